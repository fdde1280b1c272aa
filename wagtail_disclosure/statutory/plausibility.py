"""Figures that add up and are hardly true: zeros against a register, suits that the law bars."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.messages import (
    DIRECT_SUITS,
    TABLE_NAMES,
    ZERO_AFTER,
    ZERO_DOCUMENTS,
    ZERO_REQUESTS,
)
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.totals import entered_cells
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Known", "check_direct_suits", "check_zeros"]

# 行政复议法 (2023) 第二十三条第一款第四项, in force since 2024-01-01: whoever is refused
# information asks for reconsideration before going to court. Refusals of 2023 could be taken there
# for six months more (行政诉讼法 第四十六条), so suits are doubtful only after 2024.
FIRST_DOUBTFUL_YEAR = 2025

_DIRECT = Cell("table4", "reviews", "cases", "litigation.direct.total")
_REFUSED = "closed.refused."


@dataclass(frozen=True, slots=True)
class Known:
    """How many entries of the year the portal itself has; `None` where it keeps no such register.

    `documents` are the normative documents in force or ended in the year, `requests` the requests
    that were received in it or carried over.
    """

    documents: int | None = None
    requests: int | None = None


def check_zeros(
    tables: Mapping[str, TableValues], previous: Mapping[str, TableValues], known: Known
) -> tuple[Finding, ...]:
    """Return a warning for what is all zero although the portal, or last year, has entries."""
    return (*_against_registers(tables, known), *_against_last_year(tables, previous))


def check_direct_suits(year: int, tables: Mapping[str, TableValues]) -> tuple[Finding, ...]:
    """Return a warning for suits without reconsideration where requests were refused.

    Other replies may still be taken to court at once, so it may be right: somebody has to look.
    """
    table3, table4 = tables.get("table3"), tables.get("table4")
    if table3 is None or table4 is None or year < FIRST_DOUBTFUL_YEAR:
        return ()
    suits = table4.get(_DIRECT)
    cells = entered_cells(table3.table)
    refused = _sum(table3, tuple(cell for cell in cells if cell.row.startswith(_REFUSED)))
    if not is_number(suits) or not suits or not refused:
        return ()
    message = DIRECT_SUITS.format(suits=suits, refused=refused)
    labels = (table4.table.label_of(_DIRECT),)
    return (Finding("SUIT", Severity.WARNING, "table4", message, (_DIRECT,), labels),)


def _against_registers(tables: Mapping[str, TableValues], known: Known) -> Iterator[Finding]:
    for key, section, row, count, message in (
        ("table2", "normative_documents", "normative_document", known.documents, ZERO_DOCUMENTS),
        ("table3", "requests", "", known.requests, ZERO_REQUESTS),
    ):
        if count and key in tables:
            cells = _entered(tables[key].table, section, row)
            if _is_all_zero(tables[key], cells):
                yield _zero(tables[key].table, cells[:1], message.format(count=count))


def _against_last_year(
    tables: Mapping[str, TableValues], previous: Mapping[str, TableValues]
) -> Iterator[Finding]:
    for key in sorted(tables.keys() & previous.keys()):
        now, then = tables[key], previous[key]
        cells = _entered(now.table)
        if _is_all_zero(now, cells) and _sum(then, _entered(then.table)):
            yield _zero(now.table, cells[:1], ZERO_AFTER.format(table=TABLE_NAMES[key]))


def _zero(table: Table, cells: tuple[Cell, ...], message: str) -> Finding:
    labels = tuple(table.label_of(cell) for cell in cells)
    return Finding("ZERO", Severity.WARNING, table.key, message, cells, labels)


def _entered(table: Table, section: str = "", row: str = "") -> tuple[Cell, ...]:
    """The cells that an editor fills, of the whole table or of a section or row."""
    return tuple(
        cell
        for cell in entered_cells(table)
        if section in ("", cell.section) and row in ("", cell.row)
    )


def _is_all_zero(values: TableValues, cells: tuple[Cell, ...]) -> bool:
    """Whether every one of the cells holds a zero; blanks are none."""
    return bool(cells) and all(values.get(cell) == 0 for cell in cells)


def _sum(values: TableValues, cells: tuple[Cell, ...]) -> int:
    numbers = (values.get(cell) for cell in cells)
    return sum(abs(int(number)) for number in numbers if is_number(number))
