"""Ticket prices of a scenic area: which one holds on a day, and whether a rise is announced early
enough.

Source: 旅游法 (2018) 第四十四条 “景区提高门票价格应当提前六个月公布。”
Counting: 民法典第二百零二条 “按照年、月、日计算期间的，到期月的对应日为期间的最后一日；
没有对应日的，月末日为期间的最后一日。”
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby, pairwise

__all__ = [
    "NOTICE_MONTHS",
    "HastyRise",
    "TicketPrice",
    "announced_after",
    "earliest_rise",
    "hasty_rises",
    "in_force_on",
    "months_after",
]

# Months between the announcement of a higher price and the first day that it is asked.
NOTICE_MONTHS = 6


@dataclass(frozen=True, slots=True)
class TicketPrice:
    """What a kind of ticket costs from a day on, in yuan, until another price of it begins.

    ``row`` is the place of the price among those that were entered.
    """

    row: int
    ticket: str
    amount: Decimal
    effective_from: date
    announced_on: date | None = None


@dataclass(frozen=True, slots=True)
class HastyRise:
    """A rise with less notice than the law asks for; ``earliest`` is the first day it could begin,
    none where the day of its announcement is not given.
    """

    price: TicketPrice
    before: TicketPrice
    earliest: date | None


def months_after(day: date, months: int) -> date:
    """The day of the same number ``months`` later, or else the last of that month. Raises
    ``ValueError`` beyond the calendar.
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def earliest_rise(announced_on: date) -> date:
    """The first day that a higher price announced on a day may be asked."""
    return months_after(announced_on, NOTICE_MONTHS)


def in_force_on(prices: Iterable[TicketPrice], day: date) -> list[TicketPrice]:
    """The price of each kind of ticket on ``day``, in the order they were entered."""
    begun = (price for price in prices if price.effective_from <= day)
    newest = [list(one)[-1] for _ticket, one in _by_ticket(begun)]
    return sorted(newest, key=lambda price: price.row)


def announced_after(prices: Iterable[TicketPrice], day: date) -> list[TicketPrice]:
    """The prices that begin after ``day``, the next one first."""
    coming = (price for price in prices if price.effective_from > day)
    return sorted(coming, key=lambda price: (price.effective_from, price.row))


def hasty_rises(prices: Iterable[TicketPrice]) -> Iterator[HastyRise]:
    """Each price that is higher than the one before it of the same ticket, without the notice."""
    for _ticket, one in _by_ticket(prices):
        for before, price in pairwise(one):
            if price.amount > before.amount:
                earliest = earliest_rise(price.announced_on) if price.announced_on else None
                if earliest is None or price.effective_from < earliest:
                    yield HastyRise(price, before, earliest)


def _by_ticket(prices: Iterable[TicketPrice]) -> Iterator[tuple[str, Iterator[TicketPrice]]]:
    """The prices of each kind of ticket, the earliest first."""
    ordered = sorted(prices, key=lambda one: (one.ticket, one.effective_from, one.row))
    return groupby(ordered, key=lambda price: price.ticket)
