"""Who is to be told by mail of what is published, and how far they have been told.

An address is personal data: a row holds nothing about a reader but that, is deleted when the reader
leaves, and when it was not confirmed in time.
"""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta

import swapper
from django.db import models
from django.db.models import Q
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.text.personal_data import Found, masked

__all__ = ["Frequency", "Subscription", "SubscriptionQuerySet", "masked_address", "normalised"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class Frequency(models.TextChoices):
    """How often a mail is sent at most."""

    DAILY = "daily", _("Every day")
    WEEKLY = "weekly", _("Every week")


# Days from one mail to the next.
DAYS = {Frequency.DAILY: 1, Frequency.WEEKLY: 7}


class SubscriptionQuerySet(models.QuerySet["Subscription"]):
    """``today`` is the day in Beijing."""

    def confirmed(self) -> SubscriptionQuerySet:
        return self.filter(confirmed_at__isnull=False)

    def expired(self, now: datetime) -> SubscriptionQuerySet:
        """Never confirmed, and too late for it."""
        days = timedelta(days=get_settings().SUBSCRIPTION_CONFIRM_DAYS)
        return self.filter(confirmed_at=None, asked_at__lt=now - days)

    def due(self, today: date, *frequencies: Frequency) -> SubscriptionQuerySet:
        """Those of ``frequencies`` (none given: of any) whose last day lies far enough back."""
        wanted = Q()
        for frequency in frequencies or Frequency:
            latest = today - timedelta(days=DAYS[frequency])
            wanted |= Q(frequency=frequency, handled_on__lte=latest)
        return self.confirmed().filter(wanted)


class Subscription(models.Model):
    """One reader's wish to be told of what a selection finds in a section, or with ``is_portal`` in
    all sections in its language.
    """

    # What tokens name: no serial number, which would tell how many there are.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    section = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    email = models.EmailField(_("e-mail"))
    language = models.CharField(max_length=100)
    is_portal = models.BooleanField(default=False)
    # As in an address, in one order, and its SHA-256: texts of any length can be compared.
    query = models.TextField(blank=True)
    query_digest = models.CharField(max_length=64)
    frequency = models.CharField(max_length=10, choices=Frequency.choices)
    asked_at = models.DateTimeField()
    confirmed_at = models.DateTimeField(null=True)
    # Whatever was published until then has been told of; the day in Beijing that was seen to.
    covered_until = models.DateTimeField(null=True)
    handled_on = models.DateField(null=True)
    last_sent_at = models.DateTimeField(null=True)

    objects = SubscriptionQuerySet.as_manager()
    # Where an object is used is shown to editors, who have no business with addresses.
    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("mail subscription")
        verbose_name_plural = _("mail subscriptions")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["section", "is_portal", "query_digest", "email"],
                name="disclosure_subscription_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.masked_email} ?{self.query}"

    @property
    def masked_email(self) -> str:
        return masked_address(self.email)

    @property
    def selection(self) -> Selection:
        return Selection.of(QueryDict(self.query))


def normalised(email: str) -> str:
    """``email`` as it is kept and compared."""
    return email.strip().lower()


def masked_address(email: str) -> str:
    """Enough to be recognised by whom it belongs to: a***@example.com."""
    return masked(Found("email", 0, len(email), email))
