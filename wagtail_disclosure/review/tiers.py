"""The tiers of review: who looks at a revision before it is disclosed, in this order."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

__all__ = ["Tier"]


class Tier(models.TextChoices):
    """The bureau's rule: first review, approval, and final approval of major information."""

    OFFICE = "office", _("Office first review")
    LEADER = "leader", pgettext_lazy("disclosure", "Leader in charge")
    PRINCIPAL = "principal", pgettext_lazy("disclosure", "Principal leader")
