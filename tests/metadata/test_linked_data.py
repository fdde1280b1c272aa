"""One graph a page: everything named, nothing said twice, and no query more for it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import RequestFactory
from django.test.utils import CaptureQueriesContext
from wagtail.models import Site

from tests.agency.leadership.builders import make_leader, make_leadership
from tests.factories import home, make_column, make_document, make_section, part
from tests.linked_data import graph_of, main_thing, of_type, references
from tests.report.builders import make_report
from tests.report.issues.corrections import correct
from wagtail_disclosure.base.section import has_read_agency, section_of
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.conf import SETTING
from wagtail_disclosure.metadata.linked import linked_data_of
from wagtail_disclosure.metadata.page_facts import facts_of
from wagtail_disclosure.metadata.site import Identity

pytestmark = pytest.mark.django_db

HOST = "http://testserver"
CONTACT = {"address": "新源镇1号", "phone": "0999-5020000", "email": "office@example.gov.cn"}
AGENCY = 'FROM "wagtail_disclosure_agency"'
SITE = Identity("某县政府网", "testserver", "6540000000")


@pytest.fixture
def section() -> Any:
    return make_section(organisation_code="K65402599", office_name="局办公室", **CONTACT)


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section)


def read(client: Any, page: Any, below: str = "") -> str:
    response = client.get(f"{page.url}{below}")
    assert response.status_code == 200
    return response.content.decode()


def pages_of(section: Any, column: Any) -> Iterator[Any]:
    """One page of each sort that describes itself."""
    yield section
    yield make_document(column, kind="normative")
    yield make_report(part(section, "reports"))
    yield make_leadership(section, [make_leader("局长", name="演示甲")])


def test_things_are_named_by_absolute_addresses_and_referred_to(
    client: Any, section: Any, column: Any
) -> None:
    catalogue = f"{HOST}{part(section, 'reports').url}#thing"
    for page in pages_of(section, column):
        graph = graph_of(read(client, page))
        assert all(key.startswith(f"{HOST}/") and "#" in key for key in graph)
        # The catalogue is described on its own page.
        assert set(references(list(graph.values()))) - graph.keys() <= {catalogue}
        web_page = graph[f"{HOST}{page.url}#webpage"]
        assert web_page["breadcrumb"]["@id"] in graph
        assert graph[web_page["mainEntity"]["@id"]]
    assert main_thing(read(client, part(section, "reports")))["@id"] == catalogue


def test_the_agency_is_described_once_and_the_same_everywhere(
    client: Any, section: Any, column: Any
) -> None:
    described = set()
    for page in pages_of(section, column):
        agency = of_type(read(client, page), "GovernmentOrganization")
        agency.pop("employee", None)
        described.add(tuple(agency.items()))
    assert described == {
        (
            ("@type", "GovernmentOrganization"),
            ("@id", f"{HOST}/#agency-K65402599"),
            ("name", section.agency.name),
            ("address", CONTACT["address"]),
            ("telephone", CONTACT["phone"]),
            ("email", CONTACT["email"]),
            ("url", f"{HOST}{section.url}"),
        )
    }


def test_the_section_is_a_site_that_can_be_searched(client: Any, column: Any) -> None:
    section = section_of(column)
    graph = graph_of(read(client, column))
    page = graph[f"{HOST}{column.url}#webpage"]
    own = graph[page["isPartOf"]["@id"]]
    template = own["potentialAction"]["target"]["urlTemplate"]
    assert template == f"{HOST}{section.url}search/?q={{search_term_string}}"
    assert client.get(template.replace("{search_term_string}", "通知")).status_code == 200
    assert graph[own["isPartOf"]["@id"]]["url"] == f"{HOST}/"


def test_who_leads_the_agency_is_said_of_the_agency(client: Any, section: Any) -> None:
    leaders = [make_leader("局长", name="演示甲"), make_leader("副局长", name="演示乙")]
    text = read(client, make_leadership(section, leaders))
    agency = of_type(text, "GovernmentOrganization")
    assert main_thing(text) == agency
    assert [role["roleName"] for role in agency["employee"]] == ["局长", "副局长"]


def test_tables_of_a_report(client: Any, section: Any, settings: Any) -> None:
    licence = "https://example.gov.cn/licence"
    setattr(settings, SETTING, {**getattr(settings, SETTING, {}), "DATA_LICENCE": licence})
    page = make_report(part(section, "reports"))
    text = read(client, page)
    report, dataset = of_type(text, "Report"), of_type(text, "Dataset")
    assert main_thing(text) == report
    assert report["about"] == {"@id": dataset["@id"]}
    assert dataset["creator"] == dataset["publisher"] == report["publisher"]
    assert dataset["temporalCoverage"] == "2023-01-01/2023-12-31"
    assert dataset["license"] == licence
    assert page.title in dataset["description"]
    assert "dateModified" not in dataset
    corrected = of_type(read(client, correct(page)), "Dataset")
    assert corrected["dateModified"] >= dataset["datePublished"]


def test_nothing_is_described_that_the_public_may_not_read(client: Any, column: Any) -> None:
    withdrawn = make_document(column, title="撤回的", summary="撤回前的摘要")
    WithdrawDocument(withdrawn, "有误").execute()
    text = read(client, withdrawn)
    assert main_thing(text)["@type"] == "WebPage"
    types = {thing["@type"] for thing in graph_of(text).values()}
    assert types == {"WebPage", "GovernmentOrganization", "WebSite", "BreadcrumbList"}
    assert "撤回前的摘要" not in text.partition("</head>")[0]


class Described:
    """What a host's page type may answer."""

    def __init__(self, answer: Any) -> None:
        self.answer, self.given = answer, None

    def __call__(self, request: Any, agency: Any) -> Any:
        self.given = agency
        return self.answer


