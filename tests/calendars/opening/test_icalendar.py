"""Closures and events read back by a calendar program."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.calendars.opening.icalendar import Entry, calendar_of
from wagtail_disclosure.calendars.opening.schedule import BEIJING

STAMP = datetime(2026, 6, 1, 8, tzinfo=UTC)
CLOSURE = Entry(
    "closure-1@example.org",
    "图书馆闭馆",
    date(2026, 7, 10),
    date(2026, 7, 20),
    description="修缮;  屋面, 门窗\n电话 0999-5020001 \\",
    location="新源县",
    url="https://example.org/notice/?a=1,2;b",
)
texts = st.text(st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1).filter(
    lambda text: text == text.strip()
)


def events(text: str) -> list[icalendar.Event]:
    return icalendar.Calendar.from_ical(text).walk("VEVENT")


def test_days() -> None:
    text = calendar_of("公告", [CLOSURE], STAMP)
    (event,) = events(text)
    assert event["uid"] == CLOSURE.uid
    assert event["description"] == CLOSURE.description
    assert event["url"] == CLOSURE.url
    assert event["dtstart"].dt == date(2026, 7, 10)
    assert event["dtend"].dt == date(2026, 7, 21)  # no longer part of it
    assert event["dtstamp"].dt == STAMP
    assert "VTIMEZONE" not in text
    assert "\r\nX-WR-TIMEZONE:Asia/Shanghai\r\n" in text


def test_moments_carry_their_zone() -> None:
    starts = datetime(2026, 7, 1, 2, tzinfo=UTC)
    text = calendar_of(
        "", [Entry("1@example.org", "讲座", starts, starts + timedelta(hours=2))], STAMP
    )
    assert "DTSTART;TZID=Asia/Shanghai:20260701T100000\r\n" in text
    assert "BEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai" in text
    (event,) = events(text)
    assert event["dtend"].dt == datetime(2026, 7, 1, 12, tzinfo=BEIJING)


def test_one_day_and_one_moment_have_no_end() -> None:
    for starts in (date(2026, 7, 1), STAMP):
        (event,) = events(calendar_of("", [Entry("1@example.org", "x", starts)], STAMP))
        assert "dtend" not in event


@given(texts, texts)
def test_any_text_comes_back_in_short_lines(name: str, summary: str) -> None:
    text = calendar_of(name, [Entry("1@example.org", summary, date(2026, 7, 1))], STAMP)
    lines = text.encode().split(b"\r\n")
    assert lines[-1] == b""
    assert max(map(len, lines)) <= 75
    assert not any(b"\n" in line or b"\r" in line for line in lines)
    assert [line.decode() for line in lines]  # no character is cut
    calendar = icalendar.Calendar.from_ical(text)
    assert calendar["name"] == name
    assert events(text)[0]["summary"] == summary


@pytest.mark.parametrize(
    ("starts", "ends", "message"),
    [
        (date(2026, 7, 2), date(2026, 7, 1), "ends before"),
        (date(2026, 7, 1), STAMP, "a day with a moment"),
        (datetime(2026, 7, 1), None, "without a time zone"),
        (STAMP, datetime(2026, 7, 1), "without a time zone"),
    ],
)
def test_what_is_no_entry(starts: date, ends: date | None, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        Entry("1@example.org", "x", starts, ends)


def test_a_stamp_has_a_zone() -> None:
    with pytest.raises(ValueError, match="stamp without"):
        calendar_of("", [], datetime(2026, 6, 1))
