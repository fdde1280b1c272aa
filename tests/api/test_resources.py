"""What each resource says; that it says so as described is asked of every answer (`read`)."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from unittest import mock

import pytest
from django.core.files.base import ContentFile
from wagtail.documents import get_document_model

from tests.api.conftest import Read
from tests.factories import make_agency, make_document, part
from tests.report.builders import make_report
from tests.venues.units import make_closure, make_directory, make_unit
from tests.visit.places import make_place, make_sight, make_visit, make_visit_column, make_warning
from tests.visit.places import price as ticket_price
from tests.visit.places import sight as new_sight
from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.pages.models import (
    Attachment,
    InterpretedDocument,
    IssuingAgency,
    UnitPrice,
)

pytestmark = pytest.mark.django_db

# A Wednesday in an ordinary week.
NOON = datetime(2026, 11, 25, 12, 0, tzinfo=BEIJING)


def file(name: str = "附件.pdf") -> Any:
    return get_document_model().objects.create(
        title="附件", file=ContentFile(b"%PDF-1.4", name=name), file_size=8
    )


def test_the_catalogue_lists_what_is_public(read: Read, section: Any, column: Any) -> None:
    page = make_document(
        column,
        title="关于防火的通知",
        document_number="新文旅发〔2023〕5号",
        five_disclosures="decision",
        attachments=[Attachment(file=file(), title="表格")],
    )
    data = read("catalogue/")
    assert data["meta"]["total_count"] == 1
    assert (data["meta"]["next"], data["meta"]["previous"]) == (None, None)
    (item,) = data["items"]
    assert item["id"] == page.pk
    assert item["url"] == f"http://testserver{page.url}"
    assert item["detail_url"] == f"http://testserver/api/disclosure/v1/documents/{page.pk}/"
    assert item["kind"] == {"code": "document", "label": "Document"}
    assert item["agency"] == {"code": section.agency.organisation_code, "name": "测试文旅局"}
    assert item["column"] == {"id": column.pk, "title": "通知公告"}
    assert item["index_number"] == page.index_number
    assert item["document_number"] == "新文旅发〔2023〕5号"
    assert item["document_kind"]["code"] == "notice"
    assert item["five_disclosures"]["code"] == "decision"
    assert item["validity"]["code"] == "in_force"
    assert item["dated_on"] == "2023-05-06"
    assert item["published_at"].endswith("+08:00")
    assert item["file_types"] == ["pdf"]
    assert read(f"catalogue/{page.pk}/") == item


def test_a_document_with_its_files_and_what_it_has_to_do_with(read: Read, column: Any) -> None:
    first, second = make_agency(name="甲局"), make_agency(name="乙局")
    policy = make_document(
        column,
        title="办法",
        attachments=[Attachment(file=file(), title="申请表")],
        issuing_agencies=[IssuingAgency(agency=first), IssuingAgency(agency=second)],
        body=[("text", "<p>第一条 <b>总则</b></p>")],
    )
    reading = make_document(
        column,
        title="办法的解读",
        kind="interpretation",
        interpreted_documents=[InterpretedDocument(document=policy)],
    )
    data = read(f"documents/{policy.pk}/")
    (attachment,) = data["attachments"]
    assert attachment["title"] == "申请表"
    assert (attachment["size"], attachment["media_type"]) == (8, "application/pdf")
    assert attachment["url"].startswith("http://testserver/documents/")
    assert [one["name"] for one in data["issuing_agencies"]] == ["甲局", "乙局"]
    assert [one["title"] for one in data["interpreted_by"]] == ["办法的解读"]
    assert data["text"] == "第一条 总则"
    assert [version["number"] for version in data["versions"]] == [1]
    (link,) = read(f"documents/{reading.pk}/")["interprets"]
    assert (link["id"], link["title"]) == (policy.pk, "办法")
    listed = read("documents/", genre="interpretation")["items"]
    assert [one["title"] for one in listed] == ["办法的解读"]
    assert "text" not in listed[0]
    policy.unpublish()
    assert read(f"documents/{reading.pk}/")["interprets"] == []


def test_a_document_that_another_took_the_place_of(read: Read, column: Any) -> None:
    newer = make_document(column, title="新办法")
    older = make_document(
        column, validity="repealed", validity_ended_on=date(2024, 1, 1), superseded_by=newer
    )
    assert read(f"documents/{older.pk}/")["superseded_by"]["title"] == "新办法"
    newer.unpublish()
    assert read(f"documents/{older.pk}/")["superseded_by"] is None


def test_a_report_with_its_tables(read: Read, section: Any) -> None:
    report = make_report(part(section, "reports"), fees_yuan=Decimal("12.5"))
    data = read(f"reports/{report.pk}/")
    assert (data["report_year"], data["issued_on"], data["fees_yuan"]) == (2023, "2024-01-12", 12.5)
    values = data["table3"]["values"]["requests"]
    assert values["received"]["natural_person"] == 3
    assert values["closed.granted"]["natural_person"] == 2
    assert data["table2"]["edition"] == data["table4"]["edition"] == "2021"
    (csv,) = data["table3"]["files"]
    assert csv["url"] == f"http://testserver{report.url}csv/3/"
    assert [one["format"] for one in data["files"]] == ["pdf", "docx", "xlsx", "json"]
    assert [one["id"] for one in read("reports/", report_year=2023)["items"]] == [report.pk]
    assert read("reports/", report_year=2022)["items"] == []


def test_files_of_a_report_are_where_it_says(read: Read, client: Any, section: Any) -> None:
    report = make_report(part(section, "reports"))
    data = read(f"reports/{report.pk}/")
    for file in (data["files"][-1], *data["table2"]["files"]):
        assert client.get(file["url"])["Content-Type"] == file["media_type"]


def test_a_unit_now_and_in_the_days_to_come(read: Read, section: Any) -> None:
    unit = make_unit(
        make_directory(section), prices=[UnitPrice(label="复印", yuan=Decimal("0.50"))]
    )
    closure = make_closure(unit, starts_on=date(2026, 11, 27), ends_on=None)
    with mock.patch("django.utils.timezone.now", return_value=NOON):
        data = read(f"units/{unit.pk}/")
        listed = read("units/", type="library")["items"]
        assert read("units/", type="museum")["items"] == []
    hours = data["hours"]
    assert hours["open_now"] is True
    assert hours["next_change"] == hours["closes_at"] == "2026-11-25T18:00:00+08:00"
    assert hours["opens_next"] == "2026-11-26T10:00:00+08:00"
    assert hours["week"][0] == {"weekday": 1, "ranges": []}
    assert hours["week"][1]["ranges"] == [{"opens": "10:00", "closes": "18:00", "last_entry": None}]
    assert [day["state"] for day in data["days"][:3]] == ["open", "open", "closed"]
    assert data["days"][2]["cause"] == "closure"
    (notice,) = data["closures"]
    assert (notice["id"], notice["ends_on"]) == (closure.pk, None)
    assert notice["scope"]["code"] == "whole"
    assert data["coordinates"] == {"latitude": 43.43, "longitude": 83.26}
    assert data["contacts"] == [{"label": "咨询", "phone": "0999-5020001", "hours": ""}]
    assert data["prices"] == [{"label": "复印", "yuan": 0.5, "note": ""}]
    assert "days" not in listed[0] and listed[0]["hours"] == hours


def test_a_unit_that_is_no_more_has_no_hours(read: Read, section: Any) -> None:
    unit = make_unit(
        make_directory(section), dissolved_on=date(2024, 1, 1), dissolution_note="并入他馆"
    )
    data = read(f"units/{unit.pk}/")
    assert (data["hours"], data["days"], data["dissolved_on"]) == (None, [], "2024-01-01")


def test_pages_for_visitors(read: Read) -> None:
    visit = make_visit()
    sights = make_visit_column(visit, "sights")
    page = new_sight(admission="ticket", grade="4A", graded_year=2015)
    page.ticket_prices = [ticket_price(95, date(2020, 1, 1))]
    sight = make_sight(sights, page)
    hotel = make_place(
        make_visit_column(visit, "lodging"), place_kind="hotel", stars=4, cuisine="不显示"
    )
    warning = make_warning(make_visit_column(visit, "warnings"))
    with mock.patch("django.utils.timezone.now", return_value=NOON):
        data = read(f"visit/{sight.pk}/")
    assert data["sight"]["grade"] == {"code": "4A", "label": "4A"}
    assert [one["yuan"] for one in data["sight"]["tickets"]] == [95]
    assert data["sight"]["is_free"] is False
    assert data["hours"]["open_now"] is True
    assert data["service"] is data["event"] is data["warning"] is None
    service = read(f"visit/{hotel.pk}/")
    assert (service["service"]["stars"], service["service"]["cuisine"]) == (4, "")
    assert service["hours"] is None
    listed = read("visit/", kind="warning")["items"]
    assert [one["id"] for one in listed] == [warning.pk]
    assert listed[0]["warning"]["level"]["code"] == "3-yellow"
    assert listed[0]["contacts"] == []
    assert len(read("visit/")["items"]) == 3
    assert [one["id"] for one in read("visit/", category="lodging")["items"]] == [hotel.pk]


def test_the_night_runs_into_the_next_day(read: Read, section: Any) -> None:
    unit = make_unit(make_directory(section))
    row = unit.opening_ranges.first()
    row.closes = time(2)
    unit.opening_ranges = [row]
    unit.change_note = "延时开放"
    unit.save_revision().publish()
    with mock.patch("django.utils.timezone.now", return_value=NOON.replace(hour=23)):
        hours = read(f"units/{unit.pk}/")["hours"]
    assert hours["closes_at"] == "2026-11-26T02:00:00+08:00"
