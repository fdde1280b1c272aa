"""What a closure closes, and why."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["ClosureReason", "ClosureScope"]


class ClosureScope(models.TextChoices):
    """A part that is closed leaves the hours of the venue as they are."""

    WHOLE = "whole", _("the whole venue")
    PARTIAL = "partial", _("a part of it")


class ClosureReason(models.TextChoices):
    """Why a venue closes for a time."""

    REPAIR = "repair", _("repair or maintenance")
    WEATHER = "weather", _("weather")
    EVENT = "event", _("event")
    EMERGENCY = "emergency", _("emergency")
    HOLIDAY = "holiday", _("holiday")
    OTHER = "other", _("other reason")
