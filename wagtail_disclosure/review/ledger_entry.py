"""The ledger: one row for every step between a draft and the public, chained to the one before."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.review.tiers import Tier

__all__ = ["Act", "AppendOnlyError", "LedgerEntry", "LedgerHead"]


class AppendOnlyError(RuntimeError):
    """The ledger is written once: an entry was to be changed or removed."""


class Act(models.TextChoices):
    """What was done."""

    SUBMIT = "submit", pgettext_lazy("disclosure", "Submitted")
    RESUME = "resume", _("Submitted again")
    CANCEL = "cancel", _("Review cancelled")
    RESTART = "restart", _("Review begun anew after an edit")
    CLASSIFY = "classify", _("Classified as major or ordinary")
    PROOFREAD = "proofread", _("Proofread")
    KEEP_FINDING = "keep_finding", _("Finding kept")
    REOPEN_FINDING = "reopen_finding", _("Kept finding reopened")
    SECRECY = "secrecy", _("Secrecy review")
    APPROVE = "approve", pgettext_lazy("disclosure", "Approved")
    SKIP = "skip", _("Tier not needed")
    RETURN = "return", _("Returned to the previous tier")
    SEND_BACK = "send_back", _("Sent back to the author")
    CLEAR = "clear", _("Cleared for publication")
    BREAK_GLASS = "break_glass", _("Published without review in an emergency")
    SYSTEM = "system", _("Published by a command")
    SCHEDULE_REFUSED = "schedule_refused", _("Scheduled publication refused")
    PUBLISH = "publish", pgettext_lazy("disclosure", "Published")
    UNPUBLISH = "unpublish", _("Taken offline")
    WITHDRAW = "withdraw", pgettext_lazy("disclosure", "Withdrawn")
    REINSTATE = "reinstate", _("Made public again")
    WITHHOLD = "withhold", _("Earlier version withheld")
    MOVE = "move", pgettext_lazy("disclosure", "Moved")
    DELETE = "delete", pgettext_lazy("disclosure", "Deleted")
    REFERENCE = "reference", _("Reference data changed")
    DEPUTY = "deputy", _("Deputy named")
    PREVIEW_LINK = "preview_link", _("Preview link")


class LedgerEntryQuerySet(models.QuerySet["LedgerEntry"]):
    """Entries are read; whoever wants to change or remove some is refused."""

    def update(self, **kwargs: Any) -> int:
        raise AppendOnlyError("Ledger entries are never changed.")

    def delete(self) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError("Ledger entries are never removed.")

    def bulk_update(self, *args: Any, **kwargs: Any) -> int:
        raise AppendOnlyError("Ledger entries are never changed.")

    def bulk_create(self, *args: Any, **kwargs: Any) -> list[LedgerEntry]:
        raise AppendOnlyError("Ledger entries are written one after the other.")


class LedgerEntry(models.Model):
    """A step of the review. It names people, pages and agencies in words and by key but has no
    foreign key: it outlives them all. ``hash`` covers every other field and the entry before.
    """

    sequence = models.PositiveBigIntegerField(_("number"), unique=True)
    at = models.DateTimeField(_("time"))
    act = models.CharField(_("step"), max_length=20, choices=Act.choices)
    page_id = models.BigIntegerField(null=True)
    page_type = models.CharField(max_length=100, blank=True)
    page_title = models.CharField(_("page"), max_length=255, blank=True)
    agency_id = models.BigIntegerField(null=True)
    agency_name = models.CharField(_("agency"), max_length=200, blank=True)
    revision_id = models.BigIntegerField(_("revision"), null=True)
    user_id = models.CharField(max_length=40, blank=True)
    user_name = models.CharField(_("person"), max_length=200, blank=True)
    acting_for_id = models.CharField(max_length=40, blank=True)
    acting_for_name = models.CharField(_("acting for"), max_length=200, blank=True)
    tier = models.CharField(_("tier"), max_length=20, blank=True)
    reason = models.TextField(pgettext_lazy("disclosure", "comment"), blank=True)
    # Canonical JSON as text: a database's own JSON type may store it otherwise than it was hashed.
    data = models.TextField(default="{}")
    content_digest = models.CharField(max_length=64, blank=True)
    revision_digest = models.CharField(max_length=64, blank=True)
    previous_hash = models.CharField(max_length=64, blank=True)
    hash = models.CharField(max_length=64)

    objects = LedgerEntryQuerySet.as_manager()

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("ledger entry")
        verbose_name_plural = _("ledger entries")
        ordering = ["sequence"]
        default_permissions = ("view",)
        indexes = [
            models.Index(fields=["page_id", "-sequence"], name="disclosure_ledger_page"),
            models.Index(fields=["agency_id", "-sequence"], name="disclosure_ledger_agency"),
            models.Index(fields=["act", "-sequence"], name="disclosure_ledger_act"),
        ]

    def __str__(self) -> str:
        return f"{self.sequence} {self.get_act_display()} {self.page_title}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise AppendOnlyError("Ledger entries are never changed.")
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise AppendOnlyError("Ledger entries are never removed.")

    @property
    def tier_name(self) -> str:
        """The tier in words."""
        return str(Tier(self.tier).label) if self.tier in Tier.values else self.tier


class LedgerHead(models.Model):
    """Number of the last entry and a keyed hash of it: whoever appends locks this row, and an entry
    cut off at the end is missed.
    """

    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.sequence} {self.hash}"
