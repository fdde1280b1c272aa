"""Digests: what is due, and what is new in it.

Entries are read once for all who have subscribed to the same. What was published a moment ago waits
for the next digest: a transaction may still be writing what bears an earlier time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.subscriptions.model import Frequency, Subscription
from wagtail_disclosure.subscriptions.wanted import Names, Wanted, names_for

__all__ = ["CAP", "Digest", "due_batches", "settled"]

SETTLING = timedelta(minutes=5)
# Subscriptions that are read at a time; what has been withdrawn since is in no later batch.
BATCH = 100
# Of more new entries it is only said that there are more.
CAP = 1_000


@dataclass(frozen=True, slots=True)
class Digest:
    """What a subscriber has not been told of, the newest first; nothing: no mail is due."""

    subscription: Subscription
    entries: Sequence[PublishedEntry]
    is_capped: bool
    names: Names


def settled(now: datetime) -> datetime:
    """Until when everything that bears a time has surely been written."""
    return now - SETTLING


def due_batches(now: datetime, *frequencies: Frequency) -> Iterator[list[Digest]]:
    """The digests that are due, a batch at a time. Queries: one, and for each batch one, two for
    names, and one for each thing subscribed to.
    """
    due = Subscription.objects.due(beijing_day(now), *frequencies)
    keys = list(due.order_by(*_ORDER).values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        rows = due.filter(pk__in=keys[start : start + BATCH]).order_by(*_ORDER)
        yield list(_digests(list(rows.select_related("section")), settled(now)))


_ORDER = ("section_id", "is_portal", "language", "query_digest", "pk")


def _same(subscription: Subscription) -> tuple[Any, ...]:
    return tuple(getattr(subscription, name) for name in _ORDER[:-1])


def _digests(subscriptions: list[Subscription], until: datetime) -> Iterator[Digest]:
    names = names_for(one.selection for one in subscriptions)
    for _key, group in groupby(subscriptions, key=_same):
        yield from _of_group(list(group), until, names)


def _of_group(group: list[Subscription], until: datetime, names: Names) -> Iterator[Digest]:
    since = min(_since(one) for one in group)
    new = Wanted.by(group[0]).entries.filter(published_at__gt=since, published_at__lte=until)
    entries = list(new.newest_first()[: CAP + 1])
    for subscription in group:
        own = _newer(entries, _since(subscription))
        yield Digest(subscription, own[:CAP], len(own) > CAP, names)


def _since(subscription: Subscription) -> datetime:
    covered = subscription.covered_until or subscription.confirmed_at
    assert covered is not None  # only confirmed ones are due
    return covered


def _newer(entries: Iterable[PublishedEntry], since: datetime) -> list[PublishedEntry]:
    return [entry for entry in entries if entry.published_at > since]
