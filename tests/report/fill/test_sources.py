"""What each source has for a report, and one that fails."""

from __future__ import annotations

import logging
from datetime import date
from typing import Any

import pytest
from django.core.checks import run_checks
from django.utils import timezone

from tests.factories import make_column, make_document, make_section, part
from tests.report.builders import make_draft, stream
from wagtail_disclosure.catalogue.figures import documents_of_the_year
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.fill.last_year import figures_carried_over, report_before
from wagtail_disclosure.report.fill.sources import offers_for

pytestmark = pytest.mark.django_db


@pytest.fixture
def column(section: Any) -> Any:
    return make_column(section)


def normative(column: Any, dated_on: date, **fields: Any) -> Any:
    return make_document(column, kind="normative", dated_on=dated_on, **fields)


def figures(page: Any) -> dict[str, Any]:
    offers = documents_of_the_year(page)
    return {offer.cell.column: offer.value for offer in offers.offers}


def test_documents_are_counted_by_date_and_validity(draft: Any, column: Any) -> None:
    normative(column, date(2024, 1, 1))
    normative(column, date(2023, 12, 31))
    normative(column, date(2025, 1, 1))
    ended = {"validity_ended_on": date(2024, 12, 31)}
    normative(column, date(2020, 5, 5), validity="repealed", **ended)
    normative(column, date(2020, 5, 6), validity="lapsed", **ended)
    normative(column, date(2020, 5, 7), validity="repealed", validity_ended_on=date(2025, 1, 1))
    normative(column, date(2020, 5, 8), validity="repealed", validity_ended_on=date(2023, 1, 1))
    make_document(column, kind="notice", dated_on=date(2024, 3, 3))
    assert figures(draft) == {"issued": 1, "repealed": 2, "in_force": 3}


def test_an_amended_document_is_in_force_unless_its_new_text_is_a_document(
    draft: Any, column: Any
) -> None:
    new = normative(column, date(2024, 6, 1))
    ended = {"validity": "amended", "validity_ended_on": date(2024, 6, 1)}
    normative(column, date(2020, 1, 1), superseded_by=new, **ended)
    assert figures(draft) == {"issued": 1, "repealed": 0, "in_force": 1}
    normative(column, date(2020, 1, 2), **ended)
    assert figures(draft) == {"issued": 1, "repealed": 0, "in_force": 2}


def test_what_was_issued_counts_whatever_the_public_sees_of_it(draft: Any, column: Any) -> None:
    reason = {"mode_reason": "内部管理", "next_review_on": date(2030, 1, 1)}
    normative(column, date(2024, 2, 1), title="不公开的", mode="withheld", **reason)
    withdrawn = normative(column, date(2024, 2, 2), title="撤回的", document_number="新〔2024〕1号")
    withdrawn.withdrawn_at = timezone.now()
    withdrawn.save(clean=False)
    offers = documents_of_the_year(draft)
    issued = offers.offers[0]
    assert issued.value == 2
    assert [(one.label, bool(one.address)) for one in issued.parts] == [
        ("不公开的", False),
        ("撤回的（新〔2024〕1号）, withdrawn since", True),
    ]


def test_drafts_and_other_agencies_do_not_count(draft: Any, column: Any) -> None:
    normative(column, date(2024, 2, 1)).unpublish()
    normative(make_column(make_section()), date(2024, 2, 1))
    assert figures(draft) == {"issued": 0, "repealed": 0, "in_force": 0}


def test_a_section_of_another_agency_inside_the_own_one_is_left_out(
    draft: Any, section: Any, column: Any
) -> None:
    inner = make_section()
    inner.move(section, pos="last-child")
    inner.refresh_from_db()
    normative(make_column(inner), date(2024, 2, 1))
    normative(column, date(2024, 2, 1))
    assert figures(draft)["issued"] == 1


def test_decisions_are_a_hint_and_no_figure(draft: Any, column: Any) -> None:
    make_document(column, kind="penalty", dated_on=date(2024, 3, 3))
    make_document(column, kind="penalty", dated_on=date(2023, 3, 3))
    offers = documents_of_the_year(draft)
    assert "shows 0 licensing and 1 penalty decisions" in offers.note
    assert {offer.cell.section for offer in offers.offers} == {"normative_documents"}


def test_the_catalogue_takes_four_queries_for_any_number_of_documents(
    draft: Any, column: Any, django_assert_max_num_queries: Any
) -> None:
    documents_of_the_year(draft)
    with django_assert_max_num_queries(4):
        documents_of_the_year(draft)
    for day in range(1, 9):
        normative(column, date(2024, 2, day))
    with django_assert_max_num_queries(4):
        assert len(documents_of_the_year(draft).offers[0].parts) == 8


