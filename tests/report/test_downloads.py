"""The files of a report: what they are, who gets them, and what a second download costs."""

from __future__ import annotations

import io
from importlib.metadata import PackageNotFoundError
from typing import Any
from zipfile import ZipFile

import pytest
from django.contrib.auth.models import Group
from django.core.files.base import ContentFile
from django.test import Client, override_settings
from wagtail.images import get_image_model
from wagtail.models import PageViewRestriction

from tests.factories import make_section, part
from tests.report.builders import make_draft, make_report
from tests.report.documents import photograph, sample_document
from wagtail_disclosure.publication.visibility import Sight
from wagtail_disclosure.report import downloads
from wagtail_disclosure.report.renderers.attached import attached_files
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS

pytestmark = pytest.mark.django_db

PATHS = [
    *(f"{form.key}/" for form in REPORT_FORMATS),
    *(f"{form.key}/{number}/" for form in TABLE_FORMATS for number in (2, 3, 4)),
]
every_file = pytest.mark.parametrize("path", PATHS)


@pytest.fixture
def index() -> Any:
    return part(make_section(name="新源县文化体育广播电视和旅游局"), "reports")


def metadata_only(page: Any) -> Sight:
    return Sight.METADATA


def withdrawn(page: Any) -> Sight:
    return Sight.TOMBSTONE


def test_every_format_is_what_it_says(index: Any, client: Client) -> None:
    url = make_report(index).get_url()
    assert [form.key for form in REPORT_FORMATS] == ["pdf", "docx", "xlsx", "json"]
    for form in REPORT_FORMATS:
        response = client.get(f"{url}{form.key}/")
        assert response.headers["Content-Type"] == form.media_type
        disposition = response.headers["Content-Disposition"]
        assert disposition.startswith("attachment; filename*=UTF-8''%E6%96%B0")
        assert disposition.endswith(f".{form.key}")
    assert client.get(f"{url}pdf/").content.startswith(b"%PDF")
    for key, member in (("docx", "word/document.xml"), ("xlsx", "xl/workbook.xml")):
        with ZipFile(io.BytesIO(client.get(f"{url}{key}/").content)) as archive:
            assert member in archive.namelist()
    data = client.get(f"{url}json/").json()
    assert data["table3"]["一、本年新收政府信息公开申请数量"]["自然人"] == 3
    assert data["chapters"]["1"][0]["text"] == "一年来的工作。"
    assert data["meta"]["source"].startswith("http")
    table = client.get(f"{url}csv/3/").content.decode("utf-8-sig")
    assert "一、本年新收政府信息公开申请数量,3,0,0,0,0,0,3\r\n" in table


def test_the_page_links_every_file(index: Any, client: Client) -> None:
    page = make_report(index)
    content = client.get(page.get_url()).content.decode()
    for path in PATHS:
        assert f'href="{page.get_url()}{path}"' in content


@pytest.mark.parametrize("path", ["csv/5/", "csv/1/", "csv/99/", "csv/", "odt/", "pdf/2/"])
def test_there_are_no_other_files(index: Any, client: Client, path: str) -> None:
    assert client.get(make_report(index).get_url() + path).status_code == 404


@every_file
def test_a_draft_has_no_files(index: Any, client: Client, path: str) -> None:
    draft = make_draft(index, year=2020)
    assert client.get(draft.get_url() + path).status_code == 404


@every_file
@pytest.mark.parametrize("policy", [metadata_only, withdrawn])
def test_what_is_not_in_full_sight_has_no_files(
    index: Any, client: Client, path: str, policy: Any
) -> None:
    page = make_report(index)
    name = {"VISIBILITY_POLICY": f"{__name__}.{policy.__name__}"}
    with override_settings(WAGTAIL_DISCLOSURE=name):
        assert client.get(page.get_url() + path).status_code == 404


@every_file
def test_who_may_not_see_the_page_gets_no_file(index: Any, client: Client, path: str) -> None:
    page = make_report(index)
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.GROUPS
    )
    restriction.groups.add(Group.objects.create(name="内部"))
    response = client.get(page.get_url() + path)
    assert response.status_code == 302
    assert "attachment" not in response.headers.get("Content-Disposition", "")


