"""The page of a unit, as the public sees it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from tests.venues.conftest import NOON
from tests.venues.units import make_closure
from wagtail_disclosure.calendars.opening.schedule import BEIJING

Read = Callable[..., str]
At = Callable[[datetime], None]


def test_says_first_that_it_is_open(unit: Any, read: Read, at: At) -> None:
    at(NOON)
    page = read(unit)
    assert "Open now, until today 18:00" in page
    assert "Beijing time" in page
    assert 'href="tel:09995020001"' in page


def test_says_when_it_opens_next(unit: Any, read: Read, at: At) -> None:
    at(datetime(2026, 11, 25, 20, 0, tzinfo=BEIJING))
    assert "Closed now, opens tomorrow 10:00" in read(unit)


def test_a_closure_is_the_banner_and_the_status(unit: Any, read: Read, at: At) -> None:
    make_closure(unit, starts_on=NOON.date(), ends_on=NOON.date())
    at(NOON)
    page = read(unit)
    assert "Temporarily closed, opens again tomorrow 10:00" in page
    assert "disclosure-notice" in page


def test_directory(unit: Any, directory: Any, read: Read, at: At) -> None:
    at(NOON)
    assert "测试图书馆" in read(directory)
    assert "测试图书馆" in read(directory, "?open=now&type=library")
