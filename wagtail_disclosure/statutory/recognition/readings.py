"""Read the values of one region of a table, each with the labels beside and above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.recognition.forms import Form
from wagtail_disclosure.statutory.recognition.headers import (
    Column,
    assigned,
    assigned_in_order,
    columns_above,
)
from wagtail_disclosure.statutory.recognition.naming import Named, is_known
from wagtail_disclosure.statutory.recognition.places import Place, distinct, is_blank, is_entry
from wagtail_disclosure.statutory.recognition.regions import Region

__all__ = ["Reading", "RegionReadings", "Stray", "read_region"]

UNKNOWN_ROW = "行标题不在格式之内，未采用"
UNKNOWN_COLUMN = "列标题不在格式之内，未采用"
UNKNOWN_PLACE = "对不上行标题和列标题，未采用"
GROUP_ROW = "按格式此处是分组标题，不填数据，未采用"
STRANGE = "此标题不在格式之内，其后的数据按各自的行标题采用"
# Columns and rows that number the others.
_SERIAL = {core_of(label) for label in ("序号", "编号", "行次", "栏次", "项次")}


@dataclass(frozen=True, slots=True)
class Reading:
    """An entry whose row and column are known; `labels` lead to it from the outside in."""

    section: str
    row: str
    column: str
    labels: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True)
class Stray:
    """Something in a table that has no place in the form, and why."""

    labels: tuple[str, ...]
    text: str
    why: str


@dataclass(slots=True)
class RegionReadings:
    """What a region holds; `columns` are its last ones, for a part of the table that goes on.

    While those are the columns of the part before, `sections` are the sections that had them, and
    `are_elsewhere` says that they are not as wide here.
    """

    readings: list[Reading] = field(default_factory=list)
    strays: list[Stray] = field(default_factory=list)
    columns: list[Column] = field(default_factory=list)
    rows: set[str] = field(default_factory=set)
    sections: frozenset[str] | None = None
    are_elsewhere: bool = False

    def take_columns(self, columns: list[Column]) -> None:
        """Go on with columns that headings describe; without any, with those before."""
        if columns:
            self.columns, self.sections, self.are_elsewhere = columns, None, False

    def go_on(self, before: RegionReadings, width: int, form: Form) -> None:
        """Take the columns of the part before; over headings alone the corner is one too."""
        self.sections = frozenset(reading.section for reading in before.readings)
        self.are_elsewhere = before.are_elsewhere or before.columns[-1].stop != width
        self.columns = [
            column
            for column in before.columns
            if not (self.are_elsewhere and form.neutral.issuperset(map(core_of, column.labels)))
        ]

    def assigned(self, values: Sequence[Place], start: int) -> list[tuple[Place, Column | None]]:
        """Return each value of a row with the column that it stands in."""
        if self.are_elsewhere:
            return list(assigned_in_order(values, self.columns))
        return list(assigned(values, self.columns, start))


@dataclass(frozen=True, slots=True)
class _Row:
    """A row of values: its labels as printed and, if they name one, the row of the form."""

    labels: tuple[str, ...]
    named: Named | None
    cells: tuple[tuple[Place, Column | None], ...]
    before: tuple[Place, ...] = ()

    @property
    def is_plain(self) -> bool:
        """Whether nothing but figures stands in the row: a name that the form does not have
        sets it apart from the row of the form.
        """
        return all(is_blank(place) or is_entry(place) for place, _ in self.cells)


def read_region(region: Region, form: Form, before: RegionReadings | None = None) -> RegionReadings:
    """Read a region; `before` is the part before, whose columns one without headings has too."""
    found = RegionReadings()
    if before is not None:
        found.go_on(before, region.stop - region.start, form)
    for row in _rows(region, form, found):
        _take_row(found, form, row)
    return found


def _rows(region: Region, form: Form, found: RegionReadings) -> Iterator[_Row]:
    """Yield the rows of values, each with the columns of the headings last seen above it."""
    heads: list[Sequence[Place]] = []
    serial = {c for c in range(region.first, region.side) if _numbers_rows(region, c)}
    number = 0
    while number < len(region.rows):
        row = region.rows[number]
        if not _is_body(region, row, form):
            heads.append(row)
            number += 1
            continue
        found.take_columns(columns_above(region, heads, form))
        heads = []
        taken, labels, named = _named(region, form, number)
        number += taken
        cells = found.assigned(region.values(row), region.start)
        yield _Row(labels, named, tuple(cells), tuple(_before(region, row, serial)))
    found.take_columns(columns_above(region, heads, form))


def _is_body(region: Region, row: Sequence[Place], form: Form) -> bool:
    """Whether a row holds values: it has the name of a row, or figures."""
    values = region.values(row)
    if form.rows:
        return form.row(_labels(region, row)) is not None or any(map(is_entry, values))
    if any(is_known(place.text, form.columns) for place in values):
        return False
    return any(map(is_entry, values)) or all(map(is_blank, values))


def _labels(region: Region, row: Sequence[Place]) -> tuple[str, ...]:
    return tuple(place.text for place in region.beside(row) if not is_blank(place))


def _before(region: Region, row: Sequence[Place], serial: set[int]) -> Iterator[Place]:
    """Yield what stands before the headings of a row, but for columns of serial numbers."""
    for place in region.before(row):
        if not (is_blank(place) or place.column in serial):
            yield place


def _numbers_rows(region: Region, column: int) -> bool:
    """Whether a column counts the rows: it says so, or it has 1, 2, 3 and nothing else."""
    texts = [place.text.strip() for place in distinct(row[column] for row in region.rows)]
    counted = [text for text in texts if text]
    numbers = [str(number) for number in range(1, len(counted) + 1)]
    return _is_serial(counted) or counted == numbers


def _named(region: Region, form: Form, number: int) -> tuple[int, tuple[str, ...], Named | None]:
    """Return how many rows bear the labels of this one, the labels and the row that they name.

    A label may be torn in two by the end of a page; its second half has no values.
    """
    labels = _labels(region, region.rows[number])
    named = form.row(labels)
    if named or not labels or number + 1 == len(region.rows):
        return 1, labels, named
    below = region.rows[number + 1]
    rest = _labels(region, below)
    if not rest or not all(is_blank(place) for place in region.values(below)):
        return 1, labels, None
    whole = form.row([*labels[:-1], labels[-1] + rest[-1]])
    return (2, labels, whole) if whole else (1, labels, None)


def _take_row(found: RegionReadings, form: Form, row: _Row) -> None:
    if row.named:
        found.rows.add(row.named.target.key[1])
        found.strays += [Stray((label,), "", STRANGE) for label in row.named.strange]
    for place in row.before:
        stray = (row.labels, place.text, UNKNOWN_PLACE)
        found.strays.append(Stray(*stray) if is_entry(place) else Stray((place.text,), "", STRANGE))
    for place, column in row.cells:
        if column is None or not form.rows or row.named is None or not row.named.target.is_leaf:
            _take_odd(found, form, row, place, column)
        else:
            _take(found, form, row.named, place, column)


def _take(found: RegionReadings, form: Form, row: Named, place: Place, column: Column) -> None:
    """Take a value under a known row, if its column is known too."""
    section, path = row.target.key
    is_its_own = found.sections is None or section in found.sections or not found.sections
    named = form.column(column.labels, section) if is_its_own else None
    if named and named.target.is_leaf and not named.strange:
        labels = (*row.labels, *named.labels)
        found.readings.append(Reading(section, path, named.target.key[1], labels, place.text))
    elif not is_blank(place) and not _is_serial(column.labels):
        found.strays.append(Stray((*row.labels, *column.labels), place.text, UNKNOWN_COLUMN))


def _take_odd(
    found: RegionReadings, form: Form, row: _Row, place: Place, column: Column | None
) -> None:
    """Take a value of a form without row names; list one whose place is not clear."""
    labels = (*row.labels, *(column.labels if column else ()))
    named = form.column(labels) if column and not form.rows and row.is_plain else None
    if column and named and _is_certain(named, row, column):
        section, path = named.target.key
        found.readings.append(Reading(section, "", path, named.labels, place.text))
    elif not is_blank(place) and not _is_serial(labels):
        found.strays.append(Stray(labels, place.text, _reason(form, row, column)))


def _is_certain(named: Named, row: _Row, column: Column) -> bool:
    """Whether the labels name a place of values, and either the row's or the column's, not both: a
    row of sums below columns of sums says something of its own.
    """
    sides = (row.labels, column.labels)
    naming = [own for own in sides if named.target.own.intersection(map(core_of, own))]
    return named.target.is_leaf and not named.strange and len(naming) < 2


def _reason(form: Form, row: _Row, column: Column | None) -> str:
    if (form.rows and row.named is None) or not (form.rows or row.is_plain):
        return UNKNOWN_ROW
    if column is None:
        return UNKNOWN_PLACE
    return GROUP_ROW if form.rows else UNKNOWN_COLUMN


def _is_serial(labels: Sequence[str]) -> bool:
    return any(core_of(label) in _SERIAL for label in labels)
