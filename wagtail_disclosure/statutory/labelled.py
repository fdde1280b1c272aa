"""Read an annual report given as labelled JSON, the interchange format of published reports.

Real reports mix the editions, leave cells blank, misprint labels and write notes into cells. All
of that is accepted and said; nothing is guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from wagtail_disclosure.statutory.edition_choice import ChosenTables, choose_tables
from wagtail_disclosure.statutory.editions import DEFAULT_EDITION, TABLE_KEYS, get_edition
from wagtail_disclosure.statutory.entries import read_entries
from wagtail_disclosure.statutory.findings import Finding
from wagtail_disclosure.statutory.numbers import CellError, parse_cell
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = [
    "LabelledReport",
    "UnreadableReport",
    "assemble",
    "parse_report",
    "read_report",
    "write_report",
]

# The Regulations came into force in 2008.
FIRST_YEAR, LAST_YEAR = 2008, 2100
_YEAR_WORD = re.compile(r"年度?\s*$")

LONGEST_REASON = 200
# More digits than any count or year has; what is longer is judged as text.
_LONGEST_NUMBER = 100


class UnreadableReport(ValueError):
    """The input is not an annual report; the text of the error is one line for the user."""

    def __init__(self, reason: str) -> None:
        line = " ".join(reason.split())
        super().__init__(line if len(line) <= LONGEST_REASON else f"{line[:LONGEST_REASON]}…")


@dataclass(frozen=True, slots=True)
class LabelledReport:
    """An annual report as far as it could be read.

    `tables` holds the tables that were found, by key, each in its own edition; `form` is the
    edition by which missing tables are judged. `printed` gives label paths as the file has them
    where it has them, `findings` what reading met, `unread` the label paths without a place.
    """

    agency: str
    year: int
    tables: Mapping[str, TableValues]
    form: str = DEFAULT_EDITION
    printed: Mapping[Cell, str] | None = None
    findings: tuple[Finding, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def editions(self) -> dict[str, str]:
        """The edition of each table that was found."""
        return {key: values.table.edition for key, values in self.tables.items()}

    @property
    def edition(self) -> str:
        """The edition of the report, `mixed` when its tables follow several."""
        found = set(self.editions.values()) or {self.form}
        return found.pop() if len(found) == 1 else "mixed"

    def table(self, key: str) -> Table:
        """Return the form of a table, also of one that the report lacks."""
        return self.tables[key].table if key in self.tables else get_edition(self.form).table(key)

    def label_of(self, cell: Cell) -> str:
        """Return the label path of a cell as printed in the source, or as the form has it."""
        return (self.printed or {}).get(cell) or self.table(cell.table).label_of(cell)


def parse_report(content: bytes) -> LabelledReport:
    """Read the bytes of a labelled JSON file (UTF-8). Raises `UnreadableReport`."""
    try:
        data = json.loads(
            content.decode("utf-8-sig"),
            parse_int=_number,
            parse_float=_number,
            parse_constant=str,
            object_pairs_hook=_checked,
        )
    except UnreadableReport:
        raise
    except UnicodeDecodeError as error:
        raise UnreadableReport("the file is not UTF-8 text") from error
    except UnicodeEncodeError as error:
        raise UnreadableReport("the file has an escape that is no Unicode character") from error
    except (ValueError, RecursionError) as error:
        raise UnreadableReport(f"the file is not JSON: {error}") from error
    return read_report(data)


def read_report(data: object) -> LabelledReport:
    """Read a report from nested labels. Raises `UnreadableReport`."""
    if not isinstance(data, Mapping):
        raise UnreadableReport("the report is not a JSON object")
    meta = data.get("meta")
    if not isinstance(meta, Mapping):
        raise UnreadableReport('the report has no "meta" object')
    agency, year = _agency(meta), _year(meta)
    given = {key: data[key] for key in TABLE_KEYS if data.get(key)}
    chosen = choose_tables(given, str(meta.get("table_layout", "")), year)
    return assemble(agency, year, chosen)


def write_report(report: LabelledReport) -> dict[str, Any]:
    """Return a report as nested labels, as `read_report` reads them."""
    meta = {"agency": report.agency, "year": report.year, "table_layout": report.edition}
    return {"meta": meta} | {key: table.to_labelled() for key, table in report.tables.items()}


def assemble(agency: str, year: int, chosen: ChosenTables) -> LabelledReport:
    """Return the report that matched tables make, their entries read."""
    entries = {key: read_entries(cells) for key, cells in chosen.tables.items()}
    return LabelledReport(
        agency,
        year,
        {key: read.values for key, read in entries.items()},
        chosen.form,
        {cell: label for read in entries.values() for cell, label in read.printed.items()},
        (*chosen.findings, *(finding for read in entries.values() for finding in read.findings)),
        (*chosen.unread, *(label for read in entries.values() for label in read.unread)),
    )


def _agency(meta: Mapping[str, Any]) -> str:
    agency = meta.get("agency")
    if not isinstance(agency, str) or not agency.strip():
        raise UnreadableReport("meta.agency is missing")
    return agency.strip()


def _year(meta: Mapping[str, Any]) -> int:
    raw = meta.get("year")
    try:
        year = parse_cell(_YEAR_WORD.sub("", raw) if isinstance(raw, str) else raw)
    except CellError as error:
        raise UnreadableReport(f"meta.year is not a year: {raw}") from error
    if not isinstance(year, int):
        raise UnreadableReport("meta.year is missing")
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableReport(f"meta.year is out of range: {year}")
    return year


def _number(digits: str) -> int | Decimal | str:
    """Read a number of a JSON file, or leave it as text where it is beyond all bounds."""
    if len(digits) > _LONGEST_NUMBER:
        return digits
    try:
        return int(digits) if digits.lstrip("-").isdigit() else Decimal(digits)
    except InvalidOperation:
        return digits


def _checked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Make an object of a JSON file; refuse labels given twice and halves of characters."""
    # Raises UnicodeEncodeError on half a surrogate pair, which could not be printed again.
    "".join(text for pair in pairs for text in pair if isinstance(text, str)).encode()
    data = dict(pairs)
    if len(data) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise UnreadableReport(f'"{twice}" occurs twice in one object')
    return data
