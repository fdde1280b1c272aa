"""What an answer costs: nothing new costs little, and many items no more queries than two."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client

from tests.api.conftest import ROOT
from tests.api.test_resources import file
from tests.factories import make_agency, make_document, part
from tests.report.builders import make_report
from tests.venues.units import make_closure, make_directory, make_unit
from tests.visit.places import make_sight, make_visit, make_visit_column, price, sight
from wagtail_disclosure.pages.models import Attachment, InterpretedDocument, IssuingAgency

pytestmark = pytest.mark.django_db

MOST = 20


def fill(section: Any, column: Any, number: int) -> None:
    """As many of everything, each with rows."""
    agency = make_agency()
    for _ in range(number):
        policy = make_document(
            column,
            attachments=[Attachment(file=file())],
            issuing_agencies=[IssuingAgency(agency=agency)],
        )
        make_document(column, interpreted_documents=[InterpretedDocument(document=policy)])


def cost(client: Client, path: str, django_assert_max_num_queries: Any) -> int:
    client.get(ROOT + path)  # what Django and Wagtail keep is kept now
    with django_assert_max_num_queries(MOST) as queries:
        assert client.get(ROOT + path).status_code == 200
    return len(queries)


def test_documents(
    client: Client, section: Any, column: Any, django_assert_max_num_queries: Any
) -> None:
    paths = ("catalogue/", "catalogue/?q=通知", "documents/", "documents/?q=通知")
    fill(section, column, 1)
    few = [cost(client, path, django_assert_max_num_queries) for path in paths]
    fill(section, column, 3)
    assert [cost(client, path, django_assert_max_num_queries) for path in paths] == few


def test_reports(client: Client, section: Any, django_assert_max_num_queries: Any) -> None:
    reports = part(section, "reports")
    make_report(reports)
    few = cost(client, "reports/", django_assert_max_num_queries)
    make_report(reports, year=2022, slug="2022")
    assert cost(client, "reports/", django_assert_max_num_queries) == few


def test_places(client: Client, section: Any, django_assert_max_num_queries: Any) -> None:
    directory = make_directory(section)
    sights = make_visit_column(make_visit(section), "sights")

    def one_more() -> None:
        make_closure(make_unit(directory))
        page = sight(admission="ticket")
        page.ticket_prices = [price(20, date(2020, 1, 1))]
        make_sight(sights, page)

    one_more()
    few = [cost(client, path, django_assert_max_num_queries) for path in ("units/", "visit/")]
    one_more()
    one_more()
    many = [cost(client, path, django_assert_max_num_queries) for path in ("units/", "visit/")]
    assert many == few


@pytest.mark.parametrize("path", ["catalogue/", "catalogue/?q=通知&limit=1"])
def test_nothing_new_is_one_query(
    client: Client, column: Any, django_assert_num_queries: Any, path: str
) -> None:
    page = make_document(column)
    first = client.get(ROOT + path)
    assert "max-age=60" in first["Cache-Control"] and "public" in first["Cache-Control"]
    with django_assert_num_queries(1):
        again = client.get(ROOT + path, HTTP_IF_NONE_MATCH=first["ETag"])
    assert (again.status_code, again.content, again["ETag"]) == (304, b"", first["ETag"])
    assert again["Access-Control-Allow-Origin"] == "*"
    since = client.get(ROOT + path, HTTP_IF_MODIFIED_SINCE=first["Last-Modified"])
    assert since.status_code == 304
    page.title, page.change_note = "改了的通知", "改"
    page.save_revision().publish()
    changed = client.get(ROOT + path, HTTP_IF_NONE_MATCH=first["ETag"])
    assert changed.status_code == 200 and "改了的通知" in changed.content.decode()


def test_of_places_the_content_is_compared(client: Client, section: Any) -> None:
    unit = make_unit(make_directory(section))
    for path in ("units/", f"units/{unit.pk}/"):
        first = client.get(ROOT + path)
        assert "Last-Modified" not in first
        again = client.get(ROOT + path, HTTP_IF_NONE_MATCH=first["ETag"])
        assert (again.status_code, again.content) == (304, b"")


def test_a_file_that_was_replaced_is_news(client: Client, column: Any) -> None:
    document = file()
    make_document(column, attachments=[Attachment(file=document)])
    first = client.get(f"{ROOT}documents/")
    document.file_size = 9
    document.save()
    again = client.get(f"{ROOT}documents/", HTTP_IF_NONE_MATCH=first["ETag"])
    assert again.status_code == 200


def test_an_agency_that_is_renamed_is_news(client: Client, section: Any, column: Any) -> None:
    make_document(column)
    first = client.get(f"{ROOT}catalogue/")
    section.agency.name = "新名字的局"
    section.agency.save()
    again = client.get(f"{ROOT}catalogue/", HTTP_IF_NONE_MATCH=first["ETag"])
    assert "新名字的局" in again.content.decode()
