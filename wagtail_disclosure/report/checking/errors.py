"""What keeps a report from the public, as findings with a place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError

from wagtail_disclosure.report.cells import cell_errors
from wagtail_disclosure.report.checking.messages import BLANK_CELLS
from wagtail_disclosure.report.rules import errors_outside_tables
from wagtail_disclosure.report.sources import CHAPTER_FIELDS
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of
from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.messages import TABLE_NAMES
from wagtail_disclosure.statutory.prose.messages import TABLE_MISSING
from wagtail_disclosure.statutory.rule_list import RULES
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.statutory.wording import HEADINGS

__all__ = ["error_findings"]

CHAPTER_OF_FIELD = {name: number for number, name in enumerate(CHAPTER_FIELDS, 1)} | {
    "fees_yuan": 6
}


def error_findings(page: Any) -> Iterator[Finding]:
    """Yield the errors of `page`, those of its tables last; the blank cells of a table are one."""
    for name, error in errors_outside_tables(page):
        chapter = CHAPTER_OF_FIELD.get(name, 0)
        yield Finding("REPORT", Severity.ERROR, "", _said(error), chapter=chapter, labels=(name,))
    for key, field in TABLE_FIELDS.items():
        values = table_of(page, key)
        if values is None:
            heading = HEADINGS[CHAPTER_OF_FIELD[field] - 1]
            message = TABLE_MISSING.format(heading=heading, table=TABLE_NAMES[key])
            yield Finding("TABLE", Severity.ERROR, key, message)
        else:
            yield from _in_table(values)


def _in_table(values: TableValues) -> Iterator[Finding]:
    key, errors = values.table.key, cell_errors(values)
    blank = tuple(cell for cell, error in errors.items() if error.code == "missing")
    if blank:
        message = BLANK_CELLS.format(table=TABLE_NAMES[key], count=len(blank))
        yield _finding("BLANK", values, blank, message)
    for cell, error in errors.items():
        if cell not in blank:
            rule = error.code if error.code in RULES else "CELL"
            yield _finding(str(rule), values, (cell,), _said_of(values, cell, error))


def _said_of(values: TableValues, cell: Cell, error: ValidationError) -> str:
    """A sentence of the arithmetic names its cells; what was typed into a cell does not."""
    said = _said(error)
    return said if error.code in RULES else f"{values.table.label_of(cell)}：{said}"


def _said(error: ValidationError) -> str:
    return " ".join(error.messages)


def _finding(rule: str, values: TableValues, cells: tuple[Cell, ...], message: str) -> Finding:
    labels = tuple(values.table.label_of(cell) for cell in cells)
    return Finding(rule, Severity.ERROR, values.table.key, message, cells, labels)
