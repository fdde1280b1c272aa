"""The price of a day and the six months before a rise."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.statutory.ticket_prices import (
    TicketPrice,
    announced_after,
    earliest_rise,
    hasty_rises,
    in_force_on,
    months_after,
)

days = st.dates(date(2000, 1, 1), date(2090, 12, 31))
rows = st.lists(
    st.builds(
        TicketPrice,
        row=st.integers(0, 20),
        ticket=st.sampled_from(["成人票", "半价票"]),
        amount=st.decimals(0, 500, places=2),
        effective_from=days,
        announced_on=st.none() | days,
    ),
    max_size=8,
)


def price(amount: str, begins: str, announced: str = "", row: int = 0) -> TicketPrice:
    announced_on = date.fromisoformat(announced) if announced else None
    return TicketPrice(row, "成人票", Decimal(amount), date.fromisoformat(begins), announced_on)


@pytest.mark.parametrize(
    ("announced", "earliest"),
    [
        ("2026-01-01", "2026-07-01"),
        ("2026-08-31", "2027-02-28"),
        ("2027-08-31", "2028-02-29"),
        ("2026-12-15", "2027-06-15"),
        ("2026-06-30", "2026-12-30"),
    ],
)
def test_a_rise_waits_for_the_same_day_six_months_on(announced: str, earliest: str) -> None:
    assert earliest_rise(date.fromisoformat(announced)) == date.fromisoformat(earliest)


@given(days, st.integers(0, 48))
def test_months_are_counted_by_the_calendar(day: date, months: int) -> None:
    later = months_after(day, months)
    assert (later.year - day.year) * 12 + later.month - day.month == months
    assert later.day <= day.day


def test_the_price_of_today_is_the_last_that_has_begun() -> None:
    old, new = price("80", "2020-01-01"), price("95", "2026-07-01", "2025-12-30")
    assert in_force_on([new, old], date(2026, 6, 30)) == [old]
    assert in_force_on([new, old], date(2026, 7, 1)) == [new]
    assert announced_after([new, old], date(2026, 6, 30)) == [new]
    assert announced_after([new, old], date(2026, 7, 1)) == []


def test_a_rise_with_notice_is_in_order() -> None:
    assert not list(
        hasty_rises([price("80", "2020-01-01"), price("95", "2026-07-01", "2026-01-01")])
    )


def test_a_rise_a_day_too_early_is_found() -> None:
    before, rise = price("80", "2020-01-01"), price("95", "2026-06-30", "2026-01-01")
    [found] = hasty_rises([rise, before])
    assert (found.price, found.before, found.earliest) == (rise, before, date(2026, 7, 1))


def test_a_rise_without_its_announcement_is_found() -> None:
    [found] = hasty_rises([price("80", "2020-01-01"), price("95", "2026-06-30")])
    assert found.earliest is None


@pytest.mark.parametrize("amount", ["80", "60", "0"])
def test_what_is_no_rise_needs_no_notice(amount: str) -> None:
    assert not list(hasty_rises([price("80", "2020-01-01"), price(amount, "2020-01-02")]))


def test_a_first_price_is_no_rise() -> None:
    assert not list(hasty_rises([price("80", "2020-01-01")]))


@given(rows, days)
def test_each_ticket_has_one_price_a_day(prices: list[TicketPrice], day: date) -> None:
    found = in_force_on(prices, day)
    assert {one.ticket for one in found} == {p.ticket for p in prices if p.effective_from <= day}
    assert len({one.ticket for one in found}) == len(found)
    for one in found:
        later = [p for p in prices if p.ticket == one.ticket and p.effective_from <= day]
        assert one.effective_from == max(p.effective_from for p in later)


@given(rows)
def test_a_rise_that_keeps_its_notice_is_never_reported(prices: list[TicketPrice]) -> None:
    for found in hasty_rises(prices):
        assert found.price.amount > found.before.amount
        announced = found.price.announced_on
        assert announced is None or found.price.effective_from < months_after(announced, 6)
