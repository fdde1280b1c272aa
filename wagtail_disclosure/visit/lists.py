"""How impressions, galleries, routes, events and projects appear in their column.

What is listed is read from the register; what a line says beyond it, from the published pages of
the lines that are shown. The number of queries does not grow with the list.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

import swapper
from django.core.paginator import Page, Paginator
from django.db.models import prefetch_related_objects
from django.http import HttpRequest

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import (
    EntryKind,
    PublishedEntry,
    PublishedEntryQuerySet,
)
from wagtail_disclosure.publication.selectors import page_of
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.clock import beijing_day
from wagtail_disclosure.visit.library import library_of
from wagtail_disclosure.visit.occurrences import Slot
from wagtail_disclosure.visit.pictures import covers_of

__all__ = ["EventLine", "coming_events_of", "list_context", "pages_of"]

Context = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Card:
    """A line with a picture; ``page`` is the published page."""

    entry: PublishedEntry
    page: Any
    cover: Any | None


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event with the time that counts: the next one, or the last that has been."""

    entry: PublishedEntry
    page: Any
    slot: Slot | None
    is_over: bool


def list_context(column: Any, request: HttpRequest) -> Context:
    """What the partial ``visit/lists/<category>.html`` shows; nothing for other categories."""
    make = LISTS.get(column.category)
    return make(column, request) if make else {}


def pages_of(entries: Iterable[PublishedEntry]) -> dict[int, Any]:
    """The published pages of register entries, by key. Two queries for pages of one type."""
    pages = swapper.load_model("wagtailcore", "Page").objects
    wanted = [entry.page_id for entry in entries]
    return {page.pk: page for page in pages.filter(pk__in=wanted).specific()}


def coming_events_of(column_pk: int) -> PublishedEntryQuerySet:
    """Events that are on, or have not begun, the next first."""
    return _events(column_pk).filter(ends_on__gte=beijing_day()).order_by("starts_on", "id")


def _events(column_pk: int) -> PublishedEntryQuerySet:
    return PublishedEntry.objects.in_column(column_pk).of_kind(EntryKind.EVENT)


def _cards(relation: str) -> Callable[[Any, HttpRequest], Context]:
    """A list of cards, whose pictures are the first of child relation ``relation``."""

    def context(column: Any, request: HttpRequest) -> Context:
        entries = page_of(PublishedEntry.objects.in_column(column.pk), request)
        pages = pages_of(entries)
        covers = _covers(pages, relation)
        return {"entries": entries, "cards": _cards_of(entries, pages, covers)}

    return context


def _covers(pages: dict[int, Any], relation: str) -> dict[int, Any]:
    page = next((page for page in pages.values() if hasattr(page, relation)), None)
    if page is None:
        return {}
    return covers_of(getattr(type(page), relation).rel.related_model, pages)


def _routes(column: Any, request: HttpRequest) -> Context:
    entries = page_of(PublishedEntry.objects.in_column(column.pk), request)
    return {"entries": entries, "cards": _cards_of(entries, pages_of(entries), {})}


def _cards_of(
    entries: Iterable[PublishedEntry], pages: dict[int, Any], covers: dict[int, Any]
) -> list[Card]:
    """A card for each entry whose page is still there."""
    kept = [entry for entry in entries if entry.page_id in pages]
    return [Card(e, pages[e.page_id], covers.get(e.page_id)) for e in kept]


def _event_list(column: Any, request: HttpRequest) -> Context:
    coming = coming_events_of(column.pk)
    past = _events(column.pk).filter(ends_on__lt=beijing_day()).order_by("-ends_on", "-id")
    shown: Page[Any] = Paginator(past, get_settings().LIST_PAGE_SIZE).get_page(
        request.GET.get("page")
    )
    lines = _event_lines([*coming, *shown])
    return {
        "entries": shown,
        "coming": [line for line in lines if not line.is_over],
        "past": [line for line in lines if line.is_over],
        "calendar_url": f"{column.get_url(request) or ''}{column.reverse_subpage('events_ics')}",
    }


def _event_lines(entries: list[PublishedEntry]) -> list[EventLine]:
    pages = pages_of(entries)
    prefetch_related_objects(list(pages.values()), "occurrences")
    today = beijing_day()
    kept = [entry for entry in entries if entry.page_id in pages]
    return [_event_line(entry, pages[entry.page_id], today) for entry in kept]


def _event_line(entry: PublishedEntry, page: Any, today: Any) -> EventLine:
    slots = page.slots()
    ahead = [slot for slot in slots if slot.ends_on >= today]
    going = [slot for slot in ahead if not slot.is_cancelled]
    slot = next(iter(going or ahead or reversed(slots)), None)
    return EventLine(entry, page, slot, is_over=not ahead)


LISTS: dict[str, Callable[[Any, HttpRequest], Context]] = {
    VisitCategory.IMPRESSIONS: _cards("photos"),
    VisitCategory.GALLERIES: _cards("pictures"),
    VisitCategory.ROUTES: _routes,
    VisitCategory.EVENTS: _event_list,
    VisitCategory.PROJECTS: library_of,
}
