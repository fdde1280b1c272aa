"""A portal of several sites: each names itself, and is checked as itself."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command
from django.test import RequestFactory
from wagtail.models import Page, Site

from tests.factories import home, make_column, make_document, make_section
from tests.linked_data import graph_of, of_type
from wagtail_disclosure.conf import SETTING, user_settings
from wagtail_disclosure.metadata.checking import check_html
from wagtail_disclosure.metadata.checks import check_sites
from wagtail_disclosure.metadata.site import Identity, identity_at, identity_of

HOST = "yi.example.gov.cn"
FIRST = {"SITE_NAME": "甲县政府网", "SITE_ID_CODE": "6540000001"}
SECOND = {"NAME": "乙局网站", "DOMAIN": "YI.example.gov.cn", "ID_CODE": "6540000002"}

Set = Callable[..., None]


@pytest.fixture
def given(settings: Any) -> Set:
    """Settings of the package, over those of the tests."""
    settings.ALLOWED_HOSTS = ["*"]

    def set_to(**values: Any) -> None:
        setattr(settings, SETTING, {**user_settings(), **values})

    return set_to


@pytest.fixture
def second(db: None) -> Site:
    """A second site, whose root page is empty."""
    root = home().get_parent().add_child(instance=Page(title="乙局", slug="yi"))
    return Site.objects.create(hostname=HOST, root_page=root, site_name="乙")


def asked(host: str) -> Identity:
    return identity_of(RequestFactory().get("/", headers={"host": host}))


def test_each_site_is_named_by_its_entry(second: Site, given: Set) -> None:
    given(**FIRST, SITES={HOST: SECOND})
    assert asked(HOST) == Identity("乙局网站", HOST, "6540000002")
    assert asked(f"{HOST}:8443") == identity_at(HOST.upper()) == asked(HOST)
    # Whatever other name the first site is asked by.
    assert asked("testserver") == Identity("甲县政府网", "testserver", "6540000001")


def test_an_entry_borrows_nothing_from_the_other_sites(second: Site, given: Set) -> None:
    given(**FIRST, SITE_DOMAIN="jia.example.gov.cn", SITES={HOST: {}})
    assert asked(HOST) == Identity("乙", HOST, "")


def test_a_site_without_an_entry_is_named_as_before(second: Site, given: Set) -> None:
    given(**FIRST)
    assert asked(HOST) == Identity("甲县政府网", HOST, "6540000001")
    given(SITE_NAME="", SITES={"other.example.gov.cn": SECOND})
    assert asked(HOST).name == "乙"
    assert identity_at("nowhere.example.gov.cn") is None


def test_an_address_in_numbers_is_a_host(db: None, given: Set) -> None:
    given(**FIRST)
    assert asked("[::1]:8000").domain == "[::1]"


def test_a_page_carries_what_its_site_is(client: Any, second: Site, given: Set) -> None:
    given(**FIRST, SITES={HOST: SECOND})
    page = make_document(make_column(make_section()))
    text = client.get(page.url).content.decode()
    assert "6540000001" in text
    second.delete()
    Site.objects.update(hostname=HOST)
    text = client.get(page.url, headers={"host": HOST}).content.decode()
    assert '<meta name="SiteIDCode" content="6540000002">' in text
    assert '<meta property="og:site_name" content="乙局网站">' in text
    assert graph_of(text)[f"http://{HOST}/#website"]["name"] == "乙局网站"


def test_names_cost_no_query(second: Site, given: Set, django_assert_num_queries: Any) -> None:
    given(SITES={HOST: SECOND})
    request = RequestFactory().get("/", headers={"host": HOST})
    Site.find_for_request(request)
    with django_assert_num_queries(0):
        assert identity_of(request).code == "6540000002"


def test_a_page_that_names_another_site_is_at_fault() -> None:
    tags = {"SiteName": "甲", "SiteDomain": "a.example", "SiteIDCode": "6540000001"}
    html = "".join(f'<meta name="{name}" content="{text}">' for name, text in tags.items())
    assert check_html("", html, site=Identity("甲", "a.example", "6540000001")).faults == []
    (fault,) = check_html("", html, site=Identity("甲", "a.example", "6540000002")).faults
    assert (fault.tag, "6540000002" in fault.message) == ("SiteIDCode", True)


@pytest.mark.django_db
def test_the_command_checks_each_page_as_of_its_site(capsys: Any, given: Set) -> None:
    given(**FIRST, SITES={"lost.example.gov.cn": SECOND})
    make_document(make_column(make_section()))
    with pytest.raises(CommandError, match="1 of .* pages have faults"):
        call_command("check_page_tags", "--all", "--json")
    first, *pages = json.loads(capsys.readouterr().out)
    assert (first["url"], "no site" in first["error"]) == ("lost.example.gov.cn", True)
    assert all(page["faults"] == [] for page in pages)


@pytest.mark.parametrize(
    ("values", "error_id", "named"),
    [
        ({"SITES": {"A.example": {}}}, "disclosure.E012", "A.example"),
        ({"SITES": {"a.example:8000": {}}}, "disclosure.E012", "a.example:8000"),
        ({"SITES": {1: {}}}, "disclosure.E012", "1"),
        ({"SITES": {"a.example": "甲"}}, "disclosure.E012", "a.example"),
        ({"SITES": {"a.example": {"CODE": "6540000001"}}}, "disclosure.E012", "ID_CODE"),
        ({"SITES": {"a.example": {"ID_CODE": 6540000001}}}, "disclosure.E012", "texts"),
        ({"SITES": {"a.example": {"ID_CODE": "654"}}}, "disclosure.E013", "'ID_CODE'"),
        ({"SITES": {"a.example": {"DOMAIN": "https://a/"}}}, "disclosure.E013", "'DOMAIN'"),
        ({"SITE_ID_CODE": "65400000012"}, "disclosure.E013", "SITE_ID_CODE"),
        ({"SITE_ID_CODE": "６５４００００００１"}, "disclosure.E013", "SITE_ID_CODE"),
        ({"SITE_DOMAIN": "a.example:80"}, "disclosure.E013", "SITE_DOMAIN"),
    ],
)
def test_a_wrong_entry_is_named(
    settings: Any, values: dict[str, Any], error_id: str, named: str
) -> None:
    setattr(settings, SETTING, values)
    (error,) = check_sites()
    assert error.id == error_id
    assert named in error.msg


def test_good_entries_and_those_of_another_type_pass(settings: Any) -> None:
    for values in ({}, {"SITES": {HOST: SECOND, "a.example": {}}}, {"SITES": []}, FIRST):
        setattr(settings, SETTING, values)
        assert check_sites() == []


def test_the_way_to_a_page_begins_at_the_home_of_its_own_site(
    db: None, client: Any, given: Set
) -> None:
    """A bureau's own host, whose home lies within the county's tree."""
    given()
    own = home().add_child(instance=Page(title="某局", slug="bureau"))
    column = make_column(make_section())
    column.get_parent().get_parent().move(own, pos="last-child")
    column = type(column).objects.get(pk=column.pk)
    Site.objects.create(hostname="ju.example.gov.cn", root_page=own, site_name="某局网站")

    def way(host: str, path: str) -> list[str]:
        text = client.get(path, HTTP_HOST=host).text
        shown = BeautifulSoup(text, "html.parser").select(".disclosure-breadcrumbs__list > li")
        said = of_type(text, "BreadcrumbList")["itemListElement"]
        assert [crumb["name"] for crumb in said] == [one.get_text() for one in shown]
        return [crumb["name"] for crumb in said]

    of_bureau = way("ju.example.gov.cn", column.url_path.removeprefix(own.url_path[:-1]))
    of_county = way("testserver", column.url_path.removeprefix(home().url_path[:-1]))
    assert of_bureau[0] == own.title
    assert of_county == [home().title, *of_bureau]
