"""Figures that a register, an earlier report or other agencies offer for cells of a new report."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.statutory.numbers import Number
from wagtail_disclosure.statutory.schema import Cell

__all__ = ["Offer", "Offers", "Part"]


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
