"""The secrecy review of one item (保守国家秘密法实施条例, article 42: 先审查、后公开, 逐项)."""

from __future__ import annotations

import swapper
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["Conclusion", "SecrecyReview"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class Conclusion(models.TextChoices):
    """What the review concluded."""

    MAY_DISCLOSE = "may_disclose", _("No secret: may be disclosed")
    AFTER_CHANGES = "after_changes", _("May be disclosed after changes")
    MAY_NOT = "may_not", _("May not be disclosed")


class SecrecyReview(models.Model):
    """One office's conclusion on one content: an edit makes it void. It includes the disclosure
    mode (公开属性) and its reason.
    """

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey(
        "wagtailcore.Revision", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    content_digest = models.CharField(max_length=64)
    office = models.CharField(_("reviewing office"), max_length=100)
    reviewer = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("reviewer"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    conclusion = models.CharField(_("conclusion"), max_length=20, choices=Conclusion.choices)
    basis = models.CharField(
        pgettext_lazy("disclosure", "basis"),
        max_length=300,
        help_text=_("The provision or catalogue relied on."),
    )
    mode = models.CharField(_("disclosure mode"), max_length=20, blank=True)
    mode_reason = models.CharField(_("reason of the mode"), max_length=500, blank=True)
    note = models.CharField(_("note"), max_length=500, blank=True)
    at = models.DateTimeField(_("reviewed at"), auto_now_add=True)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("secrecy review")
        verbose_name_plural = _("secrecy reviews")
        ordering = ["-at", "-pk"]

    def __str__(self) -> str:
        return f"{self.page_id} {self.get_conclusion_display()}"
