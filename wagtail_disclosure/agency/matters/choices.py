"""The closed lists that describe a key task."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["MatterKind", "MatterStatus", "MilestoneState"]


class MatterKind(models.TextChoices):
    """What sort of key task it is."""

    MAJOR_DECISION = "decision", _("Major administrative decision")
    KEY_WORK = "key_work", _("Key work")
    LIVELIHOOD = "livelihood", _("Livelihood project")
    CONSTRUCTION = "construction", _("Major construction project")


class MatterStatus(models.TextChoices):
    """How far a task is. It follows from its rows and is entered by nobody."""

    PLANNED = "planned", pgettext_lazy("key task", "Planned")
    UNDER_WAY = "under_way", pgettext_lazy("key task", "Under way")
    OVERDUE = "overdue", pgettext_lazy("key task", "Behind schedule")
    DONE = "done", pgettext_lazy("key task", "Done")


class MilestoneState(models.TextChoices):
    """How a milestone stands on a day."""

    AHEAD = "ahead", pgettext_lazy("milestone", "Ahead")
    OVERDUE = "overdue", pgettext_lazy("milestone", "Overdue")
    DONE = "done", pgettext_lazy("milestone", "Reached")
    MISSED = "missed", pgettext_lazy("milestone", "Not reached")
