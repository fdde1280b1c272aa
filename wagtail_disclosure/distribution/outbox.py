"""Sends what is queued, apart from publication: no channel can hold up a page.

A row is claimed by counting its attempt and putting off the next one, so that two processes never
send it both, and a process that dies in the middle leaves it to a later one; the receiver knows it
again by its key.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import timedelta
from itertools import groupby
from typing import Any

from django.db.models import F
from django.utils import timezone

from wagtail_disclosure.distribution.article import Article, article_of
from wagtail_disclosure.distribution.channels.base import Channel, ChannelError, Item, Receipt
from wagtail_disclosure.distribution.channels.registry import channels
from wagtail_disclosure.distribution.record import Distribution, Status
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["MAX_ATTEMPTS", "Delivery", "due", "item_of", "send_due", "wait_after"]

MAX_ATTEMPTS = 6
# After the first failure; each further one waits three times as long: 5, 15, 45 minutes, 2 h 15,
# 6 h 45.
FIRST_WAIT = timedelta(minutes=5)
FACTOR = 3
NO_CHANNEL = "The channel is not configured, or sends nothing."
NOT_PUBLIC = "No longer public."
WEB_ADDRESS = re.compile(r"https?://[^\s\x00]+")
LONGEST_LINK = 500

logger = logging.getLogger("wagtail_disclosure.distribution")


@dataclass(frozen=True, slots=True)
class Delivery:
    """How many rows were sent, cancelled because they are no longer public, put off for a later
    attempt, and given up.
    """

    sent: int = 0
    cancelled: int = 0
    put_off: int = 0
    given_up: int = 0


def wait_after(attempts: int) -> timedelta:
    """How long the next attempt waits after this many."""
    return FIRST_WAIT * FACTOR ** (attempts - 1)


def due(only: str = "", left_out: Iterable[str] = ()) -> list[Distribution]:
    """What is to be sent by now, on the channel ``only`` or on all but some, channel by channel."""
    rows = Distribution.objects.due().exclude(channel__in=list(left_out))
    found = rows.filter(channel=only) if only else rows
    return sorted(found, key=lambda row: row.channel)


def send_due(only: str = "", left_out: Iterable[str] = ()) -> Delivery:
    """Send what is `due`. Whatever goes wrong is kept with the row and raises nothing."""
    known = channels()
    result = Delivery()
    for key, of_channel in groupby(due(only, left_out), key=lambda row: row.channel):
        channel = known.get(key)
        together = channel.together if channel else 1
        for some in _chunks(list(of_channel), together):
            for outcome in _send(channel, [row for row in some if _claim(row)]):
                result = replace(result, **{outcome: getattr(result, outcome) + 1})
    return result


def item_of(row: Distribution) -> Item | None:
    """What is sent of ``row``, as public as it is this moment; None where it is public no more."""
    entries = PublishedEntry.objects.select_related("page", "agency")
    entry = entries.filter(page_id=row.page_id).first() if row.page_id else None
    article = article_of(entry) if entry else None
    return _item(row, article) if article else None


def _item(row: Distribution, article: Article) -> Item:
    entry = article.entry
    return Item(
        key=str(row.key),
        title=entry.title,
        summary=article.lead,
        text=article.text,
        html=article.html,
        address=article.addresses.page,
        short_address=article.addresses.short,
        agency=entry.agency.name,
        column=entry.column_title,
        kind=entry.kind,
        language=entry.language,
        published_at=entry.published_at,
        is_convenience_service=row.is_convenience_service,
    )


def _claim(row: Distribution) -> bool:
    """Count the attempt; false where another process has just counted its own, or the row has left
    the queue.
    """
    rows = Distribution.objects.filter(pk=row.pk, status=Status.QUEUED, attempts=row.attempts)
    row.attempts += 1
    next_attempt_at = timezone.now() + wait_after(row.attempts)
    return bool(rows.update(attempts=F("attempts") + 1, next_attempt_at=next_attempt_at))


def _send(channel: Channel | None, rows: list[Distribution]) -> Iterator[str]:
    """Send ``rows`` as one message; yields the field of `Delivery` that each of them counts for."""
    ready: list[tuple[Distribution, Item]] = []
    for row in rows:
        try:
            item = item_of(row)
        except Exception as error:  # A page that cannot be rendered holds up no other.
            logger.exception("Item %s could not be written.", row.pk)
            yield _failed(row, error, is_final=False)
            continue
        if item is None:
            yield _cancelled(row)
        else:
            ready.append((row, item))
    if ready:
        yield from _send_ready(channel, ready)


def _send_ready(channel: Channel | None, ready: list[tuple[Distribution, Item]]) -> Iterator[str]:
    try:
        if channel is None or not channel.sends:
            raise ChannelError(NO_CHANNEL, retry=False)
        receipt = channel.send_together([item for _row, item in ready])
    except ChannelError as error:
        for row, _item in ready:
            yield _failed(row, error, is_final=not error.retry)
    except Exception as error:  # A channel of the project raises what its libraries raise.
        logger.exception("Channel %s failed.", channel)
        for row, _item in ready:
            yield _failed(row, error, is_final=False)
    else:
        for row, _item in ready:
            yield _sent(row, receipt)


def _sent(row: Distribution, receipt: Receipt) -> str:
    """Whatever happened to the row since: it is out there."""
    values: dict[str, Any] = {"status": Status.SENT, "distributed_at": timezone.now()}
    if len(receipt.link) <= LONGEST_LINK and WEB_ADDRESS.fullmatch(receipt.link):
        values["link"] = receipt.link
    Distribution.objects.filter(pk=row.pk).update(**values, last_error="")
    return "sent"


def _cancelled(row: Distribution) -> str:
    _still_queued(row).update(status=Status.CANCELLED, last_error=NOT_PUBLIC)
    return "cancelled"


def _failed(row: Distribution, error: Exception, *, is_final: bool) -> str:
    said = str(error) if isinstance(error, ChannelError) else f"{type(error).__name__}: {error}"
    text = said.replace("\x00", "")[:300]
    logger.warning("Item %s was not sent to %s: %s", row.pk, row.channel, text)
    if is_final or row.attempts >= MAX_ATTEMPTS:
        _still_queued(row).update(status=Status.FAILED, last_error=text)
        return "given_up"
    asked = error.wait if isinstance(error, ChannelError) else timedelta()
    wait = max(wait_after(row.attempts), asked)
    _still_queued(row).update(last_error=text, next_attempt_at=timezone.now() + wait)
    return "put_off"


def _still_queued(row: Distribution) -> Any:
    return Distribution.objects.filter(pk=row.pk, status=Status.QUEUED)


def _chunks(rows: list[Distribution], size: int) -> Iterator[list[Distribution]]:
    for start in range(0, len(rows), size):
        yield rows[start : start + size]
