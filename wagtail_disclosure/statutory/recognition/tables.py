"""Put together what the tables of a file say about each statutory table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from wagtail_disclosure.statutory.recognition.places import same_entry
from wagtail_disclosure.statutory.recognition.readings import Reading, Stray

__all__ = ["Collected", "TablePart", "collect"]

SEVERAL_VALUES = "同一格有不同的数：{values}，未采用"
SEVERAL_TABLES = "文件中有多张表填报此项，数据不一致，均未采用"


@dataclass(frozen=True, slots=True)
class TablePart:
    """What one table of a file holds of a statutory table."""

    key: str
    readings: tuple[Reading, ...]
    strays: tuple[Stray, ...]


@dataclass(slots=True)
class Collected:
    """Nested labels with entries by table key, and what was not taken.

    `disputed` are the keys of the tables that the file has more than once with other numbers.
    """

    given: dict[str, dict[str, Any]] = field(default_factory=dict)
    strays: list[Stray] = field(default_factory=list)
    disputed: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
class _Entry:
    """A reading and the number of the table that it stands in."""

    part: int
    reading: Reading


def collect(parts: Sequence[TablePart]) -> Collected:
    """Put parts together: of several entries for one cell the one that all agree on is taken."""
    found = Collected()
    for key in dict.fromkeys(part.key for part in parts):
        own = [part for part in parts if part.key == key]
        found.strays += [stray for part in own for stray in dict.fromkeys(part.strays)]
        _collect_table(found, key, own)
    return found


def _collect_table(found: Collected, key: str, parts: Sequence[TablePart]) -> None:
    cells = _cells(parts)
    disputed = {cell[0] for cell, entries in cells.items() if _is_disputed(entries)}
    tables = {
        section: {e.part for cell, entries in cells.items() if cell[0] == section for e in entries}
        for section in disputed
    }
    given: dict[str, Any] = {}
    for (section, *_), entries in cells.items():
        said = _said(entries)
        everywhere = {entry.part for entry in entries} >= tables.get(section, set())
        if len(said) == 1 and everywhere:
            _put(given, said[0].labels, said[0].text)
        elif filled := [reading.text.strip() for reading in said if reading.text.strip()]:
            values = "、".join(filled)
            why = SEVERAL_TABLES if section in disputed else SEVERAL_VALUES.format(values=values)
            found.strays.append(Stray(said[0].labels, values, why))
    if disputed:
        found.disputed.add(key)
    if given:
        found.given[key] = given


def _cells(parts: Sequence[TablePart]) -> dict[tuple[str, str, str], list[_Entry]]:
    """Return the entries by section, row and column, those of headings that are blank left out."""
    cells: dict[tuple[str, str, str], list[_Entry]] = defaultdict(list)
    rows = {reading.row for part in parts for reading in part.readings}
    for number, part in enumerate(parts):
        for reading in part.readings:
            if reading.text.strip() or not _is_group(reading.row, rows):
                cell = (reading.section, reading.row, reading.column)
                cells[cell].append(_Entry(number, reading))
    return cells


def _is_group(row: str, rows: set[str]) -> bool:
    """Whether a row is the heading of others here: an edition has values there, another has not."""
    return any(other.startswith(f"{row}.") for other in rows)


def _said(entries: Sequence[_Entry]) -> list[Reading]:
    """Return one reading for each of the different entries; a blank gives way to any other."""
    said: list[Reading] = []
    filled = [entry.reading for entry in entries if entry.reading.text.strip()]
    for reading in filled or [entries[0].reading]:
        if not any(same_entry(reading.text, other.text) for other in said):
            said.append(reading)
    return said


def _is_disputed(entries: Sequence[_Entry]) -> bool:
    """Whether different tables of the file differ about one cell."""
    filled = [entry for entry in entries if entry.reading.text.strip()]
    return any(
        one.part != other.part and not same_entry(one.reading.text, other.reading.text)
        for one, other in combinations(filled, 2)
    )


def _put(given: dict[str, Any], labels: tuple[str, ...], text: str) -> None:
    *groups, last = labels
    level = given
    for label in groups:
        level = level.setdefault(label, {})
    level[last] = text
