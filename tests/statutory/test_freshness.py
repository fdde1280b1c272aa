"""How current a column is, and how long a consultation."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.statutory.freshness import (
    BASIS,
    COLUMN_LIMITS,
    VETO_EMPTY_COLUMNS,
    VETO_OVERDUE_COLUMNS,
    Limit,
    Standing,
    limit_of_type,
    standing_of,
)
from wagtail_disclosure.statutory.major_decisions import (
    CONSULTATION_DAYS,
    consultation_days,
    is_short_consultation,
)

TODAY = date(2025, 6, 30)
DAYS = st.dates(date(2008, 1, 1), date(2100, 1, 1))


def standing(days_ago: int | None, limit: Limit | None, warning_days: int = 7) -> Standing:
    updated = None if days_ago is None else TODAY - timedelta(days=days_ago)
    return standing_of(updated, limit, TODAY, warning_days=warning_days)


@pytest.mark.parametrize(
    ("days_ago", "limit", "expected"),
    [
        (None, None, Standing.EMPTY),
        (None, Limit(30), Standing.EMPTY),
        (9999, None, Standing.NO_LIMIT),
        (0, Limit(30), Standing.FRESH),
        (23, Limit(30), Standing.FRESH),
        (24, Limit(30), Standing.DUE_SOON),
        (30, Limit(30), Standing.DUE_SOON),
        (31, Limit(30), Standing.OVERDUE),
    ],
)
def test_standing(days_ago: int | None, limit: Limit | None, expected: Standing) -> None:
    assert standing(days_ago, limit) is expected


def test_without_warning_days_nothing_is_announced() -> None:
    assert standing(30, Limit(30), warning_days=0) is Standing.FRESH


def test_the_inspection_limits_are_those_of_the_rule() -> None:
    assert limit_of_type(" 动态要闻 ") == Limit(14, BASIS)
    assert limit_of_type("通知公告") == limit_of_type("政策文件") == Limit(180, BASIS)
    assert limit_of_type("") is limit_of_type("财政信息") is None
    assert "国办秘函〔2019〕19号" in BASIS
    assert all(limit.basis == BASIS for limit in COLUMN_LIMITS.values())
    assert (VETO_OVERDUE_COLUMNS, VETO_EMPTY_COLUMNS) == (10, 5)


@given(updated=DAYS, days=st.integers(1, 4000), warning=st.integers(0, 400))
def test_a_column_goes_stale_on_the_day_after_its_last(
    updated: date, days: int, warning: int
) -> None:
    limit = Limit(days)
    last = limit.due_on(updated)
    before = standing_of(updated, limit, last, warning_days=warning)
    after = standing_of(updated, limit, last + timedelta(days=1), warning_days=warning)
    assert before is not Standing.OVERDUE
    assert after is Standing.OVERDUE


@given(first=DAYS, days=st.integers(0, 400))
def test_a_consultation_is_short_below_thirty_days_of_which_the_first_does_not_count(
    first: date, days: int
) -> None:
    last = first + timedelta(days=days)
    assert consultation_days(first, last) == days
    assert is_short_consultation(first, last) is (days < CONSULTATION_DAYS)
