"""Makes the server's index anew, and compares it with the texts in the database."""

from __future__ import annotations

import time
from collections.abc import Iterator
from itertools import islice

from wagtail_disclosure.search.servers.base import MAINTENANCE, Action, SearchServer, ServerError
from wagtail_disclosure.search.servers.outbox import UnsentText
from wagtail_disclosure.search.servers.requests import all_tags
from wagtail_disclosure.search.servers.schema import document_of, index_body
from wagtail_disclosure.search.servers.sending import in_parcels, send_noted
from wagtail_disclosure.search.text import SearchText

__all__ = ["build", "differing"]

AT_ONCE = 100
TAGS_AT_ONCE = 5_000
# Below that of any change.
FIRST_VERSION = 0


def build(server: SearchServer) -> int:
    """Fill a new index with all texts and put it in the place of the old one, which answers until
    then; returns the number of texts. Raises ServerError, and leaves the old one.
    """
    last = UnsentText.objects.order_by("pk").values_list("pk", flat=True).last()
    index = f"{server.config.index}-{time.time_ns()}"
    server.create(index, index_body(server.config.index_settings))
    try:
        number = _fill(server, index)
        server.refresh(index)
        server.put_in_use(index)
    except ServerError:
        _drop(server, index)
        raise
    if last is not None:
        UnsentText.objects.filter(pk__lte=last).delete()
    _mend(server)
    return number


def differing(server: SearchServer) -> Iterator[int]:
    """Keys of entries that the server has otherwise than the database, or that only one has."""
    server.refresh()
    tags = dict(_tags(server))
    for texts in _texts():
        for text in texts:
            if tags.pop(text.pk, None) != document_of(text)["tag"]:
                yield text.pk
    yield from tags


def _mend(server: SearchServer) -> None:
    """Send what changed while the index was filled: the old index has been told of it."""
    changed = list(differing(server))
    UnsentText.objects.bulk_create(UnsentText(entry_id=key) for key in changed)
    send_noted(server)


def _fill(server: SearchServer, index: str) -> int:
    number = 0
    for texts in _texts():
        actions = (Action(text.pk, FIRST_VERSION, document_of(text)) for text in texts)
        for parcel in in_parcels(actions):
            if refused := server.send(parcel, index=index):
                key, reason = next(iter(refused.items()))
                raise ServerError(f"{len(refused)} texts were refused; entry {key}: {reason}")
            number += len(parcel)
    return number


def _texts() -> Iterator[list[SearchText]]:
    """All texts with their entries, some at once."""
    keys = iter(list(SearchText.objects.order_by("pk").values_list("pk", flat=True)))
    while some := list(islice(keys, AT_ONCE)):
        yield list(SearchText.objects.filter(pk__in=some).select_related("entry").order_by("pk"))


def _tags(server: SearchServer) -> Iterator[tuple[int, str]]:
    after = None
    while True:
        page = server.search(all_tags(TAGS_AT_ONCE, after), timeout=MAINTENANCE)
        yield from zip(page.keys, page.tags, strict=True)
        if len(page.keys) < TAGS_AT_ONCE:
            return
        after = page.after


def _drop(server: SearchServer, index: str) -> None:
    """As far as the server answers."""
    try:
        server.drop(index)
    except ServerError:
        return
