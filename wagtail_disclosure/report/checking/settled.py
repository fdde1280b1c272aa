"""Warnings that somebody has given a reason for."""

from __future__ import annotations

import swapper
from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["REASON_LENGTH", "SettledWarning", "settled_of"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
REASON_LENGTH = 300


class SettledWarning(models.Model):
    """A warning about a report, with the reason why it stays as it is. `key` names the finding as
    long as the cells or the sentence it speaks of are the same, so a check that runs again finds
    the reason again. `message` is the finding as it was read.
    """

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    key = models.CharField(max_length=64)
    rule = models.CharField(_("rule"), max_length=20)
    message = models.TextField(pgettext_lazy("disclosure", "message"))
    reason = models.CharField(_("reason"), max_length=REASON_LENGTH)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    at = models.DateTimeField(_("time"), auto_now_add=True)

    class Meta:
        app_label = "wagtail_disclosure"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["page", "key"], name="disclosure_settled_once"),
        ]

    def __str__(self) -> str:
        return f"{self.rule}: {self.reason}"


def settled_of(page_id: int | None) -> dict[str, SettledWarning]:
    """The settled warnings of a page by key, with who settled them."""
    settled = SettledWarning.objects.filter(page_id=page_id).select_related("user")
    return {one.key: one for one in settled} if page_id else {}
