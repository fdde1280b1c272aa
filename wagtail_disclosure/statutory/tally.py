"""Counts applications into Table 3.

One application counts once, by its final outcome (国办公开办函〔2021〕30号, 三); one that is still
open at the end of the year is carried forward, whichever year it came in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Application", "cells_of", "tally"]


@dataclass(frozen=True, slots=True)
class Application:
    """An application as Table 3 counts it.

    `applicant` is the path of a column (`natural_person`, `organisation.legal_services`);
    `outcome` the path of a row below 三 (`granted`, `refused.state_secret`), "" while it is open.
    """

    applicant: str
    outcome: str = ""
    is_carried_over: bool = False


def tally(table: Table, applications: Iterable[Application]) -> TableValues:
    """Return Table 3 of an edition for the applications of one year, with its totals.

    Raises `KeyError` for an applicant or outcome that the form does not have, or that it computes.
    """
    counted: Counter[Cell] = Counter()
    for application in applications:
        counted.update(cells_of(table, application))
    zeros = TableValues.zeros(table).numbers
    return TableValues(table, {**zeros, **counted}).with_totals()


def cells_of(table: Table, application: Application) -> tuple[Cell, Cell]:
    """Return the two cells an application adds one to: how it came in, and what became of it.

    Raises `KeyError` for an applicant or outcome that the form does not have, or that it computes.
    """
    came_in = "carried_over" if application.is_carried_over else "received"
    became = f"closed.{application.outcome}" if application.outcome else "carried_forward"
    return _cell(table, came_in, application), _cell(table, became, application)


def _cell(table: Table, row: str, application: Application) -> Cell:
    section = table.sections[0]
    rows = {path for path, leaf in leaves_of(section.rows) if not leaf.is_total}
    columns = {path for path, leaf in leaves_of(section.columns) if not leaf.is_total}
    if row not in rows or application.applicant not in columns:
        raise KeyError(f"{row}/{application.applicant}")
    return Cell(table.key, section.key, row, application.applicant)
