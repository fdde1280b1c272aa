"""How events and projects appear in their column.

What is listed is read from the register; what a line says beyond it, from the published pages of
the lines that are shown. The number of queries does not grow with the list.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpRequest

from wagtail_disclosure.base.clock import beijing_now, beijing_today
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import (
    EntryKind,
    PublishedEntry,
    PublishedEntryQuerySet,
)
from wagtail_disclosure.visit.cards import Card, cards_of
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.library import library_of
from wagtail_disclosure.visit.occurrences import Slot

__all__ = ["LISTS", "EventLine", "coming_events_of"]


@dataclass(frozen=True, slots=True)
class EventLine:
    """An event with the time that counts: the next one, or the last that has been."""

    entry: PublishedEntry
    page: Any
    slot: Slot | None

    def is_past(self, day: date) -> bool:
        return self.entry.ends_on is not None and self.entry.ends_on < day


def coming_events_of(column: Any) -> PublishedEntryQuerySet:
    """Events of a column that are on, or have not begun, the next first."""
    return _events(column).filter(ends_on__gte=beijing_today()).order_by("starts_on", "id")


def _events(column: Any) -> PublishedEntryQuerySet:
    return PublishedEntry.objects.in_column(column.pk).of_kind(EntryKind.EVENT)


def event_list(column: Any, request: HttpRequest) -> dict[str, Any]:
    """All that is coming, and a page of what is past."""
    now = beijing_now()
    today = now.date()
    past = _events(column).filter(ends_on__lt=today).order_by("-ends_on", "-id")
    entries: Any = Paginator(past, get_settings().LIST_PAGE_SIZE).get_page(request.GET.get("page"))
    lines = [_line(card, today) for card in cards_of([*coming_events_of(column), *entries], now)]
    return {
        "entries": entries,
        "coming": [line for line in lines if not line.is_past(today)],
        "past": [line for line in lines if line.is_past(today)],
        "calendar_url": f"{column.get_url(request) or ''}{column.reverse_subpage('events_ics')}",
    }


def _line(card: Card, today: date) -> EventLine:
    slots = card.page.slots()
    ahead = [slot for slot in slots if slot.ends_on >= today]
    going = [slot for slot in ahead if not slot.is_cancelled]
    return EventLine(card.entry, card.page, next(iter(going or ahead or slots[::-1]), None))


# By category, what the template ``visit/<category>_column.html`` shows.
LISTS: dict[str, Callable[[Any, HttpRequest], dict[str, Any]]] = {
    VisitCategory.EVENTS: event_list,
    VisitCategory.PROJECTS: library_of,
}
