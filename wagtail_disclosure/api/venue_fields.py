"""Fields of a place that the public goes to; of a page that is no such place they are empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.addresses import page_address
from wagtail_disclosure.api.fields import Field, record
from wagtail_disclosure.api.hours_fields import COMING_DAYS, HOURS, coming_days
from wagtail_disclosure.api.pages import pages_of, rows
from wagtail_disclosure.api.resource import Item
from wagtail_disclosure.api.types import DATE, INTEGER, TEXT, URL, choice, list_of
from wagtail_disclosure.api.venue_state import VenueState, states_of
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.venues.closure_scope import ClosureScope
from wagtail_disclosure.venues.place import Accessibility

__all__ = ["VENUE", "load_venues", "page_field"]


def load_venues(
    *relations: str,
) -> Callable[[HttpRequest, Sequence[PublishedEntry]], list[Item]]:
    """A loader of pages with their state as venues; ``relations`` are fetched ahead."""

    def load(request: HttpRequest, entries: Sequence[PublishedEntry]) -> list[Item]:
        pages = pages_of(request, entries, ("contacts", *relations))
        states = states_of(pages.values())
        return [
            Item(entry, request, pages[entry.page_id], {"state": states.get(entry.page_id)})
            for entry in entries
            if entry.page_id in pages
        ]

    return load


def page_field(
    name: str, type_: Any, description: Any, attribute: str = "", default: Any = None
) -> Field:
    """A field that is an attribute of the page; ``default`` where its type has none."""
    read = attribute or name
    return Field(name, type_, description, lambda item: getattr(item.page, read, default))


def _hours(item: Item) -> VenueState | None:
    """None of a place whose hours nobody has said, or that is no more."""
    state: VenueState | None = item.further["state"]
    if state is None or not getattr(item.page, "has_hours", True):
        return None
    gone = getattr(item.page, "dissolved_on", None)
    return None if gone and gone <= state.today else state


def _days(item: Item) -> Any:
    state = _hours(item)
    return coming_days(state) if state else ()


def _closures(item: Item) -> list[Item]:
    state = item.further["state"]
    return [Item(notice.entry, item.request) for notice in state.notices] if state else []


CONTACT = record(
    Field("label", TEXT, _("What it is for.")),
    Field("phone", TEXT, _("Telephone number.")),
    Field("hours", TEXT, _("When it is answered.")),
)
CLOSURE = record(
    Field("id", INTEGER, _("Key of the page."), attrgetter("entry.page_id")),
    Field("title", TEXT, _("Title."), attrgetter("entry.title")),
    Field("url", URL, _("Where people read it."), lambda one: page_address(one.request, one.entry)),
    Field(
        "scope",
        choice(lambda: dict(ClosureScope.choices)),
        _("Whether the whole venue is closed."),
        attrgetter("entry.category"),
    ),
    Field("reason", TEXT, _("Why it is closed."), attrgetter("entry.summary")),
    Field("starts_on", DATE, _("First day."), attrgetter("entry.starts_on")),
    Field("ends_on", DATE, _("Last day; null until further notice."), attrgetter("entry.ends_on")),
)
VENUE = (
    page_field("address", TEXT, _("Address.")),
    page_field("transport", TEXT, _("How to get there.")),
    Field(
        "accessibility",
        list_of(choice(lambda: dict(Accessibility.choices))),
        _("What there is for people who need it."),
        lambda item: getattr(item.page, "accessibility", ()),
    ),
    Field(
        "contacts",
        list_of(CONTACT),
        _("Telephone numbers that the page shows."),
        lambda item: rows(item.page, "contacts"),
    ),
    Field("hours", HOURS, _("Opening hours (Beijing time); null where there are none."), _hours),
    Field("days", COMING_DAYS, _("Hours of the days to come, today first."), _days, is_long=True),
    Field("closures", list_of(CLOSURE), _("Closures in force or ahead."), _closures),
)
