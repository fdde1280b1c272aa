"""Accepting a difference: what is written, what is kept, and what is refused."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import PageLogEntry

from tests.factories import make_column, make_document, make_user
from tests.report.builders import BALANCED, make_draft, make_report, stream
from wagtail_disclosure.report.fill.actions import LOG_ACTION, FillReport
from wagtail_disclosure.report.fill.difference import ignored
from wagtail_disclosure.report.fill.filling import Accepted, filling_of
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of, tables_of

pytestmark = pytest.mark.django_db
CARRIED = "table3.carried_over.natural_person"
RECEIVED = "table3.received.natural_person"


@pytest.fixture
def chief(db: None) -> Any:
    return make_user("chief", is_superuser=True)


def offers(page: Any) -> Any:
    return filling_of(type(page).objects.get(pk=page.pk).get_latest_revision_as_object())


def fill(page: Any, user: Any, accepted: Accepted, **shown: str) -> SourceSnapshot:
    values = {
        "revision": str(page.latest_revision_id),
        "fingerprint": offers(page).fingerprint,
        **shown,
    }
    return FillReport(page, user, accepted, **values).execute()


def latest(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk).get_latest_revision_as_object()


def value(page: Any, path: str) -> Any:
    table = table_of(latest(page), path.partition(".")[0])
    return table.get(table.table.cell(path))


def said_by(page: Any) -> dict[str, Any]:
    """What a draft says, its tables cell by cell; Wagtail's book-keeping left out."""
    bookkeeping = {"latest_revision", "latest_revision_created_at", *TABLE_FIELDS.values()}
    fields = {k: v for k, v in page.serializable_data().items() if k not in bookkeeping}
    return fields | {key: dict(values.numbers) for key, values in tables_of(page)}


def table(filling: Any, key: str) -> Any:
    return next(one for one in filling.tables if one.key == key)


def test_what_is_accepted_is_a_new_draft_and_nothing_else_changes(
    draft: Any, rows: Any, chief: Any
) -> None:
    before = said_by(latest(draft))
    fill(draft, chief, Accepted({CARRIED: "1"}))
    page = latest(draft)
    after = said_by(page)
    assert page.latest_revision.user == chief
    assert not page.live
    assert {name for name in after if after[name] != before[name]} == {"table3"}
    numbers = {cell.path: number for cell, number in after["table3"].items()}
    assert {path for path, number in numbers.items() if number == 1} == {CARRIED}


def test_the_block_stays_the_same_one(draft: Any, rows: Any, chief: Any) -> None:
    before = latest(draft).requests[0].id
    fill(draft, chief, Accepted({CARRIED: "1"}))
    assert latest(draft).requests[0].id == before


def test_everything_that_is_suggested_makes_a_table_that_adds_up(
    draft: Any, rows: Any, chief: Any
) -> None:
    filling = offers(draft)
    fill(draft, chief, filling.suggested())
    values = table_of(latest(draft), "table3")
    closed = values.table.cell("table3.closed.total.total")
    assert values.get(closed) == 1
    assert values.get(values.table.cell("table3.received.total")) == 1
    assert table(offers(draft), "table3").changes == ()


def test_a_zero_is_never_suggested_where_nobody_counted(draft: Any, rows: Any) -> None:
    filling = offers(draft)
    suggested = filling.suggested()
    assert suggested.zeros == frozenset()
    assert not any(path.startswith("table4") for path in suggested.figures)
    assert len(table(filling, "table4").open_cells) == 12


def test_open_cells_become_zero_by_choice_and_no_others(draft: Any, rows: Any, chief: Any) -> None:
    """A blank cell for which a source has a figure is not nothing to report."""
    make_document(
        make_column(draft.get_parent().get_parent()), kind="normative", dated_on=date(2024, 5, 5)
    )
    snapshot = fill(draft, chief, Accepted({}, frozenset({"table2", "table4"})))
    assert value(draft, "table4.cases.reconsideration.upheld") == 0
    assert value(draft, "table2.normative_documents.government_rule.issued") == 0
    assert value(draft, "table2.normative_documents.normative_document.issued").value == ""
    assert all(cell["is_zero"] for cell in snapshot.accepted)
    assert len(snapshot.accepted) == 12 + 7


def test_what_was_typed_stays_unless_it_is_ticked(index: Any, last_year: Any, chief: Any) -> None:
    page = make_draft(index, year=2024, requests=stream("table3", BALANCED, rest=""))
    row = next(row for row in table(offers(page), "table3").changes if row.path == RECEIVED)
    assert not row.is_suggested
    assert row.current == 3
    fill(page, chief, Accepted({CARRIED: "1"}))
    assert value(page, RECEIVED) == 3
    fill(type(page).objects.get(pk=page.pk), chief, Accepted({RECEIVED: "0"}))
    assert value(page, RECEIVED) == 0


def test_what_is_no_number_is_kept_as_it_was_typed(index: Any, last_year: Any, chief: Any) -> None:
    page = make_draft(index, year=2024, requests=stream("table3", {RECEIVED[7:]: "三件"}, rest="/"))
    fill(page, chief, Accepted({CARRIED: "1"}))
    assert value(page, RECEIVED).text == "三件"
    assert value(page, "table3.closed.granted.natural_person").value == "/"


