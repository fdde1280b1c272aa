"""Register entries as cards: with a picture and the facts that a visitor chooses by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import swapper
from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images import get_image_model

from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.venues.schedules import kinds_around, schedules_of
from wagtail_disclosure.venues.status import StatusWords, status_in_words
from wagtail_disclosure.venues.venue import VenueMixin

__all__ = ["CARD_PICTURE", "Card", "cards_of", "fetched"]

# The rendition on a card.
CARD_PICTURE = "fill-640x400|format-jpeg"


@dataclass(frozen=True, slots=True)
class Card:
    """An entry with its page, its first picture, whether it is open (none where it has no hours),
    and its facts in words.
    """

    entry: PublishedEntry
    page: Any
    photo: Any
    status: StatusWords | None
    facts: list[str]


def cards_of(entries: Iterable[PublishedEntry], now: datetime) -> list[Card]:
    """The entries as cards at a moment (Beijing time), in their order. The number of queries
    depends on the page types among them, not on how many they are.
    """
    listed = list(entries)
    pages = _pages(listed)
    statuses = _statuses(pages.values(), now)
    return [
        _card(entry, pages[entry.page_id], statuses.get(entry.page_id), now.date())
        for entry in listed
    ]


def fetched(instance: Any, relation: str) -> list[Any]:
    """Child rows in their order; those fetched ahead without a query."""
    ahead = getattr(instance, "_prefetched_objects_cache", {})
    rows = ahead[relation] if relation in ahead else getattr(instance, relation).all()
    return list(rows)


def _pages(entries: list[PublishedEntry]) -> dict[int, Any]:
    found = swapper.load_model("wagtailcore", "Page").objects.filter(
        pk__in=[entry.page_id for entry in entries]
    )
    pages = list(found.specific())
    by_class: dict[type, list[Any]] = defaultdict(list)
    for page in pages:
        by_class[type(page)].append(page)
    for page_class, alike in by_class.items():
        prefetch_related_objects(alike, *_ahead(page_class))
    return {page.pk: page for page in pages}


def _statuses(pages: Iterable[Any], now: datetime) -> dict[int, StatusWords]:
    venues = [page for page in pages if isinstance(page, VenueMixin)]
    if not venues:
        return {}
    kinds = kinds_around(now.date())
    schedules = schedules_of(venues)  # fetches the rows of all
    return {
        venue.pk: status_in_words(schedules[venue.pk], now, kinds)
        for venue in venues
        if getattr(venue, "has_hours", True)
    }


def _ahead(page_class: Any) -> list[Any]:
    relations: list[Any] = [
        name for name in getattr(page_class, "card_relations", ()) if name != "photos"
    ]
    if hasattr(page_class, "photos"):
        images = get_image_model().objects.prefetch_renditions(CARD_PICTURE)
        relations += ["photos", Prefetch("photos__image", queryset=images)]
    return relations


def _card(entry: PublishedEntry, page: Any, status: StatusWords | None, today: date) -> Card:
    photos = fetched(page, "photos") if hasattr(page, "photos") else []
    photo = next((photo for photo in photos if photo.image), None)
    facts = page.card_facts(today) if hasattr(page, "card_facts") else []
    return Card(entry, page, photo, status, [str(fact) for fact in facts])
