"""What was taken over to which channel, by whom, and what became of it: also the outbox."""

from __future__ import annotations

import uuid

import swapper
from django.conf import settings
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["OUT_THERE", "Distribution", "Status"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class Status(models.TextChoices):
    """How far it has come."""

    QUEUED = "queued", pgettext_lazy("disclosure", "Queued")
    SENT = "sent", pgettext_lazy("disclosure", "Sent")
    BY_HAND = "by_hand", _("Recorded by hand")
    FAILED = "failed", pgettext_lazy("disclosure", "Failed")
    CANCELLED = "cancelled", _("Cancelled")


# People can read it on the channel, as far as we know.
OUT_THERE = (Status.SENT, Status.BY_HAND)


class DistributionQuerySet(models.QuerySet["Distribution"]):
    """The newest first; the key breaks ties so that pages never overlap."""

    def newest_first(self) -> DistributionQuerySet:
        return self.order_by("-created_at", "-pk")

    def out_there(self) -> DistributionQuerySet:
        """What was pushed, whether or not it was taken down since."""
        return self.filter(status__in=OUT_THERE)

    def to_be_taken_down(self) -> DistributionQuerySet:
        """What people can still read on the channel though it is no longer public here: withdrawn,
        taken offline, closed or deleted.
        """
        public = PublishedEntry.objects.filter(page=OuterRef("page"))
        return self.out_there().filter(taken_down_at=None).exclude(Exists(public))

    def due(self) -> DistributionQuerySet:
        """What is to be sent by now, the oldest first."""
        ready = self.filter(status=Status.QUEUED, next_attempt_at__lte=timezone.now())
        return ready.order_by("created_at", "pk")


class Distribution(models.Model):
    """One entry on one channel. Title, address and agency stay when the page is deleted."""

    page = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("page"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    agency = models.ForeignKey(
        Agency, verbose_name=_("agency"), on_delete=models.PROTECT, related_name="+"
    )
    title = models.CharField(_("title"), max_length=255)
    address = models.CharField(_("address"), max_length=2000)
    # A key of DISTRIBUTION_CHANNELS, perhaps one that has gone from it since.
    channel = models.CharField(_("channel"), max_length=40)
    status = models.CharField(_("state"), max_length=10, choices=Status)
    is_convenience_service = models.BooleanField(
        _("convenience service"),
        default=False,
        help_text=_("Something people can use: hours, closures, guides, places, events."),
    )
    link = models.URLField(_("address of the post"), max_length=500, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=pgettext_lazy("disclosure", "by"),
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
    )
    user_name = models.CharField(pgettext_lazy("disclosure", "by"), max_length=255, blank=True)
    # The same for every attempt, so that a receiver that has had it once knows it again.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    created_at = models.DateTimeField(_("entered at"), auto_now_add=True)
    distributed_at = models.DateTimeField(_("pushed at"), null=True, blank=True)
    taken_down_at = models.DateTimeField(_("taken down at"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(_("next attempt at"), default=timezone.now)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)

    objects = DistributionQuerySet.as_manager()

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("new media record")
        verbose_name_plural = _("new media records")
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["status", "next_attempt_at"], name="disclosure_distrib_due"),
            models.Index(fields=["agency", "-created_at", "-id"], name="disclosure_distrib_new"),
        ]
        constraints = [
            # Two clicks send nothing twice.
            models.UniqueConstraint(
                fields=["page", "channel"],
                condition=Q(status="queued"),
                name="disclosure_distrib_queued_once",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.channel})"
