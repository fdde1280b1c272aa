"""The short address on a copy."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction, Site

from tests.factories import make_user
from tests.report.builders import make_report
from tests.report.issues.corrections import corrected_report
from wagtail_disclosure.report.issues import codes
from wagtail_disclosure.report.issues.selectors import issues_of

pytestmark = pytest.mark.django_db


def address(code: str) -> str:
    return reverse("wagtail_disclosure_public:copy", args=[code])


def test_a_copy_of_the_current_version(client: Client) -> None:
    page = make_report()
    response = client.get(address(issues_of(page).get().code))
    html = response.content.decode()
    assert "This copy is of the current version." in html
    assert page.title in html
    assert f'href="{page.get_url()}"' in html
    assert response["X-Robots-Tag"] == "noindex"


def test_a_copy_of_a_superseded_version(client: Client) -> None:
    page = corrected_report()
    html = client.get(address(issues_of(page)[1].code)).content.decode()
    assert "has been superseded" in html and "漏报一件" in html
    assert f'href="{page.get_url()}versions/1/"' in html


def test_it_may_be_typed_in_many_ways(client: Client) -> None:
    issue = issues_of(make_report()).get()
    typed = [
        issue.printed_code.lower(),
        issue.code.replace("1", "I").replace("0", "O"),
        issue.code.lower().replace("1", "l").replace("0", "o"),
        f"{issue.code[:3]} {issue.code[3:]}",
    ]
    assert [client.get(address(code)).status_code for code in typed] == [200] * 4


def test_the_form_leads_to_the_code(client: Client) -> None:
    where = reverse("wagtail_disclosure_public:find_copy")
    assert client.get(where).status_code == 200
    assert client.get(where, {"code": " "}).status_code == 200
    issue = issues_of(make_report()).get()
    response = client.get(where, {"code": f" {issue.printed_code.lower()} "})
    assert (response.status_code, response["Location"]) == (302, address(issue.code))


def unknown(client: Client, code: str) -> str:
    response = client.get(address(code))
    assert response.status_code == 404
    return response.content.decode().replace(code, "CODE")


def test_all_that_is_not_public_is_answered_alike(client: Client) -> None:
    """A slip, a code never given out, a restricted report and one offline: one answer."""
    restricted, offline = make_report(), make_report()
    PageViewRestriction.objects.create(page=restricted, restriction_type=PageViewRestriction.LOGIN)
    offline.unpublish()
    given = [issues_of(page).get().code for page in (restricted, offline)]
    answers = {unknown(client, code) for code in (*given, codes.new_code(), "ABCDE00000")}
    assert len(answers) == 1
    assert "A code has ten characters" in answers.pop()
    client.force_login(make_user("root", is_superuser=True))
    assert [client.get(address(code)).status_code for code in given] == [404, 404]


@pytest.mark.parametrize("typed", ["<b>x", "中文", "A" * 500, "%00", "\u202e1"])
def test_whatever_is_typed_is_answered(client: Client, typed: str) -> None:
    response = client.get(address(typed))
    assert response.status_code == 404
    assert b"<b>x" not in response.content
    where = reverse("wagtail_disclosure_public:find_copy")
    assert client.get(where, {"code": typed}).status_code in {200, 302}


def test_it_is_only_read(client: Client) -> None:
    assert client.post(address(codes.new_code())).status_code == 405


def test_it_stands_in_a_frame_where_there_is_no_site(client: Client) -> None:
    Site.objects.all().delete()
    assert client.get(address(codes.new_code())).status_code == 404
