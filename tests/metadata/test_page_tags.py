"""What machines are told of every kind of public page."""

from __future__ import annotations

import json
from datetime import date
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.management import CommandError, call_command

from tests.factories import home, make_column, make_document, make_section, part
from tests.linked_data import main_thing, of_type
from tests.report.builders import make_report
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.conf import SETTING
from wagtail_disclosure.metadata.checking import check_html, check_url
from wagtail_disclosure.statutory.page_tags import PageKind

pytestmark = pytest.mark.django_db

REASON = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}


@pytest.fixture(autouse=True)
def identity(settings: Any) -> None:
    known = {"SITE_NAME": "某县政府网", "SITE_ID_CODE": "6540000000"}
    setattr(settings, SETTING, {**getattr(settings, SETTING, {}), **known})


@pytest.fixture
def section() -> Any:
    return make_section()


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section, title="通知公告", column_type="通知公告", keywords="通知")


def soup_of(client: Any, page: Any) -> BeautifulSoup:
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def metas(soup: BeautifulSoup) -> dict[str, str]:
    found = soup.select("meta[name], meta[property]")
    return {str(tag.get("name") or tag.get("property")): str(tag["content"]) for tag in found}


def test_a_document(client: Any, section: Any, column: Any) -> None:
    page = make_document(
        column,
        title='关于"防火"的<通知>',
        summary="冬季防火",
        kind="normative",
        document_number="新文旅发〔2023〕5号",
    )
    soup = soup_of(client, page)
    tags = metas(soup)
    assert check_html(page.url, str(soup), PageKind.ARTICLE).faults == []
    assert tags["ArticleTitle"] == tags["og:title"] == page.title
    assert tags["ColumnName"] == tags["ColumnType"] == "通知公告"
    assert tags["ColumnDescription"] == column.purpose
    assert tags["ContentSource"] == section.agency.name
    assert tags["SiteDomain"] == "testserver"
    assert tags["Url"] == tags["og:url"] == f"http://testserver{page.url}"
    assert tags["og:image"].startswith("http://testserver/static/")
    law = main_thing(str(soup))
    assert law["@type"] == "Legislation"
    assert law["legislationIdentifier"] == "新文旅发〔2023〕5号"
    assert law["legislationLegalForce"] == "https://schema.org/InForce"
    crumbs = of_type(str(soup), "BreadcrumbList")["itemListElement"]
    assert [crumb["position"] for crumb in crumbs] == list(range(1, len(crumbs) + 1))
    assert crumbs[-1]["name"] == page.title


def test_lists_sections_and_reports(client: Any, section: Any, column: Any) -> None:
    for page in (column, part(section, "catalogue"), part(section, "reports"), section):
        soup = soup_of(client, page)
        assert check_html(page.url, str(soup), PageKind.COLUMN).faults == []
        assert "ArticleTitle" not in metas(soup)
    assert main_thing(str(soup_of(client, section)))["name"] == section.agency.name
    report = make_report(part(section, "reports"))
    soup = soup_of(client, report)
    assert check_html(report.url, str(soup), PageKind.ARTICLE).faults == []
    for file in of_type(str(soup), "Dataset")["distribution"]:
        assert client.get(file["contentUrl"].removeprefix("http://testserver")).status_code == 200


def test_nothing_that_is_withheld(client: Any, column: Any) -> None:
    body = [("text", "<p>内部细节</p>")]
    on_request = make_document(column, title="依申请的", mode="on_request", body=body, **REASON)
    assert "内部细节" not in str(soup_of(client, on_request))
    withdrawn = make_document(column, title="撤回的", summary="撤回前的摘要")
    WithdrawDocument(withdrawn, "有误").execute()
    soup = soup_of(client, withdrawn)
    assert "撤回前的摘要" not in str(soup.head)


def test_pages_of_the_host_have_tags_too(client: Any) -> None:
    tags = metas(soup_of(client, home())) if home().template else {}
    assert not tags or tags["SiteName"] == "某县政府网"


def test_every_page_of_the_portal_is_checked(column: Any, capsys: Any, settings: Any) -> None:
    make_document(column)
    call_command("check_page_tags", "--all")
    assert "0 with faults" in capsys.readouterr().out
    setattr(settings, SETTING, {**getattr(settings, SETTING), "SITE_ID_CODE": "12"})
    with pytest.raises(CommandError, match="pages have faults"):
        call_command("check_page_tags", "--all", "--json")
    pages = json.loads(capsys.readouterr().out)
    assert all(page["faults"][0]["tag"] == "SiteIDCode" for page in pages)
    with pytest.raises(CommandError, match="or --all"):
        call_command("check_page_tags")


class _Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"<p><meta name=ColumnName content=x><meta name=ColumnName><b")

    def log_message(self, *args: Any) -> None:
        """Quiet."""


def test_an_address_on_the_web() -> None:
    server = HTTPServer(("127.0.0.1", 0), _Server)
    Thread(target=server.handle_request, daemon=True).start()
    checked = check_url(f"http://127.0.0.1:{server.server_port}/")
    server.server_close()
    assert checked.kind == "column"
    assert "ColumnName" in {fault.tag for fault in checked.faults}
    assert check_url("file:///etc/passwd").error
    assert check_url("http://127.0.0.1:1/").error


def test_each_page_of_a_list_has_an_address_of_its_own(client: Any, column: Any) -> None:
    def canonical(query: str) -> str:
        soup = BeautifulSoup(client.get(f"{column.url}{query}").content, "html.parser")
        return str(soup.select_one("link[rel=canonical]")["href"])

    own = f"http://testserver{column.url}"
    assert canonical("?page=2") == f"{own}?page=2"
    for other in ("", "?page=1", "?page=x", "?page=²", "?side=decision", f"?page={'9' * 30}"):
        assert canonical(other) == own
