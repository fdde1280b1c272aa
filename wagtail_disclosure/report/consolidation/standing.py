"""How far the report of an agency for a year has come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["Progress", "Standing"]


class Progress(models.TextChoices):
    """From nothing to published, in this order."""

    NONE = "none", _("No report")
    DRAFT = "draft", pgettext_lazy("disclosure", "Draft")
    RETURNED = "returned", _("Sent back")
    FILED = "filed", _("Handed in")
    PUBLISHED = "published", _("Published")

    @property
    def rank(self) -> int:
        return list(Progress).index(self)


@dataclass(frozen=True, slots=True)
class Standing:
    """One agency and year: how far, since when, and what the check found.

    ``errors`` and ``warnings`` are `None` as long as nothing has been checked.
    """

    progress: Progress = Progress.NONE
    page_id: int | None = None
    filed_on: date | None = None
    published_on: date | None = None
    errors: int | None = None
    warnings: int | None = None

    @property
    def is_checked(self) -> bool:
        return self.errors is not None

    @property
    def is_done(self) -> bool:
        """Whether the agency has handed in."""
        return self.progress.rank >= Progress.FILED.rank

    def days_late(self, due_on: date, today: date) -> int:
        """Days between ``due_on`` and the publication, or today while there is none; 0 in time."""
        return max(((self.published_on or today) - due_on).days, 0)
