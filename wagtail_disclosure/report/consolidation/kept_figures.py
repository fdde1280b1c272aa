"""The figures of a report as they were handed in, and as they are public: one narrow row for each.

A parent agency looks at hundreds of reports at once. Their pages would have to be read from their
revisions, one by one; these rows are read in one query.
"""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["KeptFigures", "Stage"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class Stage(models.TextChoices):
    """How far a report had come when its figures were kept."""

    FILED = "filed", _("Handed in")
    PUBLIC = "public", _("Published")


class KeptFigures(models.Model):
    """What a report said at one stage; written by ``recording`` only.

    ``tables`` holds ``{"table3": {"edition": "2021", "cells": {"table3.received.total": "3"}}}``:
    cells by their path, as text, blank ones left out. ``errors`` and ``warnings`` count what the
    check found at that time.
    """

    page = models.ForeignKey(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    stage = models.CharField(_("stage"), max_length=10, choices=Stage.choices)
    year = models.PositiveSmallIntegerField(_("year"))
    at = models.DateTimeField(_("kept at"))
    errors = models.PositiveSmallIntegerField(_("errors"))
    warnings = models.PositiveSmallIntegerField(_("warnings"))
    tables = models.JSONField(_("tables"), default=dict)

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("figures of a report")
        verbose_name_plural = _("figures of reports")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["page", "stage"], name="disclosure_figures_once"),
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.stage} {self.year}"
