"""How many entries there are by each facet, for lists that show it beside their filters."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import CharField, Count, F, Max, Value
from django.db.models.functions import Cast, ExtractYear

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.publication.kept import kept
from wagtail_disclosure.publication.selection import FACETS, Selection
from wagtail_disclosure.publication.state import Standing

__all__ = ["COLUMNS", "Counted", "FacetCounts", "counts_of", "counts_of_rows"]

# What is read of entries to count them one by one.
COLUMNS = (*FACETS.values(), "published_at", "file_types", "agency__name", "column_title")


@dataclass(frozen=True, slots=True)
class Counted:
    """One value of a facet: how many entries have it, and what it is called where that is written
    on the entries.
    """

    number: int
    label: str = ""


FacetCounts = Mapping[str, Mapping[str, Counted]]


def counts_of(
    entries: PublishedEntryQuerySet, selection: Selection, standing: Standing, key: str
) -> FacetCounts:
    """Numbers of ``entries`` by facet and value, each facet under the others of ``selection``, and
    under "total" that of all that have them; words are not looked at.

    ``key`` names ``entries``. One query; none while nothing in the register has changed.
    """
    facets = selection.without("words").as_query()
    return kept(f"counts {key} {facets}", standing, lambda: _collected(_rows(entries, selection)))


def _rows(entries: PublishedEntryQuerySet, selection: Selection) -> Iterable[tuple[Any, ...]]:
    parts = [_part(entries, selection, facet) for facet in (*FACETS, "year", "file")]
    total = _grouped(selection.narrow(entries), "total", Value(""), Value(""))
    return total.union(*parts, all=True)


def _part(entries: PublishedEntryQuerySet, selection: Selection, facet: str) -> Any:
    narrowed = selection.without(facet).narrow(entries)
    column = FACETS.get(facet, "file_types")
    value = ExtractYear("published_at", tzinfo=BEIJING) if facet == "year" else F(column)
    labels = {"agency": F("agency__name"), "column": F("column_title")}
    return _grouped(narrowed, facet, value, labels.get(facet, Value("")))


def _grouped(entries: PublishedEntryQuerySet, facet: str, value: Any, label: Any) -> Any:
    rows = entries.order_by().values(
        facet=Value(facet, CharField()), value=Cast(value, CharField())
    )
    counted = rows.annotate(label=Max(Cast(label, CharField())), number=Count("id"))
    return counted.values_list("facet", "value", "label", "number")


def counts_of_rows(rows: Sequence[tuple[Any, ...]]) -> FacetCounts:
    """The same for entries that have been read: their ``COLUMNS``."""
    return _collected(_grouped_rows(rows)) if rows else {}


def _grouped_rows(rows: Sequence[tuple[Any, ...]]) -> Iterator[tuple[str, str, str, int]]:
    *values, published_at, file_types, agencies, titles = zip(*rows, strict=True)
    labels = {"agency": agencies, "column": titles}
    yield "total", "", "", len(rows)
    for facet, column in zip(FACETS, values, strict=True):
        called = dict(zip(column, labels[facet], strict=True)) if facet in labels else {}
        for value, number in Counter(column).items():
            yield facet, str(value), called.get(value, ""), number
    for year, number in Counter(map(_year, published_at)).items():
        yield "year", year, "", number
    for endings, number in Counter(file_types).items():
        yield "file", endings, "", number


def _year(moment: datetime) -> str:
    return str(moment.astimezone(BEIJING).year)


def _collected(rows: Iterable[tuple[str, str, str, int]]) -> FacetCounts:
    """Counts by facet and value; an entry with files of two kinds counts for both."""
    numbers: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    labels: dict[tuple[str, str], str] = {}
    for facet, value, label, number in rows:
        for one in value.split() if facet == "file" else [value or ""]:
            numbers[facet][one] += number
            labels[facet, one] = label or labels.get((facet, one), "")
    return {
        facet: {value: Counted(number, labels[facet, value]) for value, number in values.items()}
        for facet, values in numbers.items()
    }
