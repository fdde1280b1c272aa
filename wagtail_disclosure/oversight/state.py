"""What is known of a column on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.statutory.freshness import Limit, Standing, standing_of

__all__ = ["ColumnState", "Content", "StandingLabel"]


class StandingLabel(models.TextChoices):
    """The words for `statutory.freshness.Standing`, the worst first."""

    OVERDUE = Standing.OVERDUE.value, _("Out of date")
    EMPTY = Standing.EMPTY.value, pgettext_lazy("column", "Empty")
    DUE_SOON = Standing.DUE_SOON.value, _("Due soon")
    FRESH = Standing.FRESH.value, _("Up to date")
    NO_LIMIT = Standing.NO_LIMIT.value, _("No limit")


WORST_FIRST = list(StandingLabel)


@dataclass(frozen=True, slots=True)
class Content:
    """What the public finds in a column: the day of the newest update and the number of entries;
    of these, how many are by themselves ``stale``, and how many ``unchecked``.
    """

    updated_on: date | None = None
    entries: int = 0
    stale: int = 0
    unchecked: int = 0

    def joined_with(self, other: Content) -> Content:
        """Both as one."""
        days = [day for day in (self.updated_on, other.updated_on) if day]
        return Content(
            max(days, default=None),
            self.entries + other.entries,
            self.stale + other.stale,
            self.unchecked + other.unchecked,
        )


@dataclass(frozen=True, slots=True)
class ColumnState:
    """A column (``page``) of ``agency`` as it stands ``today``."""

    page: Any
    agency: Agency
    content: Content
    limit: Limit | None
    today: date

    @property
    def pk(self) -> int:
        return self.page.pk

    @property
    def title(self) -> str:
        return self.page.title

    @property
    def agency_name(self) -> str:
        return self.agency.name

    @property
    def office(self) -> str:
        """The office that answers for it; blank where none is named."""
        return self.page.owner_office

    @property
    def standing(self) -> StandingLabel:
        """A column is no fresher than what it has to keep fresh entry by entry."""
        if self.content.stale:
            return StandingLabel.OVERDUE
        warning = get_settings().FRESHNESS_WARNING_DAYS
        found = standing_of(self.updated_on, self.limit, self.today, warning_days=warning)
        return StandingLabel(found.value)

    @property
    def updated_on(self) -> date | None:
        return self.content.updated_on

    @property
    def days_since(self) -> int | None:
        """Days since the newest update."""
        return (self.today - self.updated_on).days if self.updated_on else None

    @property
    def days_allowed(self) -> int | None:
        return self.limit.days if self.limit else None

    @property
    def basis(self) -> str:
        """The rule that limits it; blank for a limit of the agency's own, and for none."""
        return self.limit.basis if self.limit else ""

    @property
    def due_on(self) -> date | None:
        """The last day on which it is current as it is."""
        if not (self.limit and self.updated_on):
            return None
        return self.limit.due_on(self.updated_on)

    @property
    def is_at_fault(self) -> bool:
        """Whether an inspector would object today."""
        return self.standing in {StandingLabel.OVERDUE, StandingLabel.EMPTY}

    @property
    def wants_attention(self) -> bool:
        """Whether somebody has to do something about it, now or within days."""
        due_soon = self.standing is StandingLabel.DUE_SOON
        return self.is_at_fault or due_soon or bool(self.content.unchecked)

    @property
    def urgency(self) -> tuple[int, date, str]:
        """Sorts the worst and longest overdue first."""
        return WORST_FIRST.index(self.standing), self.due_on or date.max, self.page.path
