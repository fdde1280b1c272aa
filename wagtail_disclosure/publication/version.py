"""The public history of a document: one row a published version, with its change note."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["PublishedVersion"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class PublishedVersion(models.Model):
    """A version as the public saw it. ``digest`` is the SHA-256 of what a reader can read, so that
    republishing without a change of substance makes no new version."""

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveIntegerField(_("version"))
    published_at = models.DateTimeField(_("published at"))
    title = models.CharField(_("title"), max_length=255)
    note = models.CharField(_("change note"), max_length=500, blank=True)
    digest = models.CharField(max_length=64, editable=False)

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("published version")
        verbose_name_plural = _("published versions")
        ordering = ["page", "-number"]
        constraints = [
            models.UniqueConstraint(fields=["page", "number"], name="disclosure_version_once"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.number})"
