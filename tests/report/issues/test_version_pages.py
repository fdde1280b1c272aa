"""What was public before a correction: still public, said to be superseded, as it was."""

from __future__ import annotations

import io
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pypdf import PdfReader
from wagtail.models import PageViewRestriction

from tests.factories import make_user
from tests.report.builders import BALANCED, make_draft, make_report, stream
from tests.report.issues.corrections import correct, corrected_report, make_index
from wagtail_disclosure.publication.visibility import Sight
from wagtail_disclosure.report.issues.issue import ReportIssue
from wagtail_disclosure.report.issues.selectors import issues_of

pytestmark = pytest.mark.django_db
ADDRESSES = [
    "versions/",
    "versions/1/",
    "versions/1/pdf/",
    "versions/1/json/",
    "versions/1/csv/3/",
    "versions/2/json/",
]


@pytest.fixture
def page() -> Any:
    return corrected_report()


def read(client: Client, page: Any, address: str = "") -> str:
    response = client.get(page.url + address)
    assert response.status_code == 200
    return response.content.decode()


def pdf_text(data: bytes) -> str:
    return "".join(sheet.extract_text() for sheet in PdfReader(io.BytesIO(data)).pages)


def test_the_report_says_that_it_was_corrected(client: Client, page: Any) -> None:
    html = read(client, page)
    assert "This report has been corrected" in html
    assert "漏报一件" in html
    assert f'href="{page.get_url()}versions/"' in html


def test_a_report_that_was_not_corrected_says_nothing(client: Client) -> None:
    html = read(client, make_report())
    assert "has been corrected" not in html


def test_the_history_says_what_has_changed(client: Client, page: Any) -> None:
    html = read(client, page, "versions/")
    assert "Current version" in html and "Superseded" in html
    assert '<del class="disclosure-changes__del">0</del>' in html
    assert '<ins class="disclosure-changes__ins">120</ins>' in html
    cells = '<th class="disclosure-pairs__label" scope="row">自然人</th><td>3</td><td>4</td>'
    assert cells in html
    assert "一、本年新收政府信息公开申请数量" in html
    assert "二、上年结转" not in html
    for issue in issues_of(page):
        assert issue.printed_code in html


def test_the_old_version_is_shown_as_superseded(client: Client, page: Any) -> None:
    html = read(client, page, "versions/1/")
    assert "It is superseded and no longer in force" in html
    assert "漏报一件" in html
    assert f'href="{page.get_url()}"' in html
    assert "信息处理费 0 元" in html
    assert "一年来的工作。" in html
    assert '<meta name="robots" content="noindex">' in html
    assert f'href="{page.get_url()}versions/1/csv/3/"' in html
    assert html.count("<h1") == 1 and "style=" not in html


def test_the_newest_version_is_the_page_itself(client: Client, page: Any) -> None:
    response = client.get(f"{page.url}versions/2/")
    assert response.status_code == 302
    assert response["Location"] == page.get_url()


@pytest.mark.parametrize(
    "address", ["versions/3/", "versions/0/", "versions/1/exe/", "versions/1/csv/5/"]
)
def test_what_there_is_not(client: Client, page: Any, address: str) -> None:
    assert client.get(page.url + address).status_code == 404


def test_a_number_beyond_all_numbers(client: Client, page: Any) -> None:
    assert client.get(f"{page.url}versions/{10**30}/").status_code == 404


def test_files_of_the_old_version_stay_as_they_were(client: Client) -> None:
    page = make_report(make_index(name="甲局", phone="0999-1111111"))
    files = {name: client.get(f"{page.url}{name}").content for name in ("json/", "csv/3/", "pdf/")}
    agency = page.get_parent().get_parent().specific.agency
    page = correct(page, requests=stream("table3", edition="2019"))
    agency.name, agency.phone = "乙局", "0999-2222222"
    agency.save()
    for name in ("json/", "csv/3/"):
        assert client.get(f"{page.url}versions/1/{name}").content == files[name]
        assert client.get(f"{page.url}{name}").content != files[name]
    old = client.get(f"{page.url}versions/1/pdf/")
    assert old.content == files["pdf/"]
    text = pdf_text(old.content)
    assert "0999-1111111" in text and "0999-2222222" not in text
    assert "%E7%AC%AC1%E7%89%88" in old["Content-Disposition"]
    assert "0999-1111111" in read(client, page, "versions/1/")


def test_mixed_editions_are_shown_as_they_were(client: Client) -> None:
    page = make_report(requests=stream("table3", BALANCED, edition="2019"))
    page = correct(page)
    html = read(client, page, "versions/1/")
    assert "（六）其他处理" in html and "2.申请人逾期未按收费通知" not in html
    assert "现行有效件数" in html
    data = client.get(f"{page.url}versions/1/json/").json()
    assert data["meta"]["table_layout"] == "mixed"


def test_a_correction_to_another_edition_lists_what_has_no_counterpart(client: Client) -> None:
    page = correct(make_report(), disclosed=stream("table2", edition="2019"))
    html = read(client, page, "versions/")
    assert "只有更正前设置：7 项" in html
    assert "只有更正后设置：19 项" in html


@pytest.mark.parametrize("address", ADDRESSES)
def test_versions_are_as_public_as_the_page(client: Client, page: Any, address: str) -> None:
    assert client.get(page.url + address).status_code == 200
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.LOGIN
    )
    assert client.get(page.url + address).status_code == 302
    client.force_login(make_user("reader"))
    assert client.get(page.url + address).status_code == 200
    restriction.delete()
    page.unpublish()
    client.logout()
    assert client.get(page.url + address).status_code == 404
    client.force_login(make_user("root", is_superuser=True))
    assert client.get(page.url + address).status_code == 404


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_the_policy_withholds_has_no_versions(
    client: Client, page: Any, settings: Any, address: str
) -> None:
    settings.WAGTAIL_DISCLOSURE = {
        **settings.WAGTAIL_DISCLOSURE,
        "VISIBILITY_POLICY": "tests.report.issues.test_version_pages.nothing",
    }
    assert client.get(page.url + address).status_code == 404


def nothing(page: Any) -> Sight:
    return Sight.METADATA


def test_a_draft_has_no_versions(client: Client) -> None:
    assert client.get(f"{make_draft().get_url()}versions/").status_code == 404


def test_a_version_that_was_not_kept_is_said(client: Client, page: Any) -> None:
    ReportIssue.objects.filter(version__number=1).delete()
    html = read(client, page, "versions/")
    assert "The text of this version was not kept." in html
    assert "What was changed" not in html
    assert client.get(f"{page.url}versions/1/").status_code == 404


def test_reading_writes_nothing(client: Client, page: Any) -> None:
    for address in ADDRESSES:
        with CaptureQueriesContext(connection) as queries:
            client.get(page.url + address)
        writing = [query["sql"] for query in queries if not query["sql"].startswith("SELECT")]
        assert writing == []


def test_the_history_costs_the_same_however_long(client: Client, page: Any) -> None:
    client.get(f"{page.url}versions/")
    with CaptureQueriesContext(connection) as first:
        client.get(f"{page.url}versions/")
    for number in range(3):
        page = correct(page, note=f"第{number}次", fees_yuan=Decimal(number))
    with CaptureQueriesContext(connection) as second:
        client.get(f"{page.url}versions/")
    assert len(second) == len(first) <= 16
