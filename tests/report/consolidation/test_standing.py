"""How far each agency's report has come, on whatever way it got there."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import WorkflowState

from tests.factories import part
from tests.report.consolidation.conftest import County, draft, publish
from tests.review.factories import make_person, submit
from wagtail_disclosure.report.consolidation import recording
from wagtail_disclosure.report.consolidation.board import YEARS, board_of
from wagtail_disclosure.report.consolidation.due_date import ReportDueDate
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage
from wagtail_disclosure.report.consolidation.selectors import standings
from wagtail_disclosure.report.consolidation.standing import Progress, Standing
from wagtail_disclosure.review.roles import Role

TODAY = date(2024, 2, 3)


def standing_of(section) -> Standing:
    return standings([section.agency], [2023]).get((section.agency.pk, 2023), Standing())


def test_nothing_yet(county: County) -> None:
    assert standing_of(county.culture) == Standing()
    assert not Standing().is_done


def test_a_draft(county: County) -> None:
    page = draft(county.culture)
    standing = standing_of(county.culture)
    assert (standing.progress, standing.page_id) == (Progress.DRAFT, page.pk)
    assert not standing.is_checked


def test_handed_in(county: County, settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    page = draft(county.culture)
    submit(page, make_person(county.culture.agency, Role.EDITOR))
    standing = standing_of(county.culture)
    assert standing.progress is Progress.FILED
    assert standing.is_done
    assert standing.filed_on is not None
    assert (standing.errors, standing.published_on) == (0, None)


def test_sent_back_is_waited_for_again(county: County, settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    editor = make_person(county.culture.agency, Role.EDITOR)
    state = submit(draft(county.culture), editor)
    state.current_task_state.task.specific.on_action(
        state.current_task_state,
        make_person(county.culture.agency, Role.OFFICE),
        "reject",
        comment="请补充第五章。",
    )
    standing = standing_of(county.culture)
    assert standing.progress is Progress.RETURNED
    assert standing.filed_on is None


def test_published_and_taken_offline(county: County) -> None:
    page = publish(county.culture)
    standing = standing_of(county.culture)
    assert standing.progress is Progress.PUBLISHED
    assert standing.published_on is not None
    assert (standing.errors, standing.warnings) == (0, 0)
    page.unpublish()
    assert standing_of(county.culture).progress is Progress.DRAFT
    assert not KeptFigures.objects.filter(page_id=page.pk, stage=Stage.PUBLIC).exists()


def test_an_edit_of_a_draft_keeps_what_is_public(county: County) -> None:
    page = publish(county.culture, granted=2)
    changed = page.get_latest_revision_as_object()
    changed.year = 2022
    changed.save_revision()
    [kept] = KeptFigures.objects.filter(page_id=page.pk)
    assert (kept.stage, kept.year) == (Stage.PUBLIC, 2023)


def test_days_late_are_counted_from_the_due_day(county: County) -> None:
    rows = {row.agency: row for row in board_of(county.agency, 2023, TODAY).rows}
    assert [row.days_late for row in rows.values()] == [3, 3]
    ReportDueDate.objects.create(agency=county.agency, year=2023, due_on=date(2024, 1, 26))
    board = board_of(county.agency, 2023, TODAY)
    assert board.due_on == date(2024, 1, 26)
    assert [row.days_late for row in board.rows] == [8, 8]
    assert [row.days_late for row in board_of(county.agency, 2023, date(2024, 1, 26)).rows] == [
        0,
        0,
    ]


def test_published_in_time_is_never_late() -> None:
    standing = Standing(Progress.PUBLISHED, 1, published_on=date(2024, 1, 30))
    assert standing.days_late(date(2024, 1, 31), date(2024, 6, 1)) == 0


def test_the_board_counts_and_shows_the_years_before(county: County) -> None:
    publish(county.culture)
    publish(county.culture, year=2022)
    board = board_of(county.agency, 2023, TODAY)
    counts = dict(board.counts)
    assert (counts[Progress.PUBLISHED], counts[Progress.NONE]) == (1, 1)
    assert [row.agency.name for row in board.waited_for] == ["测试县体育局"]
    culture = next(row for row in board.rows if row.agency == county.culture.agency)
    assert [standing.progress for standing in culture.history] == [
        Progress.PUBLISHED,
        Progress.PUBLISHED,
        *[Progress.NONE] * (YEARS - 2),
    ]


def test_an_agency_further_down_is_not_on_the_board(county: County) -> None:
    county.sports.agency.parent = county.culture.agency
    county.sports.agency.save()
    board = board_of(county.agency, 2023, TODAY)
    assert [row.agency for row in board.rows] == [county.culture.agency]


@pytest.mark.parametrize("count", [2, 12])
def test_queries_do_not_grow(county: County, count: int, django_assert_max_num_queries) -> None:
    for year in (2023, 2022, 2021):
        publish(county.culture, year=year)
    for _ in range(count - 2):
        from_above = type(county.agency)(parent=county.agency)
        from_above.name, from_above.organisation_code = f"局{_}", f"X{_:08d}"
        from_above.save()
    with django_assert_max_num_queries(9):
        assert len(board_of(county.agency, 2023, TODAY).rows) == count


def test_approved_for_a_later_day_is_handed_in(county: County, settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    page = draft(county.culture)
    state = submit(page, make_person(county.culture.agency, Role.EDITOR))
    WorkflowState.objects.filter(pk=state.pk).update(status=WorkflowState.STATUS_APPROVED)
    assert standing_of(county.culture).progress is Progress.FILED


def test_expired_as_a_bare_page(county: County) -> None:
    page = publish(county.culture)
    type(page).objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(hours=1))
    call_command("publish_scheduled")
    assert not type(page).objects.get(pk=page.pk).live
    assert not KeptFigures.objects.filter(page_id=page.pk, stage=Stage.PUBLIC).exists()


def test_an_alias_that_becomes_a_page_of_its_own(county: County) -> None:
    page = publish(county.culture)
    alias = page.create_alias(parent=part(county.sports, "reports"))
    assert standing_of(county.sports).progress is Progress.NONE
    ConvertAliasPageAction(alias).execute(skip_permission_checks=True)
    standing = standing_of(county.sports)
    assert (standing.progress, standing.errors) == (Progress.PUBLISHED, 0)


def test_figures_that_cannot_be_kept_stop_nothing(county: County, monkeypatch) -> None:
    page = publish(county.culture)
    monkeypatch.setattr(recording, "check_page", lambda page: 1 / 0)
    changed = page.get_latest_revision_as_object()
    changed.change_note, changed.fees_yuan = "更正费用。", 5
    changed.save_revision().publish()
    assert type(page).objects.get(pk=page.pk).fees_yuan == 5
    assert not KeptFigures.objects.filter(page_id=page.pk).exists()
