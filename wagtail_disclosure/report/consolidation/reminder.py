"""Reminders of a report that has not been handed in."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.agency import Agency

__all__ = ["FilingReminder"]


class FilingReminder(models.Model):
    """That an agency was reminded of its report for a year, by whom, and how many people got it."""

    agency = models.ForeignKey(
        Agency, verbose_name=_("agency"), on_delete=models.CASCADE, related_name="+"
    )
    year = models.PositiveSmallIntegerField(_("year reported on"))
    at = models.DateTimeField(_("sent at"), auto_now_add=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("sent by"),
        null=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    recipients = models.PositiveSmallIntegerField(_("recipients"))

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("reminder of an annual report")
        verbose_name_plural = _("reminders of annual reports")
        default_permissions = ()
        ordering = ["-at"]

    def __str__(self) -> str:
        return f"{self.agency_id} {self.year}"
