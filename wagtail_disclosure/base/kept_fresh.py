"""Columns that somebody answers for, and pages that say when they were last found right."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.statutory.freshness import Limit

__all__ = ["FRESHNESS_PANEL", "CheckedPageMixin", "KeptFreshMixin"]

FRESHNESS_PANEL = MultiFieldPanel(
    [FieldPanel("owner_office"), FieldPanel("update_within_days")], heading=_("Kept current")
)


class KeptFreshMixin(models.Model):
    """A column with an office that answers for it and a limit after which it is out of date."""

    owner_office = models.CharField(
        _("responsible office"),
        max_length=100,
        blank=True,
        help_text=_("Who keeps the column current."),
    )
    update_within_days = models.PositiveSmallIntegerField(
        _("update within days"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1)],
        help_text=_("Calendar days without an update after which it is out of date."),
    )

    # Days that count where the column names none, and the rule they come from; None: no limit.
    default_update_within_days: ClassVar[int | None] = None
    freshness_basis: ClassVar[str] = ""
    # Whether each thing in the column that is still going on has to be kept current by itself.
    keeps_each_entry_fresh: ClassVar[bool] = False

    class Meta:
        abstract = True

    @property
    def days_allowed(self) -> int | None:
        """Days without an update that the column may have; None when nothing limits it."""
        limit = self.freshness_limit()
        return limit.days if limit else None

    def freshness_limit(self) -> Limit | None:
        """The limit in force: the column's own, that of a rule, or the portal's."""
        if self.update_within_days:
            return Limit(self.update_within_days)
        if rule := self.freshness_rule():
            return rule
        portal_days = get_settings().FRESHNESS_DAYS
        return Limit(portal_days) if portal_days else None

    def freshness_rule(self) -> Limit | None:
        """The limit that a rule sets for columns such as this one."""
        days = self.default_update_within_days
        return Limit(days, self.freshness_basis) if days else None


class CheckedPageMixin(models.Model):
    """A page whose facts can go out of date without anybody editing it."""

    checked_on = models.DateField(
        _("checked on"),
        null=True,
        blank=True,
        help_text=_("The day somebody last made sure that all of it is right."),
    )

    class Meta:
        abstract = True
