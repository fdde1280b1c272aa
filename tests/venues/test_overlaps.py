"""Which hours share time."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.calendars.opening.schedule import TimeRange
from wagtail_disclosure.venues.overlaps import is_within, overlapping_weekday, ranges_overlap

pytestmark = pytest.mark.once

clock = st.builds(time, st.integers(0, 23), st.integers(0, 59))
hours = st.builds(TimeRange, clock, clock)
weekday = st.integers(0, 6)


def of(opens: str, closes: str) -> TimeRange:
    return TimeRange(time.fromisoformat(opens), time.fromisoformat(closes))


@pytest.mark.parametrize(
    ("one", "other", "share"),
    [
        (("10:00", "14:00"), ("13:59", "18:00"), True),
        (("10:00", "14:00"), ("14:00", "18:00"), False),
        (("20:00", "02:00"), ("22:00", "23:00"), True),
        (("20:00", "02:00"), ("01:00", "03:00"), False),  # they begin on the same day
        (("08:00", "08:00"), ("09:00", "10:00"), True),  # the whole day round
    ],
)
def test_on_one_day(one: tuple[str, str], other: tuple[str, str], share: bool) -> None:
    assert ranges_overlap(of(*one), of(*other)) is share


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ((of("20:00", "02:00"), [0]), (of("01:00", "05:00"), [1]), 0),
        ((of("20:00", "02:00"), [6]), (of("01:00", "05:00"), [0]), 6),  # Sunday into Monday
        ((of("01:00", "05:00"), [0]), (of("20:00", "02:00"), [6]), 0),
        ((of("20:00", "02:00"), [0]), (of("02:00", "05:00"), [1]), None),
        ((of("10:00", "14:00"), [0, 1]), (of("10:00", "14:00"), [2]), None),
    ],
)
def test_in_a_week(one: object, other: object, found: int | None) -> None:
    assert overlapping_weekday(one, other) == found  # type: ignore[arg-type]


@given(hours, weekday, hours, weekday)
def test_sharing_is_mutual(a: TimeRange, x: int, b: TimeRange, y: int) -> None:
    there = overlapping_weekday((a, [x]), (b, [y])) is None
    back = overlapping_weekday((b, [y]), (a, [x])) is None
    assert there is back


@given(hours, weekday)
def test_hours_share_time_with_themselves(a: TimeRange, x: int) -> None:
    assert overlapping_weekday((a, [x]), (a, [x])) == x


@given(hours)
def test_both_ends_lie_within(a: TimeRange) -> None:
    assert is_within(a.opens, a)
    assert is_within(a.closes, a)
