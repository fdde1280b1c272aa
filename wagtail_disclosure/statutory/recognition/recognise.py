"""Find the statutory tables of a report among the tables of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wagtail_disclosure.statutory.recognition.forms import Form
from wagtail_disclosure.statutory.recognition.headers import Column
from wagtail_disclosure.statutory.recognition.pieces import Line, Piece, pieces_of
from wagtail_disclosure.statutory.recognition.places import Places
from wagtail_disclosure.statutory.recognition.readings import (
    Reading,
    RegionReadings,
    Stray,
    read_region,
)
from wagtail_disclosure.statutory.recognition.regions import Region, regions_of
from wagtail_disclosure.statutory.recognition.tables import Collected, TablePart, collect

__all__ = ["Line", "Recognised", "TablePart", "recognise"]

# Fewer entries than these are a table that quotes the form, not a part of the form.
_FEWEST = {"table2": 1, "table3": 3, "table4": 3}
_FEWEST_ROWS = 3


@dataclass(frozen=True, slots=True)
class Recognised:
    """What the tables of a file are.

    `contents` gives for each of them, in order, lines of text, parts of statutory tables and
    tables of another kind; `collected` is what the statutory tables say.
    """

    contents: tuple[tuple[Line | TablePart | Places, ...], ...]
    collected: Collected


class _Reader:
    """Reads tables in the order of the file and remembers columns where a table may go on."""

    def __init__(self) -> None:
        self.columns: dict[str, list[list[Column]]] = {}

    def contents(self, places: Places) -> Iterator[Line | TablePart | Places]:
        for piece in pieces_of(places):
            yield piece if isinstance(piece, Line) else self._part(piece) or piece.rows

    def _part(self, piece: Piece) -> TablePart | None:
        form = piece.form or self._going_on(piece)
        if form is None:
            return None
        before = self.columns.get(form.key, [])
        regions = regions_of(piece.rows, form)
        read = [
            read_region(region, form, _inherited(region, before, number))
            for number, region in enumerate(regions)
        ]
        if not _is_statutory(form, read):
            return None
        self.columns[form.key] = [region.columns for region in read]
        return TablePart(form.key, tuple(_readings(read)), tuple(_strays(read)))

    def _going_on(self, piece: Piece) -> Form | None:
        return None


def recognise(tables: Sequence[Places]) -> Recognised:
    """Read the tables of a file, given in its order."""
    reader = _Reader()
    contents = tuple(tuple(reader.contents(places)) for places in tables if places and places[0])
    parts = [part for content in contents for part in content if isinstance(part, TablePart)]
    return Recognised(contents, collect(parts))


def _inherited(region: Region, before: list[list[Column]], number: int) -> Sequence[Column]:
    """Return the columns of the part before where they are as many places wide."""
    width = region.stop - region.start
    if number < len(before) and before[number] and before[number][-1].stop == width:
        return before[number]
    return ()


def _is_statutory(form: Form, read: Sequence[RegionReadings]) -> bool:
    named = {row for region in read for row in region.rows}
    entries = sum(len(region.readings) for region in read)
    columns = any(region.columns for region in read)
    if form.key == "table2":
        return entries >= _FEWEST[form.key]
    return entries >= _FEWEST[form.key] or len(named) >= _FEWEST_ROWS or (not form.rows and columns)


def _readings(read: Sequence[RegionReadings]) -> Iterator[Reading]:
    for region in read:
        yield from region.readings


def _strays(read: Sequence[RegionReadings]) -> Iterator[Stray]:
    for region in read:
        yield from region.strays