@pytest.mark.parametrize(
    ("answer", "keys"),
    [
        (None, []),
        ({}, []),
        ([], []),
        ({"@type": "FAQPage"}, []),
        ({"@type": ["FAQPage", "ItemPage"]}, []),
        ({"@type": "Event"}, ["#thing"]),
        ({"@type": ["Event", "Festival"], "@id": "urn:a"}, ["urn:a"]),
        ([{"@type": "Event"}, {"@type": "Place"}], ["#thing", "#thing-1"]),
    ],
)
def test_what_page_types_of_a_host_say(column: Any, answer: Any, keys: list[str]) -> None:
    page = column.get_parent().specific
    page.machine_readable = described = Described(answer)
    request = RequestFactory().get("/")
    graph = linked_data_of(facts_of(page, request), SITE, request)["@graph"]
    url = f"{HOST}{page.url}"
    around = {f"{url}#webpage", f"{url}#breadcrumbs"}
    own = [one["@id"] for one in graph if one["@type"] != "WebSite" and one["@id"] not in around]
    assert own == [key if key.startswith("urn:") else url + key for key in keys]
    first = next(one for one in graph if one["@id"] == f"{url}#webpage")
    is_page = bool(answer) and not keys
    assert first["@type"] == (answer["@type"] if is_page else "WebPage")
    assert first.get("mainEntity") == ({"@id": own[0]} if own else None)
    # Nobody has looked at the agency, so nobody has asked for it.
    assert "GovernmentOrganization" not in [one["@type"] for one in graph]
    assert described.given.name == section_of(column).agency.name


def test_a_page_of_the_host_belongs_to_its_site_only() -> None:
    page, request = home(), RequestFactory().get("/")
    page.machine_readable = described = Described({"@type": "City"})
    graph = linked_data_of(facts_of(page, request), SITE, request)["@graph"]
    assert {one["@type"] for one in graph} == {"WebPage", "City", "WebSite"}
    assert described.given is None


def test_lists_and_documents_do_without_a_query_for_it(client: Any, column: Any) -> None:
    document = make_document(column)
    asked = {}
    for page in (column, document):
        client.get(page.url)
        with CaptureQueriesContext(connection) as captured:
            client.get(page.url)
        asked[page.pk] = [one["sql"] for one in captured if AGENCY in one["sql"]]
    assert asked[column.pk] == []
    assert len(asked[document.pk]) == 1


def test_whether_the_agency_has_been_read(column: Any) -> None:
    section = section_of(column)
    assert has_read_agency(section)
    assert not has_read_agency(type(section).objects.get(pk=section.pk))
    assert not has_read_agency(column)


def test_the_day_that_a_reader_asks_for_changes_nothing(client: Any, section: Any) -> None:
    page = make_leadership(section, [make_leader("局长", name="演示甲")])
    today = of_type(read(client, page), "GovernmentOrganization")
    earlier = f"?on={date(2001, 1, 1).isoformat()}"
    assert of_type(read(client, page, earlier), "GovernmentOrganization") == today


def test_a_section_that_is_the_site_is_one_site(client: Any, section: Any) -> None:
    site = Site.objects.get()
    site.root_page, site.site_name = section, "某局网站"
    site.save()
    site = of_type(client.get("/").content.decode(), "WebSite")
    assert (site["url"], site["name"]) == (f"{HOST}/", "某局网站")
    assert "search/" in site["potentialAction"]["target"]["urlTemplate"]
    assert site["publisher"]["@id"] == f"{HOST}/#agency-K65402599"