def test_sources_that_agree_are_one_choice_and_those_that_do_not_are_a_conflict(
    draft: Any, rows: Any
) -> None:
    (row,) = [row for row in table(offers(draft), "table3").changes if row.path == CARRIED]
    assert row.choices[0].sources == ("Report for 2023", "依申请公开登记簿")
    assert [part.label for part in row.choices[0].parts] == [
        "2023年 四、结转下年度继续办理 / 自然人",
        "申请 1",
    ]
    rows.clear()
    (row,) = [row for row in table(offers(draft), "table3").changes if row.path == CARRIED]
    assert row.is_conflict
    assert not row.is_suggested
    assert CARRIED not in offers(draft).suggested().figures


def test_either_side_of_a_conflict_can_be_chosen(draft: Any, rows: Any, chief: Any) -> None:
    rows.clear()
    snapshot = fill(draft, chief, Accepted({CARRIED: "0"}))
    assert value(draft, CARRIED) == 0
    assert snapshot.accepted[0]["sources"] == ["依申请公开登记簿"]


def test_figures_that_no_cell_can_take_are_counted_and_left_out(draft: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"TABLE_SOURCES": ("tests.report.fill.register.odd",)}
    filling = offers(draft)
    assert [row.choices[0].value for one in filling.tables for row in one.rows] == [5]
    assert ignored(filling.sources[0], filling.tables) == 3


def test_a_chapter_without_its_table_gets_one(index: Any, last_year: Any, chief: Any) -> None:
    page = make_draft(index, year=2024, requests=[])
    fill(page, chief, Accepted({CARRIED: "1"}))
    assert value(page, CARRIED) == 1


def test_offers_that_changed_since_are_not_applied(draft: Any, rows: Any, chief: Any) -> None:
    shown = offers(draft).fingerprint
    rows.pop(0)
    with pytest.raises(ValidationError) as refused:
        fill(draft, chief, Accepted({CARRIED: "1"}), fingerprint=shown)
    assert refused.value.code == "stale_offers"
    assert type(draft).objects.get(pk=draft.pk).latest_revision_id == draft.latest_revision_id
    assert not SourceSnapshot.objects.exists()


@pytest.mark.parametrize(
    "accepted",
    [
        Accepted({CARRIED: "99"}),
        Accepted({"table3.total.total": "1"}),
        Accepted({"nonsense": "1"}),
        Accepted({}, frozenset({"table9"})),
        Accepted({}, frozenset(), frozenset({"title"})),
    ],
)
def test_what_is_not_offered_is_not_taken(
    draft: Any, rows: Any, chief: Any, accepted: Accepted
) -> None:
    with pytest.raises(ValidationError) as refused:
        fill(draft, chief, accepted)
    assert refused.value.code == "stale_offers"


def test_a_draft_saved_by_somebody_else_is_not_touched(draft: Any, rows: Any, chief: Any) -> None:
    other = latest(draft)
    other.fees_yuan = 7
    other.save_revision(user=chief, clean=False)
    with pytest.raises(ValidationError) as refused:
        fill(draft, chief, Accepted({CARRIED: "1"}))
    assert refused.value.code == "stale_draft"
    assert latest(draft).fees_yuan == 7


def test_nothing_chosen_writes_nothing(draft: Any, chief: Any) -> None:
    with pytest.raises(ValidationError) as refused:
        fill(draft, chief, Accepted({}))
    assert refused.value.code == "nothing"


def test_a_stranger_may_not(draft: Any) -> None:
    with pytest.raises(PermissionDenied):
        fill(draft, make_user("stranger"), Accepted({CARRIED: "1"}))


def test_the_draft_of_a_public_report_is_filled_behind_what_is_public(
    index: Any, last_year: Any, chief: Any
) -> None:
    page = make_report(index, year=2024, requests=stream("table3", BALANCED))
    fill(page, chief, Accepted({CARRIED: "1"}))
    public = type(page).objects.get(pk=page.pk)
    assert public.has_unpublished_changes
    assert table_of(public, "table3").get(table_of(public, "table3").table.cell(CARRIED)) == 0
    assert value(page, CARRIED) == 1


def test_the_log_names_it(draft: Any, rows: Any, chief: Any) -> None:
    snapshot = fill(draft, chief, Accepted({CARRIED: "1"}))
    entry = PageLogEntry.objects.get(action=LOG_ACTION)
    assert entry.user == chief
    assert entry.data == {"cells": 1, "chapters": 0, "snapshot": snapshot.pk}
    assert entry.message == "Filled from registers"


def test_the_snapshot_outlives_what_it_speaks_of(draft: Any, chief: Any, section: Any) -> None:
    document = make_document(make_column(section), kind="normative", dated_on=date(2024, 5, 5))
    path = "table2.normative_documents.normative_document.issued"
    snapshot = fill(draft, chief, Accepted({path: "1"}))
    title = document.title
    document.unpublish()
    document.delete()
    chief.delete()
    snapshot.refresh_from_db()
    (cell,) = snapshot.accepted
    assert (cell["old"], cell["new"], cell["parts"][0]["label"]) == ("", "1", title)
    assert cell["label"] == (
        "表二 主动公开政府信息情况 / 第二十条第（一）项 / 行政规范性文件 / 本年制发件数"
    )
    offered = {one["cell"]: one["value"] for one in snapshot.sources[0]["offers"]}
    assert offered[path] == "1"
    assert snapshot.content["user"] == "chief"
    assert snapshot.content["revision"] == str(latest(draft).latest_revision_id)


def test_asking_all_sources_takes_the_same_queries_for_any_number_of_documents(
    draft: Any, rows: Any, section: Any, django_assert_max_num_queries: Any
) -> None:
    column = make_column(section)
    page = latest(draft)
    filling_of(page)
    for day in range(1, 9):
        make_document(column, kind="normative", dated_on=date(2024, 5, day))
    with django_assert_max_num_queries(25):
        filling_of(page)
