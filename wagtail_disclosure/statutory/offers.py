"""Figures that a register, an earlier report or other agencies offer for cells of a new report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wagtail_disclosure.statutory.numbers import Number, is_number
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Offer", "Offers", "Part", "offers_of"]


@dataclass(frozen=True, slots=True)
class Part:
    """One of the things that a figure adds up: a document, an agency, a cell of last year's report.

    `value` is what it adds; `address` is where it can be looked at, "" where nowhere.
    """

    label: str
    value: Number
    address: str = ""


@dataclass(frozen=True, slots=True)
class Offer:
    """A figure for one cell that the editor fills, with what it was made of."""

    cell: Cell
    value: Number
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Offers:
    """What one source has to offer; `source` is its name for people, `note` what to know of it."""

    source: str
    offers: tuple[Offer, ...]
    note: str = ""


def offers_of(
    source: str,
    values: TableValues,
    parts: Mapping[Cell, Sequence[Part]] | None = None,
    note: str = "",
) -> Offers:
    """Return what a counted table offers: each number in a cell that the editor fills.

    Totals are left out, for the report computes them; `parts` says what a cell was made of.
    """
    offers = (
        Offer(cell, value, tuple((parts or {}).get(cell, ())))
        for cell in values.table.cells()
        if not values.table.is_total(cell) and is_number(value := values.get(cell))
    )
    return Offers(source, tuple(offers), note)
