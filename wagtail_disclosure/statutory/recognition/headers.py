"""The columns of a table from the rows of headings above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from wagtail_disclosure.statutory.label_text import core_of
from wagtail_disclosure.statutory.recognition.forms import Form
from wagtail_disclosure.statutory.recognition.naming import is_known
from wagtail_disclosure.statutory.recognition.places import Place, distinct, is_blank
from wagtail_disclosure.statutory.recognition.regions import Region

__all__ = ["Column", "assigned", "assigned_in_order", "columns_above"]

HeadRows = Sequence[Sequence[Place]]
# A column with the headings over it from the top down.
Chain = tuple[int, list[Place]]


@dataclass(frozen=True, slots=True)
class Column:
    """A column of values with its labels from the top down; places count from the first value."""

    first: int
    stop: int
    labels: tuple[str, ...]


def columns_above(region: Region, heads: HeadRows, form: Form) -> list[Column]:
    """Return the columns that rows of headings describe; none when no label is known."""
    chains = [
        (column, _chain(region, heads, column, form)) for column in range(region.start, region.stop)
    ]
    known = [column for column, chain in chains if any(_is_known(place, form) for place in chain)]
    if not known:
        return []
    first, last = known[0], known[-1]
    telling = [
        (
            column,
            [place for place in chain if _is_known(place, form) or not _spans(place, first, last)],
        )
        for column, chain in chains
    ]
    return list(_columns(region, _unsheared(telling, form)))


def _is_known(place: Place, form: Form) -> bool:
    return is_known(place.text, form.columns)


def _spans(place: Place, first: int, last: int) -> bool:
    """Whether a heading stands over all of some columns, so that it tells none from another."""
    return place.column <= first and place.column + place.colspan > last


def _unsheared(chains: list[Chain], form: Form) -> list[Chain]:
    """Put a heading under one group where it reaches under a second one.

    Borders that are meant to meet end a hair apart in what some programs save, and that hair is a
    column of its own. The group under which the form has the heading is the right one.
    """
    straight: list[Chain] = []
    for _, group in groupby(chains, key=lambda chain: id(chain[1][-1]) if chain[1] else chain[0]):
        same = list(group)
        named = {
            tuple(map(id, places)): places for _, places in same if _names_values(places, form)
        }
        (places,) = named.values() if len(named) == 1 else ([],)
        straight += [(column, places or own) for column, own in same]
    return straight


def _names_values(places: Sequence[Place], form: Form) -> bool:
    named = form.column([place.text for place in places])
    return named is not None and named.target.is_leaf and not named.strange


def _columns(region: Region, chains: list[Chain]) -> Iterator[Column]:
    """Take neighbours under the same headings together."""
    for _, group in groupby(chains, key=lambda chain: [id(place) for place in chain[1]]):
        places = list(group)
        if labels := tuple(place.text for place in places[0][1]):
            first, last = places[0][0] - region.start, places[-1][0] - region.start
            yield Column(first, last + 1, labels)


def _chain(region: Region, heads: HeadRows, column: int, form: Form) -> list[Place]:
    """Return the headings over a column from the top down."""
    over = (_over(region, row, column, form) for row in heads)
    return distinct(place for place in over if place)


def _over(region: Region, row: Sequence[Place], column: int, form: Form) -> Place | None:
    """Return the heading of a row over a column: a group's label may stand in its first cell."""
    if not is_blank(row[column]):
        return row[column]
    left = [place for place in row[region.start : column] if not is_blank(place)]
    groups = {core for target in form.columns for core in target.above}
    return left[-1] if left and _is_group(left[-1], form, groups) else None


def _is_group(place: Place, form: Form, groups: set[str]) -> bool:
    named = form.column([place.text])
    return named is not None and bool(named.target.own & groups)


def assigned(
    values: Sequence[Place], columns: Sequence[Column], start: int
) -> Iterator[tuple[Place, Column | None]]:
    """Yield each value with the column that it stands in, `None` where that is not certain.

    Where the borders of headings and values do not meet, as many values as headings in the same
    order belong together, as long as each touches its own.
    """
    touching = [[column for column in columns if _touch(place, column, start)] for place in values]
    if any(len(touched) > 1 for touched in touching) and len(values) == len(columns):
        pairs = list(zip(values, columns, strict=True))
        if all(_touch(place, column, start) for place, column in pairs):
            yield from pairs
            return
    for place, touched in zip(values, touching, strict=True):
        # A value that is merged over columns which repeat one heading stands under that.
        alike = len({tuple(map(core_of, column.labels)) for column in touched}) == 1
        yield place, touched[0] if alike else None


def assigned_in_order(
    values: Sequence[Place], columns: Sequence[Column]
) -> Iterator[tuple[Place, Column | None]]:
    """Yield values with columns of another table: in order, if there are as many of them."""
    if len(values) == len(columns):
        yield from zip(values, columns, strict=True)
    else:
        yield from ((place, None) for place in values)


def _touch(place: Place, column: Column, start: int) -> bool:
    first = place.column - start
    return first < column.stop and column.first < first + place.colspan
