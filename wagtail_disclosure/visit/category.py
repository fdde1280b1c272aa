"""What visitors look for."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["VisitCategory"]


class VisitCategory(models.TextChoices):
    """The six needs of a traveller (吃住行游购娱), and what else a visit is made of."""

    SIGHTS = "sights", _("Sights")
    FOOD = "food", _("Food")
    LODGING = "lodging", _("Lodging")
    TRANSPORT = "transport", _("Transport")
    SHOPPING = "shopping", _("Shopping")
    ENTERTAINMENT = "entertainment", _("Entertainment")
    IMPRESSIONS = "impressions", _("Impressions")
    ROUTES = "routes", _("Routes")
    EVENTS = "events", _("Events")
    GALLERIES = "galleries", _("Galleries")
    PROJECTS = "projects", _("Projects")
    WARNINGS = "warnings", _("Travel warnings")
