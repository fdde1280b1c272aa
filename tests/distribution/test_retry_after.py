"""What a service says of when to come back, whatever it says."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.distribution.retry_after import LONGEST, wait_asked

pytestmark = pytest.mark.once
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "seconds"),
    [
        ("120", 120),
        (" 0 ", 0),
        ("Fri, 02 Jan 2026 03:14:05 GMT", 600),
        ("Fri, 02 Jan 2026 11:14:05 +0800", 600),
        ("Fri, 02 Jan 2026 03:14:05", 600),
        ("Thu, 01 Jan 2026 00:00:00 GMT", 0),
        ("99999999999999999999", LONGEST.total_seconds()),
        ("Fri, 01 Jan 2027 00:00:00 GMT", LONGEST.total_seconds()),
        *(
            (nothing, 0)
            for nothing in (None, "", "soon", "-5", "1.5", "１２", "2026-01-02T04:00:00Z")
        ),
    ],
)
def test_seconds_or_a_date(header: str | None, seconds: float) -> None:
    assert wait_asked(header, NOW) == timedelta(seconds=seconds)


@given(st.integers(0, 86_400))
def test_both_ways_of_saying_it_are_one(seconds: int) -> None:
    moment = format_datetime(NOW + timedelta(seconds=seconds), usegmt=True)
    assert wait_asked(moment, NOW) == wait_asked(str(seconds), NOW) == timedelta(seconds=seconds)


@given(st.text())
def test_nothing_breaks_it(header: str) -> None:
    assert timedelta(0) <= wait_asked(header, NOW) <= LONGEST
