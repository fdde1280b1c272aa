"""Sends what is due. Nobody is told twice, and nothing is taken for told before it was sent."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db import connection as database
from django.db import transaction

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.subscriptions.addresses import Addresses
from wagtail_disclosure.subscriptions.digests import Digest, due_batches, settled
from wagtail_disclosure.subscriptions.mail import digest_mail
from wagtail_disclosure.subscriptions.model import Frequency, Subscription

__all__ = ["Outcome", "clear_unconfirmed", "send_digests"]

TIMEOUT_SECONDS = 15
# After so many failures in a row the mail server is taken to be down; the next run goes on.
PATIENCE = 10

logger = logging.getLogger("wagtail_disclosure.subscriptions")


@dataclass(slots=True)
class Outcome:
    """Numbers of subscriptions; ``is_given_up``: the rest was not tried."""

    sent: int = 0
    unchanged: int = 0
    failed: int = 0
    is_given_up: bool = False


class Postman:
    """One connection for many messages, opened anew after a failure."""

    def __init__(self) -> None:
        timeout = settings.EMAIL_TIMEOUT or TIMEOUT_SECONDS
        self.connection = get_connection(timeout=timeout)
        self.failures = 0

    def send(self, message: EmailMessage) -> None:
        """Raises whatever the mail backend raises."""
        message.connection = self.connection
        try:
            self.connection.open()
            message.send()
        except Exception:
            self.failures += 1
            self.close()
            raise
        self.failures = 0

    def close(self) -> None:
        """A connection that breaks while it is closed has done its work."""
        try:
            self.connection.close()
        except Exception as error:
            logger.warning("The mail connection did not close: %s", type(error).__name__)


def clear_unconfirmed(now: datetime) -> int:
    """Delete what was not confirmed in time; returns the number."""
    return Subscription.objects.expired(now).delete()[0]


def send_digests(now: datetime, *frequencies: Frequency) -> Outcome:
    """Send the digests of ``frequencies`` that are due (none given: of all). May be run again at
    any time, also while another run is at work.
    """
    outcome, postman, addresses = Outcome(), Postman(), Addresses()
    try:
        for batch in due_batches(now, *frequencies):
            outcome.unchanged += _move_on((d for d in batch if not d.entries), now)
            for digest in batch:
                if digest.entries and not outcome.is_given_up:
                    _deliver(digest, postman, addresses, now, outcome)
                    outcome.is_given_up = postman.failures >= PATIENCE
            if outcome.is_given_up:
                break
    finally:
        postman.close()
    return outcome


def _move_on(digests: Iterable[Digest], now: datetime) -> int:
    """There was nothing to tell: the next period begins."""
    keys = [digest.subscription.pk for digest in digests]
    rows = Subscription.objects.filter(pk__in=keys, covered_until__lt=settled(now))
    rows.update(covered_until=settled(now), handled_on=beijing_day(now))
    return len(keys)


def _deliver(
    digest: Digest, postman: Postman, addresses: Addresses, now: datetime, outcome: Outcome
) -> None:
    """One bad address does not keep the others waiting: what fails is kept for the next run."""
    subscription = digest.subscription
    try:
        with transaction.atomic():
            if not _claimed(subscription, now):
                return
            mail = digest_mail(
                subscription, digest.entries, digest.names, addresses, is_capped=digest.is_capped
            )
            postman.send(mail)
    except Exception as error:  # Mail backends raise what their libraries raise.
        outcome.failed += 1
        # The text of the error may hold the address.
        logger.warning("Digest %s was not sent: %s", subscription.pk, type(error).__name__)
    else:
        outcome.sent += 1


def _claimed(subscription: Subscription, now: datetime) -> bool:
    """Take it as told of, unless the reader has left or another run has it; undone with the
    transaction when the mail is not sent.
    """
    rows = Subscription.objects.filter(
        pk=subscription.pk, handled_on=subscription.handled_on, covered_until__lt=settled(now)
    )
    can_skip = database.features.has_select_for_update_skip_locked
    if not rows.select_for_update(skip_locked=can_skip).values_list("pk").first():
        return False
    # Where rows cannot be locked, the update is what only one of two runs gets to do.
    told = rows.update(covered_until=settled(now), handled_on=beijing_day(now), last_sent_at=now)
    return bool(told)
