"""A page is checked against last year's report, the register and subordinate agencies."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection

from tests.factories import make_agency, make_column, make_document, make_section, part
from tests.report.builders import BALANCED, make_draft, make_report, stream
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.checking.context import context_of
from wagtail_disclosure.report.checking.inputs import input_of_file
from wagtail_disclosure.report.checking.known import known_of
from wagtail_disclosure.report.checking.page_check import PageCheck, check_page
from wagtail_disclosure.report.checking.places import place_of
from wagtail_disclosure.report.checking.texts import text_of_file
from wagtail_disclosure.report.document import FreeTable, Paragraph, Run, SubHeading
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.plausibility import Known
from wagtail_disclosure.statutory.prose.report_text import Line

pytestmark = pytest.mark.django_db

COPIED = (
    "健全分级审查机制，严格执行先审后发、三审三校，确保公开的信息准确、及时、安全、规范、完整。" * 4
)


@pytest.fixture
def index() -> Any:
    return part(make_section(), "reports")


def rules(check: PageCheck) -> list[str]:
    return [one.finding.rule for one in check.findings]


def checked(page: Any) -> PageCheck:
    return check_page(page.get_latest_revision_as_object())


def test_a_sound_report_has_nothing_to_settle(index: Any) -> None:
    check = checked(make_draft(index))
    assert (check.findings, check.count) == ((), 0)
    assert {one.rule for one in check.not_assessable} == set()


def test_last_years_report_is_found_published_or_not(index: Any) -> None:
    last = {"year": 2022, "issued_on": date(2023, 1, 9), "requests": stream("table3", BALANCED)}
    make_draft(index, **last)
    page = make_draft(index)
    assert rules(checked(page)) == ["Y1", "Y1"]
    assert context_of(page).previous.year == 2022


def test_the_published_report_of_last_year_counts_more_than_its_changes(index: Any) -> None:
    last = make_report(index, year=2022, issued_on=date(2023, 1, 9), requests=stream("table3"))
    last.requests = stream("table3", BALANCED)
    last.save_revision(clean=False)
    assert rules(checked(make_draft(index))) == []


def test_last_years_text_again(index: Any) -> None:
    text = [("text", f"<p>{COPIED}</p>")]
    make_report(
        index,
        year=2022,
        issued_on=date(2023, 1, 9),
        overview=text,
        requests=stream("table3"),
    )
    page = make_draft(index, overview=text)
    (found,) = checked(page).findings
    assert found.finding.rule == "SIMILAR"
    assert found.finding.chapter == 1


def test_the_threshold_is_a_setting(index: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False, "REPORT_SIMILARITY_PERCENT": 101}
    text = [("text", f"<p>{COPIED}</p>")]
    last = {"year": 2022, "issued_on": date(2023, 1, 9), "requests": stream("table3")}
    make_report(index, overview=text, **last)
    assert rules(checked(make_draft(index, overview=text))) == []


def test_the_catalogue_is_asked(index: Any) -> None:
    column = make_column(index.get_parent().specific)
    make_document(column, kind="normative", dated_on=date(2023, 5, 1))
    make_document(column, kind="normative", dated_on=date(2024, 5, 1))
    make_document(column, kind="notice", dated_on=date(2023, 5, 1))
    page = make_draft(index)
    assert context_of(page).known == Known(documents=1)
    assert rules(checked(page)) == ["ZERO"]


def register_of_requests(agency: Any, year: int) -> Known:
    return Known(requests=year)


def test_a_register_of_the_hosts_own_is_asked_too(index: Any, settings: Any) -> None:
    own = f"{__name__}.register_of_requests"
    default = get_settings().REPORT_CHECK_SOURCES
    settings.WAGTAIL_DISCLOSURE = {"REPORT_CHECK_SOURCES": (*default, own)}
    assert known_of(make_agency(), 2023) == Known(documents=0, requests=2023)
    page = make_draft(index, requests=stream("table3"))
    assert rules(checked(page)) == ["ZERO"]


def broken_counts(agency: Any, year: int) -> Known:
    """A register of the host's own whose table is gone."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM no_such_table")
    return Known()


