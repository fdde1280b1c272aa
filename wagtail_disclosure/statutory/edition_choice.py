"""Decide which edition each table of a report follows, by its labels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.label_matching import LabelledCells, match_cells
from wagtail_disclosure.statutory.messages import TABLE_NAMES, UNREAD

__all__ = ["ChosenTables", "choose_tables"]


@dataclass(frozen=True, slots=True)
class ChosenTables:
    """The tables found, each matched in the edition that fits it, and the edition of the rest."""

    tables: dict[str, LabelledCells]
    form: str
    findings: tuple[Finding, ...] = ()
    unread: tuple[str, ...] = ()


def choose_tables(given: Mapping[str, object], layout: str, year: int) -> ChosenTables:
    """Match each given table in the edition that fits its labels best.

    A table that fits several (Table 4 is the same in all) follows the others, the declared
    `layout` or the year, in that order.
    """
    fits = {key: _fits(key, data) for key, data in given.items() if isinstance(data, Mapping)}
    clear = [best[0].table.edition for best in fits.values() if len(best) == 1]
    form = clear[-1] if clear else _declared(layout) or _in_force(year)
    tables = {key: _pick(best, form) for key, best in fits.items()}
    no_tables = [key for key in given if key not in fits]
    return ChosenTables(
        {key: cells for key, cells in tables.items() if cells.raw or cells.unread},
        form,
        tuple(_no_table(key) for key in no_tables),
        tuple(TABLE_NAMES[key] for key in no_tables),
    )


def _no_table(key: str) -> Finding:
    """Report something that stands in the place of a table."""
    return Finding("UNREAD", Severity.WARNING, key, UNREAD.format(label=TABLE_NAMES[key]))


def _fits(key: str, data: Mapping[str, object]) -> list[LabelledCells]:
    """Return the matches of the editions that fit best; several when they fit equally."""
    matches = [match_cells(edition.table(key), data) for edition in EDITIONS.values()]
    best = max(cells.fit for cells in matches)
    return [cells for cells in matches if cells.fit == best]


def _pick(best: list[LabelledCells], form: str) -> LabelledCells:
    return next((cells for cells in best if cells.table.edition == form), best[-1])


def _declared(layout: str) -> str:
    """Return the edition that a free-text remark names, if it names exactly one."""
    named = [key for key in EDITIONS if key in layout]
    return named[0] if len(named) == 1 else ""


def _in_force(year: int) -> str:
    """Return the newest edition that a report for `year` could follow, or else the oldest."""
    begun = [edition.key for edition in EDITIONS.values() if edition.first_year <= year]
    return begun[-1] if begun else next(iter(EDITIONS))
