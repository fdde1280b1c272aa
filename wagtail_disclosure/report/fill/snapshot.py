"""What the figures of a report were taken from, as the sources stood at that moment."""

from __future__ import annotations

from typing import Any

import swapper
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["SourceSnapshot"]


class SourceSnapshot(models.Model):
    """One filling of a report: what was offered, with its parts, and what was accepted.

    `content` is plain data and refers to nothing, so a document that is deleted later, or a source
    that is taken out of the settings, leaves it as it is.
    """

    page = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"), on_delete=models.CASCADE, related_name="+"
    )
    taken_at = models.DateTimeField(_("taken at"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("user"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    content = models.JSONField(_("content"))

    wagtail_reference_index_ignore = True

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("snapshot of sources")
        verbose_name_plural = _("snapshots of sources")
        ordering = ["-pk"]

    def __str__(self) -> str:
        return f"{self.page_id} {self.taken_at:%Y-%m-%d %H:%M}"

    @property
    def accepted(self) -> list[dict[str, Any]]:
        """The cells that were filled: label, old and new value, sources, parts."""
        return self.content["accepted"]

    @property
    def chapters(self) -> list[dict[str, str]]:
        """The chapters that were begun with a text of the year before."""
        return self.content["chapters"]

    @property
    def sources(self) -> list[dict[str, Any]]:
        """What every source offered."""
        return self.content["sources"]
