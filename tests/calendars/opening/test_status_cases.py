"""Open now, closes at and opens next of nine venues on real days of 2024 to 2027."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.calendars.opening.calendars import national
from tests.calendars.opening.venues import VENUES
from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.calendars.opening.status import status_at

pytestmark = pytest.mark.once

TABLE = Path(__file__).with_name("status_cases.txt")
ANSWERS = {"open": True, "last": True, "closed": False, "unknown": None}


class Case(NamedTuple):
    venue: str
    day: str
    cause: str
    clock: str
    answer: str
    change: str

    @property
    def now(self) -> datetime:
        return _moment(f"{self.day}T{self.clock}")

    @property
    def expected(self) -> tuple[datetime | None, datetime | None]:
        """What the change is, and from when on nothing is known."""
        if self.answer == "unknown":
            return None, self.now
        if self.change == "-":
            return None, None
        moment = _change(self.day, self.change.removeprefix("?"))
        return (None, moment) if self.change.startswith("?") else (moment, None)


def _change(day: str, text: str) -> datetime:
    if "T" in text:
        return _moment(f"{day[:4]}-{text}")
    moment = _moment(f"{day}T{text.removeprefix('+')}")
    return moment + timedelta(days=text.startswith("+"))


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=BEIJING)


def _read() -> Iterator[Case]:
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            venue_day, *moments = line.split("|")
            for moment in moments:
                yield Case(*venue_day.split(), *moment.split())


CASES = list(_read())


def test_the_table_is_long_enough() -> None:
    assert len(set(CASES)) == len(CASES) >= 150
    assert {case.venue for case in CASES} == set(VENUES)


@pytest.mark.parametrize("case", CASES, ids=" ".join)
def test_status(case: Case) -> None:
    status = status_at(VENUES[case.venue], case.now, national)
    assert status.is_open is ANSWERS[case.answer]
    assert status.today.cause == case.cause
    change = status.closes_at if status.is_open else status.opens_next
    told_unknown = status.unknown_from if change is None else None
    assert (change, told_unknown) == case.expected
    assert status.last_entry_passed is (case.answer == "last")