def test_a_project_without_documents_has_no_catalogue_to_count(draft: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"DOCUMENT_PAGE_MODEL": "gone.Document"}
    assert documents_of_the_year(draft) is None


def test_no_year_no_figures(index: Any) -> None:
    page = make_draft(index, year=None)
    assert documents_of_the_year(page) is None
    assert figures_carried_over(page) is None


def test_what_was_carried_forward_is_carried_over(draft: Any, last_year: Any) -> None:
    offers = figures_carried_over(draft)
    assert offers.source == "Report for 2023"
    taken = {offer.cell.column: offer.value for offer in offers.offers}
    assert taken.pop("natural_person") == 1
    assert set(taken.values()) == {0}
    assert len(taken) == 5
    assert {offer.cell.row for offer in offers.offers} == {"carried_over"}
    (part_of_it,) = offers.offers[0].parts
    assert part_of_it.label == "2023年 四、结转下年度继续办理 / 自然人"
    assert part_of_it.address == last_year.url


def test_the_note_works_out_what_should_be_in_force(index: Any, last_year: Any) -> None:
    given = {"normative_document.issued": 3, "normative_document.repealed": 1}
    page = make_draft(index, year=2024, disclosed=stream("table2", given))
    note = figures_carried_over(page).note
    assert "行政规范性文件：上年现行有效 12 + 本年制发 3 - 本年废止 1 = 14" in note


def test_another_form_has_other_rows_and_no_note(index: Any, last_year: Any) -> None:
    page = make_draft(index, year=2024, disclosed=stream("table2", edition="2019"))
    assert figures_carried_over(page).note == ""
    page.disclosed = page.requests = []
    assert figures_carried_over(page).note == ""


def test_without_a_report_of_the_year_before_there_is_nothing(index: Any) -> None:
    page = make_draft(index, year=2024)
    assert report_before(page) is None
    assert figures_carried_over(page) is None


def test_the_draft_of_last_years_report_is_said_to_be_one(index: Any) -> None:
    make_draft(index, year=2023)
    page = make_draft(index, year=2024)
    offers = figures_carried_over(page)
    assert "not published yet" in offers.note
    assert offers.offers[0].value == 1
    assert offers.offers[0].parts[0].address == ""


def test_last_years_report_without_its_table_offers_nothing(index: Any) -> None:
    make_draft(index, year=2023, requests=[])
    assert figures_carried_over(make_draft(index, year=2024)).offers == ()


def test_another_agency_is_not_asked(last_year: Any) -> None:
    page = make_draft(part(make_section(), "reports"), year=2024)
    assert figures_carried_over(page) is None


def test_a_register_is_counted_with_what_it_carries(draft: Any, rows: Any) -> None:
    *_, register = offers_for(draft)
    counted = {
        (offer.cell.row, offer.cell.column): (offer.value, [one.label for one in offer.parts])
        for offer in register.offers
        if offer.value
    }
    assert counted == {
        ("carried_over", "natural_person"): (1, ["申请 1"]),
        ("closed.granted", "natural_person"): (1, ["申请 1"]),
        ("received", "organisation.legal_services"): (1, ["申请 2"]),
        ("carried_forward", "organisation.legal_services"): (1, ["申请 2"]),
    }


def test_a_source_that_fails_does_not_stop_the_others(
    draft: Any, settings: Any, caplog: pytest.LogCaptureFixture
) -> None:
    names = ("broken", "silent", "gone", "requests_of_the_year")
    paths = tuple(f"tests.report.fill.register.{name}" for name in names)
    settings.WAGTAIL_DISCLOSURE = {"TABLE_SOURCES": paths}
    with caplog.at_level(logging.ERROR, "wagtail_disclosure"):
        broken, gone, register = offers_for(draft)
    assert (broken.source, broken.offers) == (paths[0], ())
    assert "could not be read" in broken.note
    assert gone.source == paths[2]
    assert register.offers
    assert "no route to host" in caplog.text


def test_a_source_that_cannot_be_imported_is_found_by_the_checks(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"TABLE_SOURCES": ("no.such.source",)}
    assert "disclosure.E004" in {message.id for message in run_checks()}


def test_the_shipped_sources_are_those_of_the_settings(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {}
    assert len(get_settings().all_imported("TABLE_SOURCES")) == 3
