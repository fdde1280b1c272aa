"""Register entries as cards: with a picture and the facts that a visitor chooses by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import swapper
from django.db.models import Prefetch, prefetch_related_objects
from wagtail.images import get_image_model

from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["CARD_PICTURE", "Card", "cards_of", "fetched"]

# The rendition on a card.
CARD_PICTURE = "fill-640x400|format-jpeg"


@dataclass(frozen=True, slots=True)
class Card:
    """An entry with its page, its first picture (or none) and its facts in words."""

    entry: PublishedEntry
    page: Any
    photo: Any
    facts: list[str]


def cards_of(entries: Iterable[PublishedEntry], today: date) -> list[Card]:
    """The entries as cards, in their order. The number of queries depends on the page types among
    them, not on how many they are.
    """
    listed = list(entries)
    pages = _pages(listed)
    return [_card(entry, pages[entry.page_id], today) for entry in listed]


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


def _ahead(page_class: Any) -> list[Any]:
    relations: list[Any] = [
        name for name in getattr(page_class, "card_relations", ()) if name != "photos"
    ]
    if hasattr(page_class, "photos"):
        images = get_image_model().objects.prefetch_renditions(CARD_PICTURE)
        relations += ["photos", Prefetch("photos__image", queryset=images)]
    return relations


def _card(entry: PublishedEntry, page: Any, today: date) -> Card:
    photos = fetched(page, "photos") if hasattr(page, "photos") else []
    photo = next((photo for photo in photos if photo.image), None)
    facts = page.card_facts(today) if hasattr(page, "card_facts") else []
    return Card(entry, page, photo, [str(fact) for fact in facts])
