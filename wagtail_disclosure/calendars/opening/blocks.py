"""Consecutive days, or weekdays, of which the same can be said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import groupby
from typing import TypeVar

__all__ = ["Said", "day_blocks", "runs"]

Said = TypeVar("Said")


def day_blocks(days: Iterable[tuple[date, Said]]) -> Iterator[tuple[date, date, Said]]:
    """Yield first and last of consecutive days with what is said of all of them alike."""
    numbered = enumerate(days)
    for (_, said), block in groupby(
        numbered, lambda one: (one[1][0].toordinal() - one[0], one[1][1])
    ):
        found = [day for _, (day, _) in block]
        yield found[0], found[-1], said


def runs(numbers: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of every unbroken run of ascending numbers."""
    for _, run in groupby(enumerate(numbers), lambda one: one[1] - one[0]):
        found = [number for _, number in run]
        yield found[0], found[-1]
