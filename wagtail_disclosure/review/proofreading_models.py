"""The three proofreadings (三校) of a revision and what they found."""

from __future__ import annotations

import swapper
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = [
    "Finding",
    "FindingSource",
    "FindingStatus",
    "KeptFinding",
    "ProofreadingRound",
    "Severity",
]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class FindingSource(models.TextChoices):
    """Who found it."""

    MACHINE = "machine", _("Machine check")
    PERSON = "person", _("Proofreader")


class FindingStatus(models.TextChoices):
    """What became of it."""

    OPEN = "open", _("Open")
    FIXED = "fixed", _("Fixed")
    KEPT = "kept", _("Kept")


class Severity(models.TextChoices):
    """Personal data stops the submission; all else has to be settled before a round is done."""

    BLOCKING = "blocking", _("Blocks submission")
    ORDINARY = "ordinary", _("To be settled")


class ProofreadingRound(models.Model):
    """One reading of one content by one person."""

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    content_digest = models.CharField(max_length=64)
    number = models.PositiveSmallIntegerField(_("round"))
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("proofreader"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    started_at = models.DateTimeField(pgettext_lazy("disclosure", "started at"), auto_now_add=True)
    completed_at = models.DateTimeField(_("completed at"), null=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("proofreading")
        verbose_name_plural = _("proofreadings")
        ordering = ["page", "started_at", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["page", "content_digest", "number"], name="disclosure_round_once"
            ),
            models.UniqueConstraint(
                fields=["page", "content_digest", "user"], name="disclosure_round_other_person"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.number}"


class Finding(models.Model):
    """Something a round found, and how it was settled. ``key`` stays the same as long as the
    text does.
    """

    round = models.ForeignKey(ProofreadingRound, on_delete=models.CASCADE, related_name="findings")
    source = models.CharField(_("found by"), max_length=10, choices=FindingSource.choices)
    severity = models.CharField(max_length=10, choices=Severity.choices)
    rule = models.CharField(_("rule"), max_length=40, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    quote = models.CharField(_("text"), max_length=300, blank=True)
    suggestion = models.CharField(_("suggestion"), max_length=300, blank=True)
    key = models.CharField(max_length=64, db_index=True)
    status = models.CharField(
        _("state"), max_length=10, choices=FindingStatus.choices, default=FindingStatus.OPEN
    )
    reason = models.CharField(_("reason for keeping it"), max_length=300, blank=True)
    settled_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    settled_at = models.DateTimeField(null=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("finding")
        verbose_name_plural = _("findings")
        ordering = ["round", "pk"]

    def __str__(self) -> str:
        return f"{self.place}: {self.quote}"


class KeptFinding(models.Model):
    """A machine's finding that a person keeps, with the reason, as long as the text is the same."""

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    reason = models.CharField(_("reason for keeping it"), max_length=300)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        constraints = [
            models.UniqueConstraint(fields=["page", "key"], name="disclosure_kept_once"),
        ]

    def __str__(self) -> str:
        return self.reason
