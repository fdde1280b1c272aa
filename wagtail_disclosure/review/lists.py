"""Lists that the office keeps itself: checklists, canned comments, wrong expressions."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.review.tiers import Tier

__all__ = ["CannedComment", "ChecklistItem", "Decision", "ExpressionKind", "ListedExpression"]


class Decision(models.TextChoices):
    """What a reviewer can decide."""

    APPROVE = "approve", pgettext_lazy("disclosure", "Approve")
    RETURN = "return", _("Return to the previous tier")
    REJECT = "reject", _("Send back to the author")


class ExpressionKind(models.TextChoices):
    """Why an expression is on the list."""

    MISSPELLING = "misspelling", _("Misspelling")
    SENSITIVE = "sensitive", _("Sensitive expression")


class ChecklistItem(models.Model):
    """A point that a reviewer of one tier has to confirm before approving."""

    tier = models.CharField(_("tier"), max_length=20, choices=Tier.choices)
    text = models.CharField(_("point"), max_length=200)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("checklist point")
        verbose_name_plural = _("checklist points")
        ordering = ["tier", "sort_order", "pk"]

    def __str__(self) -> str:
        return self.text


class CannedComment(models.Model):
    """A comment that reviewers can choose instead of writing it again."""

    decision = models.CharField(_("decision"), max_length=10, choices=Decision.choices)
    text = models.CharField(pgettext_lazy("disclosure", "comment"), max_length=300)
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("ready-made comment")
        verbose_name_plural = _("ready-made comments")
        ordering = ["decision", "sort_order", "pk"]

    def __str__(self) -> str:
        return self.text


class ListedExpression(models.Model):
    """An expression that the proofreading looks for, with what to write instead."""

    wrong = models.CharField(_("expression"), max_length=100, unique=True)
    suggestion = models.CharField(_("write instead"), max_length=100, blank=True)
    kind = models.CharField(
        _("kind"),
        max_length=20,
        choices=ExpressionKind.choices,
        default=ExpressionKind.MISSPELLING,
    )
    note = models.CharField(_("note"), max_length=200, blank=True)
    is_active = models.BooleanField(_("in use"), default=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("expression")
        verbose_name_plural = _("expressions")
        ordering = ["wrong"]

    def __str__(self) -> str:
        return self.wrong
