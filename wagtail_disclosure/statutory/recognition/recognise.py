"""Find the statutory tables of a report among the tables of a file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wagtail_disclosure.statutory.recognition.forms import Form
from wagtail_disclosure.statutory.recognition.pieces import Line, Piece, pieces_of
from wagtail_disclosure.statutory.recognition.places import Places
from wagtail_disclosure.statutory.recognition.readings import (
    Reading,
    RegionReadings,
    Stray,
    read_region,
)
from wagtail_disclosure.statutory.recognition.regions import regions_of
from wagtail_disclosure.statutory.recognition.tables import Collected, TablePart, collect
from wagtail_disclosure.statutory.recognition.torn import made_whole

__all__ = ["Line", "Recognised", "TablePart", "recognise"]

# Fewer entries than these are a table that quotes the form, not a part of the form.
_FEWEST = {"table2": 1, "table3": 3, "table4": 3}
# Rows of Table 2 are words that other tables have too.
_FEWEST_ROWS = {"table2": 6, "table3": 3, "table4": 1}


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
        self.before: dict[str, list[RegionReadings]] = {}
        # A table of which only the headings have come so far.
        self.open: Form | None = None

    def contents(self, places: Places) -> Iterator[Line | TablePart | Places]:
        for piece in pieces_of(places):
            yield piece if isinstance(piece, Line) else self._part(piece) or piece.rows

    def _part(self, piece: Piece) -> TablePart | None:
        form = piece.form or self.open
        self.open = None
        if form is None:
            return None
        before = self.before.get(form.key, [])
        regions = regions_of(piece.rows, form)
        read = [
            read_region(region, form, _before(before, number))
            for number, region in enumerate(regions)
        ]
        if not _is_statutory(form, read, form.key in self.before):
            return None
        self.before[form.key] = read
        readings = tuple(_readings(read))
        self.open = None if readings else form
        return TablePart(form.key, readings, tuple(_strays(read)))


def recognise(tables: Sequence[Places]) -> Recognised:
    """Read the tables of a file, given in its order."""
    reader = _Reader()
    filled = [places for places in tables if places and places[0]]
    contents = tuple(tuple(reader.contents(places)) for places in made_whole(filled))
    parts = [part for content in contents for part in content if isinstance(part, TablePart)]
    return Recognised(contents, collect(parts))


def _before(before: Sequence[RegionReadings], number: int) -> RegionReadings | None:
    """Return the part before that a region goes on with."""
    return before[number] if number < len(before) and before[number].columns else None


def _is_statutory(form: Form, read: Sequence[RegionReadings], goes_on: bool) -> bool:
    """Whether rows are part of a statutory table and no table that quotes a few of its labels.

    They are with entries enough, as headings alone, or with rows of a table that has begun.
    """
    entries = sum(len(region.readings) for region in read)
    if entries >= _FEWEST[form.key]:
        return True
    named = {row for region in read for row in region.rows}
    if named and (goes_on or len(named) >= _FEWEST_ROWS[form.key]):
        return True
    has_strays = any(region.strays for region in read)
    return not (named or entries or has_strays) and any(region.columns for region in read)


def _readings(read: Sequence[RegionReadings]) -> Iterator[Reading]:
    for region in read:
        yield from region.readings


def _strays(read: Sequence[RegionReadings]) -> Iterator[Stray]:
    for region in read:
        yield from region.strays
