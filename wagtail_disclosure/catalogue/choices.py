"""The closed lists that describe a document."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

__all__ = ["Audience", "DisclosureMode", "DocumentKind", "FiveDisclosures", "Level", "Validity"]


class DisclosureMode(models.TextChoices):
    """公开方式: whether and how the public gets the information (Regulations, articles 13-16 and
    19-21).
    """

    PROACTIVE = "proactive", _("Proactive disclosure")
    ON_REQUEST = "on_request", _("Disclosure on request")
    WITHHELD = "withheld", _("Not disclosed")

    @property
    def needs_reason(self) -> bool:
        """公开属性源头认定: the two restricted modes are given with a reason, and reviewed again
        (article 18).
        """
        return self is not DisclosureMode.PROACTIVE


class Validity(models.TextChoices):
    """有效性."""

    IN_FORCE = "in_force", _("In force")
    AMENDED = "amended", _("Amended")
    LAPSED = "lapsed", _("Lapsed")
    REPEALED = "repealed", _("Repealed")


class DocumentKind(models.TextChoices):
    """体裁."""

    NORMATIVE = "normative", _("Administrative normative document")
    REGULATION = "regulation", _("Law or regulation")
    NOTICE = "notice", _("Notice")
    ANNOUNCEMENT = "announcement", _("Announcement")
    INTERPRETATION = "interpretation", _("Policy interpretation")
    PLAN = "plan", _("Plan")
    STATISTICS = "statistics", _("Statistics")
    BUDGET = "budget", _("Budget")
    FINAL_ACCOUNTS = "final_accounts", _("Final accounts")
    LICENCE_GUIDE = "licence_guide", _("Licensing guide")
    LICENCE_DECISION = "licence_decision", _("Licensing decision")
    PENALTY = "penalty", _("Penalty decision")
    REPORT = "report", _("Work report")
    SPEECH = "speech", _("Speech")
    OTHER = "other", _("Other")


class Audience(models.TextChoices):
    """公开对象 of a disclosure item."""

    EVERYONE = "everyone", _("Everyone")
    SPECIFIC = "specific", _("Specific groups")


class Level(models.TextChoices):
    """公开层级 of a disclosure item."""

    COUNTY = "county", _("County level")
    TOWNSHIP = "township", _("Township or village level")
    BOTH = "both", _("County, township and village level")


class FiveDisclosures(models.TextChoices):
    """五公开: the five sides of an agency's work that are laid open, as portals sort them."""

    DECISION = "decision", _("Disclosure of decisions")
    EXECUTION = "execution", _("Disclosure of execution")
    MANAGEMENT = "management", _("Disclosure of management")
    SERVICE = "service", _("Disclosure of services")
    RESULT = "result", _("Disclosure of results")
