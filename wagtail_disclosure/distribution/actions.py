"""What people do with entries and records. Every one of them needs the right for the section, and
raises PermissionDenied without it; ValidationError says what else is in the way.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_disclosure.distribution.access import agencies_distributed_by, may_distribute
from wagtail_disclosure.distribution.addresses import addresses_of
from wagtail_disclosure.distribution.channels.registry import channels
from wagtail_disclosure.distribution.record import OUT_THERE, Distribution, Status
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.people.actors import name_of

__all__ = ["amend", "cancel", "note_taken_down", "queue", "record_by_hand", "retry"]


@transaction.atomic
def queue(
    entry: PublishedEntry, keys: Iterable[str], user: Any, *, is_convenience_service: bool
) -> list[Distribution]:
    """Have ``entry`` sent to the channels with these keys when ``send_distributions`` runs next:
    all of them or, where one cannot take it, none.
    """
    known = channels()
    rows = []
    for key in keys:
        if key not in known or not known[key].sends:
            raise ValidationError(_("Nothing can be sent to this channel."))
        row = _new(entry, key, user, is_convenience_service)
        rows.append(_entered(row, known[key].label))
    log(entry.page, "disclosure.distribution.queue", user=user, data=_told(rows))
    return rows


@transaction.atomic
def record_by_hand(
    entry: PublishedEntry,
    key: str,
    user: Any,
    *,
    is_convenience_service: bool,
    at: datetime | None = None,
    link: str = "",
) -> Distribution:
    """Keep that somebody has posted ``entry`` on a channel, at ``at`` (now) and ``link``."""
    if key not in channels():
        raise ValidationError(_("There is no such channel."))
    row = _new(entry, key, user, is_convenience_service)
    row.status, row.link, row.distributed_at = Status.BY_HAND, link, at or timezone.now()
    row.save()
    log(entry.page, "disclosure.distribution.record", user=user, data=_told([row]))
    return row


def cancel(row: Distribution, user: Any) -> None:
    """Take what waits out of the queue. What is being sent this moment may still arrive; then it
    counts as sent.
    """
    _change(row, user, [Status.QUEUED], status=Status.CANCELLED)


def retry(row: Distribution, user: Any) -> None:
    """Put what has failed into the queue again, with all its attempts before it."""
    try:
        with transaction.atomic():
            now = timezone.now()
            _change(
                row, user, [Status.FAILED], status=Status.QUEUED, attempts=0, next_attempt_at=now
            )
    except IntegrityError:
        raise ValidationError(_("It is waiting to be sent there already.")) from None


def note_taken_down(row: Distribution, user: Any) -> None:
    """Keep that somebody has removed the post from the channel."""
    _change(row, user, OUT_THERE, taken_down_at=timezone.now())
    if row.page is not None:
        log(row.page, "disclosure.distribution.taken_down", user=user, data=_told([row]))


def amend(row: Distribution, user: Any, *, is_convenience_service: bool, link: str) -> None:
    """Correct what the figures count, or add where the post is."""
    _change(row, user, Status, is_convenience_service=is_convenience_service, link=link)


def _new(entry: PublishedEntry, key: str, user: Any, is_convenience: bool) -> Distribution:
    if not may_distribute(user, entry.page):
        raise PermissionDenied
    addresses = addresses_of(entry)
    if addresses is None:
        raise ValidationError(_("The page has no public address."))
    return Distribution(
        page=entry.page,
        agency_id=entry.agency_id,
        title=entry.title,
        address=addresses.page[:2000],
        channel=key,
        status=Status.QUEUED,
        is_convenience_service=is_convenience,
        user=user,
        user_name=name_of(user)[:255],
    )


def _entered(row: Distribution, label: Any) -> Distribution:
    try:
        with transaction.atomic():
            row.save()
    except IntegrityError:
        message = _("It is waiting to be sent to “%(channel)s” already.")
        raise ValidationError(message % {"channel": label}) from None
    return row


def _change(row: Distribution, user: Any, states: Iterable[Status], **values: Any) -> None:
    """Change ``row`` if it is in one of ``states`` still: another process may be sending it."""
    if not agencies_distributed_by(user).filter(pk=row.agency_id).exists():
        raise PermissionDenied
    rows = Distribution.objects.filter(pk=row.pk, status__in=list(states))
    if not rows.update(**values):
        raise ValidationError(_("It has changed in the meantime. Look again."))
    for name, value in values.items():
        setattr(row, name, value)


def _told(rows: list[Distribution]) -> dict[str, Any]:
    return {"channels": [row.channel for row in rows]}
