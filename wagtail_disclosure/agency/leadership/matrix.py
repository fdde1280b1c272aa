"""Every office and unit against every leader, on one day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail_disclosure.agency.leadership.division import Body, Division, Place, Relation
from wagtail_disclosure.agency.leadership.register import register_of, units_below
from wagtail_disclosure.agency.leadership.wording import relation_words
from wagtail_disclosure.base.section import section_of

__all__ = ["MatrixRow", "matrix_of"]


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """A body, what each leader is to it in words ("" for nothing), and whether that is enough."""

    body: Body
    cells: tuple[str, ...]
    is_uncovered: bool


def matrix_of(page: Any, day: date) -> tuple[Division, list[MatrixRow]]:
    """The division of `page` as it is in memory, and its rows. What the public finds as a unit of
    the section has a row, whether or not the division names it.
    """
    section = section_of(page)
    division = register_of(page, units_below(section) if section else ()).on(day)
    uncovered = set(division.uncovered)
    return division, [
        MatrixRow(
            body,
            tuple(_words(place, body) for place in division.places),
            body in uncovered,
        )
        for body in division.bodies
    ]


def _words(place: Place, body: Body) -> str:
    held = [relation for relation in Relation if body in place.bodies(relation)]
    return ", ".join(relation_words(relation) for relation in held)
