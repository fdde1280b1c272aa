"""Tells the server of changes: after the transaction, and without holding anybody up."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from django.db import transaction

from wagtail_disclosure.search.servers import search_server
from wagtail_disclosure.search.servers.base import MAINTENANCE, Action, SearchServer, ServerError
from wagtail_disclosure.search.servers.breaker import is_resting, rest
from wagtail_disclosure.search.servers.outbox import UnsentText
from wagtail_disclosure.search.servers.schema import TEXTS, document_of
from wagtail_disclosure.search.text import SearchText

__all__ = ["Sent", "in_parcels", "note", "send_noted", "send_some"]

logger = logging.getLogger(__name__)

AT_ONCE = 50
# Characters in one request: some megabytes, well below what servers take.
PARCEL = 2_000_000


@dataclass(slots=True)
class Sent:
    """How many changes the server has taken, and the reasons for those it has not, by entry."""

    number: int = 0
    refused: dict[int, str] = field(default_factory=dict)


def note(entry_ids: Iterable[int], *, at_once: bool = True) -> None:
    """Within a transaction: the server has to be told of these entries, when it has ended."""
    if search_server() is None:
        return
    UnsentText.objects.bulk_create(UnsentText(entry_id=key) for key in entry_ids)
    if at_once:
        transaction.on_commit(send_some, robust=True)


def send_some() -> None:
    """Send a bounded number of changes. A server that gives no answer gets them later."""
    server = search_server()
    if server is None or is_resting(server):
        return
    try:
        _send(server, _oldest(after=0), server.config.timeout)
    except ServerError as error:
        rest(server, error)


def send_noted(server: SearchServer) -> Sent:
    """Send all changes that the server does not have. Raises ServerError."""
    sent, after = Sent(), 0
    while rows := _oldest(after):
        after = rows[-1].pk
        some = _send(server, rows)
        sent.number += some.number
        sent.refused |= some.refused
    return sent


def in_parcels(actions: Iterable[Action]) -> Iterator[list[Action]]:
    """Actions in requests of a size that a server takes."""
    parcel: list[Action] = []
    size = 0
    for action in actions:
        length = sum(len(action.document[name]) for name in TEXTS) if action.document else 0
        if parcel and size + length > PARCEL:
            yield parcel
            parcel, size = [], 0
        parcel.append(action)
        size += length
    if parcel:
        yield parcel


def _oldest(after: int) -> list[UnsentText]:
    return list(UnsentText.objects.filter(pk__gt=after).order_by("pk")[:AT_ONCE])


def _send(server: SearchServer, rows: Sequence[UnsentText], timeout: float = MAINTENANCE) -> Sent:
    """Send what the texts are now; a later change has a row of its own."""
    if not rows:
        return Sent()
    if not server.is_ready(timeout):
        raise ServerError("There is no index yet: run rebuild_search_index.")
    versions = {row.entry_id: row.pk for row in rows}
    texts = SearchText.objects.select_related("entry").in_bulk(list(versions))
    actions = (
        Action(key, version, document_of(texts[key]) if key in texts else None)
        for key, version in versions.items()
    )
    sent = Sent()
    for parcel in in_parcels(actions):
        refused = server.send(parcel, timeout=timeout)
        taken = {action.key for action in parcel} - set(refused)
        done = [row.pk for row in rows if row.entry_id in taken]
        UnsentText.objects.filter(pk__in=done).delete()
        sent.number += len(taken)
        sent.refused |= refused
    for key, reason in sent.refused.items():
        logger.error("The search server has refused entry %s: %s", key, reason)
    return sent