@every_file
def test_a_report_taken_offline_has_no_files(index: Any, client: Client, path: str) -> None:
    page = make_report(index)
    tag = client.get(page.get_url() + path).headers["ETag"]
    page.unpublish()
    again = client.get(page.get_url() + path, headers={"If-None-Match": tag})
    assert again.status_code == 404


@every_file
def test_who_has_the_file_gets_no_second_one(
    index: Any, client: Client, path: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = make_report(index).get_url() + path
    first = client.get(url)
    assert "no-cache" in first.headers["Cache-Control"]
    again = client.get(url, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    head = client.head(url)
    assert (head.status_code, head.headers["ETag"]) == (200, first.headers["ETag"])
    assert head.headers["Content-Length"] == str(len(first.content))


def test_formats_and_reports_have_tags_of_their_own(index: Any, client: Client) -> None:
    pages = make_report(index), make_report(index, year=2022)
    addresses = [page.get_url() + path for page in pages for path in PATHS if path[:3] != "csv"]
    tags = {client.get(address).headers["ETag"] for address in addresses}
    assert len(tags) == len(addresses)


def test_a_change_of_the_report_or_its_agency_is_a_new_file(index: Any, client: Client) -> None:
    page = make_report(index)
    url = f"{page.get_url()}json/"
    tags = [client.get(url).headers["ETag"]]
    agency = page.get_parent().get_parent().specific.agency
    agency.phone = "0999-5022345"
    agency.save()
    tags.append(client.get(url).headers["ETag"])
    page.problems = [("text", "<p>另一段。</p>")]
    page.change_note = "补充"
    page.save_revision().publish()
    tags.append(client.get(url).headers["ETag"])
    assert len(set(tags)) == 3


def test_a_new_file_of_an_image_is_a_new_report(index: Any, client: Client) -> None:
    image = get_image_model().objects.create(
        title="大厅", file=ContentFile(photograph(), "hall.jpg")
    )
    figure = {"image": {"image": image.pk, "alt_text": "大厅", "decorative": False}, "caption": ""}
    page = make_report(index, overview=[{"type": "figure", "value": figure}])
    url = f"{page.get_url()}json/"
    first = client.get(url)
    image.file = ContentFile(photograph(), "new.jpg")
    image.save()
    assert client.get(url).headers["ETag"] != first.headers["ETag"]


def test_code_that_is_not_installed_makes_files_too(
    index: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(name: str) -> str:
        raise PackageNotFoundError(name)

    downloads._version.cache_clear()
    monkeypatch.setattr(downloads, "version", unknown)
    assert client.get(f"{make_report(index).get_url()}json/").status_code == 200
    downloads._version.cache_clear()


def test_routes_are_found_by_name(index: Any) -> None:
    page = make_report(index)
    assert page.reverse_subpage("file", args=["docx"]) == "docx/"
    assert page.reverse_subpage("table_file", args=["csv", 3]) == "csv/3/"


def test_queries_do_not_grow_with_the_tables(
    index: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    url = make_report(index).get_url()
    client.get(f"{url}json/")
    for form in REPORT_FORMATS:
        with django_assert_max_num_queries(16):
            client.get(f"{url}{form.key}/")


def test_data_travels_inside_the_pdf() -> None:
    files = attached_files(sample_document())
    assert [(file.name, file.media_type) for file in files] == [
        ("report.json", "application/json"),
        ("table2.csv", "text/csv"),
        ("table3.csv", "text/csv"),
        ("table4.csv", "text/csv"),
    ]


def test_the_schema_is_public_under_its_own_address(client: Client) -> None:
    response = client.get("/disclosure-links/schema/annual-report.json")
    assert response.headers["Content-Type"] == "application/schema+json"
    assert response.headers["Access-Control-Allow-Origin"] == "*"
    assert "max-age" in response.headers["Cache-Control"]
    assert response.json()["$id"] == "http://testserver/disclosure-links/schema/annual-report.json"
    assert client.post("/disclosure-links/schema/annual-report.json").status_code == 405


def test_a_file_names_the_schema_of_its_site(index: Any, client: Client) -> None:
    data = client.get(f"{make_report(index).get_url()}json/").json()
    assert client.get(data["$schema"]).status_code == 200
