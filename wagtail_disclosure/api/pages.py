"""Reads the pages behind entries, all at once, and with them the rows that will be asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

import swapper
from django.db.models import prefetch_related_objects
from django.http import HttpRequest

from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.visibility import Sight, sight_for

__all__ = ["pages_of", "rows"]


def pages_of(
    request: HttpRequest,
    entries: Iterable[PublishedEntry],
    relations: Sequence[str],
    seen: frozenset[Sight] = frozenset({Sight.FULL}),
) -> dict[int, Any]:
    """Specific pages by primary key, without those of which the public does not see as much as
    ``seen``. ``relations`` are fetched ahead where a page type has them. The number of queries
    depends on page types and relations alone.
    """
    keys = [entry.page_id for entry in entries]
    found = swapper.load_model("wagtailcore", "Page").objects.filter(pk__in=keys).live().public()
    pages = [page for page in found.specific() if sight_for(request, page) in seen]
    by_class: dict[type, list[Any]] = defaultdict(list)
    for page in pages:
        by_class[type(page)].append(page)
    for page_class, alike in by_class.items():
        has = [name for name in relations if hasattr(page_class, name.partition("__")[0])]
        prefetch_related_objects(alike, *has)
    return {page.pk: page for page in pages}


def rows(page: Any, relation: str) -> list[Any]:
    """Child rows in their order, those fetched ahead without a query; none where the type of page
    has no such rows.
    """
    ahead = getattr(page, "_prefetched_objects_cache", {})
    if relation in ahead:
        return list(ahead[relation])
    return list(getattr(page, relation).all()) if hasattr(page, relation) else []