def test_a_register_that_fails_keeps_nothing_from_the_public(index: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {
        "REVIEW_ENFORCED": False,
        "REPORT_CHECK_SOURCES": (f"{__name__}.broken_counts",),
    }
    assert make_report(index).live


def test_figures_and_years_of_the_text(index: Any) -> None:
    text = [
        ("heading", "（一）依申请公开"),
        (
            "text",
            "<p>2023年，我局共收到政府信息公开申请<b>9</b>件。</p><p>2022年，我局成效明显。</p>",
        ),
    ]
    page = make_draft(index, overview=text, other_matters=[("text", "<p>收取信息处理费5元。</p>")])
    check = checked(page)
    assert rules(check) == ["YEAR", "X1", "FEE"]
    assert [one.finding.quote for one in check.open_warnings] == [
        "2022年，我局成效明显",
        "2023年，我局共收到政府信息公开申请9件",
        "收取信息处理费5元",
    ]


def test_errors_come_first_and_with_their_place(index: Any) -> None:
    page = make_draft(
        index,
        overview=[],
        disclosed=[],
        requests=stream("table3", BALANCED | {"received.natural_person": 9}),
        remedies=stream("table4", {"cases.reconsideration.upheld": "三"}, rest=""),
        fees_yuan=None,
    )
    check = checked(page)
    assert [(one.finding.rule, place_of(one.finding, page).field) for one in check.errors] == [
        ("REPORT", "overview"),
        ("TABLE", "disclosed"),
        ("T3-A", "requests"),
        ("BLANK", "remedies"),
        ("CELL", "remedies"),
        ("REPORT", "fees_yuan"),
    ]
    assert all(not one.is_open and one.settled is None for one in check.errors)
    assert "还有 11 格空白" in check.errors[3].finding.message
    cell = place_of(check.errors[2].finding, page).cell
    assert cell == "requests-carried_forward-natural_person"


def test_a_report_without_a_year_has_errors_and_no_warnings(index: Any) -> None:
    check = checked(make_draft(index, year=None))
    assert rules(check) == ["REPORT"]
    assert place_of(check.findings[0].finding, index).field == "year"


def test_subordinates_are_added_up_once_all_have_published(index: Any) -> None:
    parent = index.get_parent().specific.agency
    first, second = (make_section(make_agency(parent=parent)) for _ in range(2))
    page = make_draft(index)
    make_report(part(first, "reports"), requests=stream("table3"))
    check = checked(page)
    assert rules(check) == []
    assert {one.rule for one in check.not_assessable} == {"SUM"}
    assert second.agency.name in check.not_assessable[0].reason
    make_report(part(second, "reports"), requests=stream("table3", BALANCED))
    assert rules(checked(page)) == []
    page.requests = stream("table3", {k: v + 1 for k, v in BALANCED.items()} | {
        "closed.granted.natural_person": 4, "carried_over.natural_person": 2
    })  # fmt: skip
    page.save_revision(clean=False)
    (found,) = checked(page).findings
    assert (found.finding.rule, len(found.finding.cells)) == ("SUM", 4)
    assert "有 4 格与下属机关之和不同" in found.finding.message


def test_one_cell_that_differs_is_named(index: Any) -> None:
    parent = index.get_parent().specific.agency
    make_report(part(make_section(make_agency(parent=parent)), "reports"), fees_yuan=Decimal(0),
                disclosed=stream("table2", {"licensing.decisions": 4}))  # fmt: skip
    (found,) = checked(make_draft(index)).findings
    assert "本机关为 0，下属机关之和为 4" in found.finding.message
    assert "相差 -4" in found.finding.message


@pytest.mark.parametrize("subordinates", [1, 4])
def test_the_number_of_queries_is_bounded(
    index: Any, subordinates: int, django_assert_max_num_queries: Any
) -> None:
    parent = index.get_parent().specific.agency
    make_report(index, year=2022, issued_on=date(2023, 1, 9))
    page = make_draft(index)
    for _ in range(subordinates):
        make_report(part(make_section(make_agency(parent=parent)), "reports"))
    content = page.get_latest_revision_as_object()
    # Twelve, and the savepoint that keeps a failing source from stopping the others.
    with django_assert_max_num_queries(14):
        check_page(content)


def test_the_text_of_a_file_by_chapter() -> None:
    run = Run("2022年，我局主动公开信息9条。")
    chapters = {
        0: (Paragraph((Run("统计期限为2023年。"),)),),
        1: (SubHeading("（一）公开"), Paragraph((run,)), FreeTable("", (), (("表",),))),
        6: (),
    }
    report = LabelledReport("某局", 2023, {})
    text = text_of_file(FoundReport(report, title="某局2023年报告", chapters=chapters))
    assert text.opening == "统计期限为2023年。"
    assert text.chapters == {
        1: (Line("（一）公开", is_heading=True), Line("2022年，我局主动公开信息9条。")),
        6: (),
    }
    result = input_of_file(FoundReport(report, chapters=chapters)).check()
    assert {finding.rule for finding in result.findings} == {"CHAPTER", "TABLE", "YEAR"}
    assert input_of_file(FoundReport(report)).text is None
