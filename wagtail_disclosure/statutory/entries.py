"""Turn the raw entries of a labelled table into values, and say what they met."""

from __future__ import annotations

import re
import reprlib
from dataclasses import dataclass

from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.headings import NumberKind
from wagtail_disclosure.statutory.label_matching import LabelledCells, Misprint
from wagtail_disclosure.statutory.messages import (
    ENTRY_EXPECTED,
    MISPRINT,
    NOTED,
    UNREAD,
    cell_error,
)
from wagtail_disclosure.statutory.numbers import (
    CellError,
    CellValue,
    Mark,
    Number,
    Unreadable,
    is_number,
)
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues, parse_table_cell

__all__ = ["ReadTable", "read_entries"]

# A number, then a remark that a bracket, punctuation or a footnote's mark sets apart from it.
_NOTED = re.compile(
    r"(?P<number>.+?)(?P<note>(?:[（(\[【〔，；;、]|[*＊※①-⑳¹²³⁰-⁹](?!\s*\d)|,(?=\D)).*)",
    re.DOTALL,
)
_PIECES = re.compile(r"(?<=\d)\s*[件项个条宗次]\s*$")
_UNITS = {
    NumberKind.COUNT: _PIECES,
    NumberKind.CHANGE: _PIECES,
    # No money is none in any unit.
    NumberKind.AMOUNT: re.compile(r"(?<=\d)\s*万元\s*$|(?<=^0)\s*元\s*$"),
}


@dataclass(frozen=True, slots=True)
class ReadTable:
    """The values of a table, label paths as printed, findings of rule CELL, NOTE, LABEL, UNREAD."""

    values: TableValues
    printed: dict[Cell, str]
    findings: tuple[Finding, ...]
    unread: tuple[str, ...]


def read_entries(cells: LabelledCells) -> ReadTable:
    """Read every entry; one that is no acceptable number becomes `Unreadable` and an error."""
    table = cells.table
    printed = {cell: " / ".join(path) for cell, path in cells.printed.items()}
    values: dict[Cell, CellValue] = {}
    findings = []
    for cell, raw in cells.raw.items():
        values[cell], finding = _read(table, cell, raw, printed.get(cell, ""))
        findings += [finding] if finding else []
    unread = tuple(" / ".join(path) for path in cells.unread)
    return ReadTable(
        TableValues(table, values),
        printed,
        (*findings, *_label_findings(cells)),
        unread,
    )


def _read(table: Table, cell: Cell, raw: object, label: str) -> tuple[CellValue, Finding | None]:
    try:
        return parse_table_cell(table, cell, _without_unit(table, cell, raw)), None
    except CellError as error:
        value, note = _split_note(table, cell, raw)
        if is_number(value):
            return value, _noted(table, cell, label, value, note, str(raw))
        text = raw if isinstance(raw, str) else reprlib.repr(raw)
        return Unreadable(text), _refused(table, cell, label, error)


def _without_unit(table: Table, cell: Cell, raw: object) -> object:
    """Drop a unit that repeats what the column counts; any other unit stays and is refused."""
    unit = _UNITS[table.column_of(cell).kind]
    return unit.sub("", raw) if isinstance(raw, str) else raw


def _split_note(table: Table, cell: Cell, raw: object) -> tuple[Number | Mark, str]:
    """Return the number before a remark, and the remark; blank when there is no such thing."""
    noted = _NOTED.fullmatch(raw.strip()) if isinstance(raw, str) else None
    if noted is None:
        return Mark.BLANK, ""
    number = _without_unit(table, cell, noted["number"])
    try:
        return parse_table_cell(table, cell, number), noted["note"]
    except CellError:
        return Mark.BLANK, ""


def _noted(table: Table, cell: Cell, label: str, value: Number, note: str, raw: str) -> Finding:
    message = NOTED.format(label=label, text=note, number=value)
    return Finding("NOTE", Severity.WARNING, table.key, message, (cell,), (label,), value, raw)


def _refused(table: Table, cell: Cell, label: str, error: CellError) -> Finding:
    return Finding(
        "CELL",
        Severity.ERROR,
        table.key,
        cell_error(error, label),
        (cell,),
        (label,),
        ENTRY_EXPECTED[table.column_of(cell).kind],
        str(error.params["entry"]),
    )


def _label_findings(cells: LabelledCells) -> list[Finding]:
    key = cells.table.key
    misprints = [_misprint(key, misprint) for misprint in cells.misprints]
    unread = [" / ".join(path) for path in cells.unread]
    return misprints + [
        Finding("UNREAD", Severity.WARNING, key, UNREAD.format(label=label), labels=(label,))
        for label in unread
    ]


def _misprint(table: str, misprint: Misprint) -> Finding:
    *_, printed = misprint.printed
    return Finding(
        "LABEL",
        Severity.WARNING,
        table,
        MISPRINT.format(printed=printed, label=misprint.label),
        labels=(" / ".join(misprint.printed),),
        expected=misprint.label,
        actual=printed,
    )
