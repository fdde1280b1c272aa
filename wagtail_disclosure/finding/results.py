"""What a search page shows: the hits of one page, how many there are, and the facets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.counts import COLUMNS, FacetCounts, counts_of, counts_of_rows
from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.paging import EntryPaginator
from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.publication.state import standing_of
from wagtail_disclosure.search.engine import ORDERS, Order, hits, to_show
from wagtail_disclosure.search.highlights import Highlight, highlight

__all__ = ["Result", "Results", "Scope", "order_of", "results_of"]


@dataclass(frozen=True, slots=True)
class Scope:
    """Where is searched: one section, or with ``section_id`` None all sections in a language."""

    language: str
    section_id: int | None = None

    @property
    def key(self) -> str:
        return f"{self.section_id or 'portal'}.{self.language}"

    @property
    def entries(self) -> PublishedEntryQuerySet:
        if self.section_id is not None:
            return PublishedEntry.objects.in_section(self.section_id)
        return PublishedEntry.objects.filter(language=self.language)


@dataclass(frozen=True, slots=True)
class Result:
    """An entry and how it is shown."""

    entry: PublishedEntry
    shown: Highlight


@dataclass(frozen=True, slots=True)
class Results:
    """``page`` holds `Result`s; ``is_capped``: there are more than ``page.paginator.count``."""

    page: Page[Any]
    is_capped: bool
    counts: FacetCounts


def order_of(given: Mapping[str, Any], selection: Selection) -> Order:
    """The order that ``?order=`` asks for: by relevance for words, else the newest first."""
    asked = given.get("order")
    if asked == "oldest" or (asked == "newest" and selection.words):
        return asked
    return "relevance" if selection.words else "newest"


def results_of(scope: Scope, selection: Selection, order: Order, number: Any) -> Results:
    """Page ``number`` (what was typed; the nearest there is). At most five queries, however many
    entries there are.
    """
    if selection.words:
        return _found(scope, selection, order, number)
    counts = counts_of(scope.entries, selection, standing_of(scope.section_id), scope.key)
    total = counts["total"][""].number if counts.get("total") else 0
    entries = to_show(selection.narrow(scope.entries)).order_by(*ORDERS[order])
    page = _page(EntryPaginator, entries, total, number)
    page.object_list = [Result(entry, highlight(entry, "")) for entry in page.object_list]
    return Results(page, is_capped=False, counts=counts)


def _found(scope: Scope, selection: Selection, order: Order, number: Any) -> Results:
    narrowed = selection.narrow(scope.entries)
    found = hits(narrowed, selection.words, order=order, values=("pk", *COLUMNS))
    page = _page(Paginator, [key for key, *_ in found.rows], len(found.rows), number)
    by_key = to_show(scope.entries).order_by().in_bulk(page.object_list)
    page.object_list = [
        Result(by_key[key], highlight(by_key[key], selection.words))
        for key in page.object_list
        if key in by_key
    ]
    counts = counts_of_rows([values for _key, *values in found.rows])
    return Results(page, found.is_capped, counts)


def _page(pages: type[Paginator], items: Any, total: int, number: Any) -> Page[Any]:
    paginator = pages(items, get_settings().LIST_PAGE_SIZE)
    paginator.count = total
    return paginator.get_page(number)
