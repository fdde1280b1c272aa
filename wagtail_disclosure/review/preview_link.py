"""A look at one revision for somebody without an account."""

from __future__ import annotations

import uuid

import swapper
from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

__all__ = ["PreviewLink"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class PreviewLink(models.Model):
    """Shows one revision, read-only, to whoever has the signed address, until it expires or is
    revoked.
    """

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    revision = models.ForeignKey("wagtailcore.Revision", on_delete=models.CASCADE, related_name="+")
    purpose = models.CharField(
        _("for whom and what"), max_length=200, help_text=_("Who is to check what.")
    )
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    created_at = models.DateTimeField(_("created at"), auto_now_add=True)
    expires_at = models.DateTimeField(_("valid until"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    visits = models.PositiveIntegerField(_("visits"), default=0)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("preview link")
        verbose_name_plural = _("preview links")
        ordering = ["-created_at"]

    def __str__(self) -> str:
        return self.purpose

    @property
    def is_valid(self) -> bool:
        return self.revoked_at is None and timezone.now() < self.expires_at
