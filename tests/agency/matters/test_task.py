"""How a key task stands: worked out from its rows."""

from __future__ import annotations

from datetime import date

import pytest

from tests.agency.matters.builders import build_task
from wagtail_disclosure.agency.matters.choices import MatterStatus, MilestoneState
from wagtail_disclosure.agency.matters.task import task_of
from wagtail_disclosure.agency.matters.timeline import events_of, months_of

TODAY = date(2025, 6, 15)
PAST, SOON = date(2025, 6, 14), date(2025, 6, 16)


def stand(**fields):
    return task_of(build_task(**fields), TODAY)


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({}, MatterStatus.PLANNED),
        ({"milestones": [("a", SOON, None)]}, MatterStatus.PLANNED),
        ({"milestones": [("a", TODAY, None)]}, MatterStatus.PLANNED),
        ({"milestones": [("a", PAST, PAST)]}, MatterStatus.UNDER_WAY),
        ({"progress": [(PAST, "开工", None)]}, MatterStatus.UNDER_WAY),
        ({"milestones": [("a", PAST, None)]}, MatterStatus.OVERDUE),
        (
            {"milestones": [("a", PAST, None)], "progress": [(PAST, "开工", 99)]},
            MatterStatus.OVERDUE,
        ),
        ({"concluded_on": PAST, "result": "完成"}, MatterStatus.DONE),
        ({"concluded_on": PAST, "milestones": [("a", PAST, None)]}, MatterStatus.DONE),
    ],
)
def test_the_status_follows_from_the_rows(fields, status):
    assert stand(**fields).status is status


def test_milestones_are_by_due_day_and_say_how_they_stand():
    rows = [("三", SOON, None), ("一", PAST, None), ("二", TODAY, PAST)]
    task = stand(milestones=rows)
    assert [(row.text, row.state) for row in task.milestones] == [
        ("一", MilestoneState.OVERDUE),
        ("二", MilestoneState.DONE),
        ("三", MilestoneState.AHEAD),
    ]
    assert (task.reached, task.next_milestone.text) == (1, "一")


def test_what_a_finished_task_did_not_reach_is_neither_overdue_nor_next():
    task = stand(milestones=[("一", PAST, None)], concluded_on=PAST)
    assert [row.state for row in task.milestones] == [MilestoneState.MISSED]
    assert task.next_milestone is None


def test_the_newest_progress_comes_first_and_the_newest_percent_counts():
    task = stand(progress=[(date(2025, 5, 1), "甲", 30), (PAST, "丙", None), (SOON, "乙", 10)])
    assert [row.text for row in task.updates] == ["乙", "丙", "甲"]
    assert (task.newest.text, task.percent) == ("乙", 10)
    assert stand().percent is None
    assert stand().newest is None


def test_days_without_an_update_are_those_of_a_task_that_goes_on():
    progress = [(date(2025, 6, 5), "甲", None)]
    assert stand(progress=progress).days_without_update(TODAY) == 10
    assert stand(progress=progress, concluded_on=PAST).days_without_update(TODAY) is None
    assert stand().days_without_update(TODAY) is None


def test_the_timeline_has_every_dated_thing_in_order():
    task = stand(
        consultation_from=date(2025, 1, 1),
        consultation_until=date(2025, 2, 5),
        milestones=[("设计", date(2025, 3, 1), date(2025, 3, 9)), ("施工", SOON, None)],
        progress=[(date(2025, 3, 2), "进行中", 5)],
        concluded_on=date(2025, 6, 1),
        result="结果",
    )
    events = events_of(task)
    assert [(event.day.isoformat(), event.text, event.is_ahead) for event in events] == [
        ("2025-01-01", "", False),
        ("2025-02-05", "", False),
        ("2025-03-02", "进行中", False),
        ("2025-03-09", "设计", False),
        ("2025-06-01", "结果", False),
        ("2025-06-16", "施工", True),
    ]
    months = months_of([task, stand(progress=[(date(2025, 1, 31), "别的", None)])])
    assert [(month.first.month, len(month.events)) for month in months] == [
        (1, 2),
        (2, 1),
        (3, 2),
        (6, 2),
    ]
