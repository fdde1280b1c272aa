"""Asking for mails, and confirming it (double opt-in)."""

from __future__ import annotations

import logging

from django.db import transaction
from django.utils import timezone

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.subscriptions.limits import may_be_mailed
from wagtail_disclosure.subscriptions.mail import confirmation_mail
from wagtail_disclosure.subscriptions.model import Frequency, Subscription, SubscriptionQuerySet
from wagtail_disclosure.subscriptions.tokens import Confirmation
from wagtail_disclosure.subscriptions.wanted import Wanted

__all__ = ["ask", "confirm", "found"]

logger = logging.getLogger("wagtail_disclosure.subscriptions")


def ask(wanted: Wanted, email: str, frequency: Frequency) -> bool:
    """Write to ``email`` (normalised), whether it is known or not; False where the mail server did
    not take it. What is confirmed stays as it is until this is confirmed as well.
    """
    if not may_be_mailed(email):
        return True
    subscription = _kept(wanted, email, frequency)
    try:
        confirmation_mail(subscription, wanted, frequency).send()
    except Exception as error:  # Mail backends raise what their libraries raise.
        logger.warning("Confirmation %s was not sent: %s", subscription.pk, type(error).__name__)
        return False
    return True


def _kept(wanted: Wanted, email: str, frequency: Frequency) -> Subscription:
    now = timezone.now()
    subscription, is_new = Subscription.objects.get_or_create(
        section_id=wanted.section.pk,
        email=email,
        is_portal=wanted.is_portal,
        query_digest=wanted.digest,
        defaults={
            "query": wanted.selection.as_query(),
            "language": wanted.language,
            "frequency": frequency,
            "asked_at": now,
        },
    )
    if not is_new:
        rows = Subscription.objects.filter(pk=subscription.pk, confirmed_at=None)
        rows.update(asked_at=now, frequency=frequency)
    return subscription


def found(confirmation: Confirmation, section_pk: int) -> Subscription | None:
    """What is to be confirmed; None where it is no longer there, or not in the section."""
    return _asked(confirmation, section_pk).first()


@transaction.atomic
def confirm(confirmation: Confirmation, section_pk: int) -> Subscription | None:
    """From now on the reader is told of what is new; None as in ``found``. Doing it again changes
    the frequency and nothing else.
    """
    subscription = _asked(confirmation, section_pk).select_for_update().first()
    if subscription is None:
        return None
    subscription.frequency = confirmation.frequency
    if subscription.confirmed_at is None:
        now = timezone.now()
        subscription.confirmed_at = subscription.covered_until = now
        subscription.handled_on = beijing_day(now)
    subscription.save()
    return subscription


def _asked(confirmation: Confirmation, section_pk: int) -> SubscriptionQuerySet:
    return Subscription.objects.filter(key=confirmation.key, section_id=section_pk)
