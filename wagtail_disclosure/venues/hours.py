"""Opening hours as an editor enters them: rows under a page.

A venue's rows are child relations with these names: ``opening_ranges``, ``seasons`` (each with
``ranges``), ``hours_exceptions``. ``schedules.schedule_of`` turns them into the plain data that
``calendars.opening`` reckons with. Times and days may be missing in a draft, never in public.
"""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel
from wagtail.models import Orderable

from wagtail_disclosure.calendars.opening.schedule import HolidayPolicy, MakeupPolicy, TimeRange
from wagtail_disclosure.fields import ChoiceSetField

__all__ = [
    "AbstractHoursException",
    "AbstractOpeningRange",
    "AbstractSeason",
    "AbstractSeasonRange",
    "Applies",
    "HoursMixin",
    "Weekday",
]


class Weekday(models.TextChoices):
    """As ``date.weekday()``: Monday is 0."""

    MONDAY = "0", _("Monday")
    TUESDAY = "1", _("Tuesday")
    WEDNESDAY = "2", _("Wednesday")
    THURSDAY = "3", _("Thursday")
    FRIDAY = "4", _("Friday")
    SATURDAY = "5", _("Saturday")
    SUNDAY = "6", _("Sunday")


class Applies(models.TextChoices):
    """The days that a row of hours is for."""

    WEEK = "week", _("weekdays ticked")
    HOLIDAYS = "holidays", _("public holidays")


class HoursMixin(models.Model):
    """A page of a venue that opens and closes. All times are Beijing time."""

    holiday_policy = models.CharField(
        _("on public holidays"),
        max_length=20,
        choices=[
            (HolidayPolicy.FOLLOW_WEEK.value, _("as on any such weekday")),
            (HolidayPolicy.CLOSED.value, _("closed")),
            (HolidayPolicy.OWN_HOURS.value, _("hours of its own")),
            (HolidayPolicy.MOVE_CLOSING_DAY.value, _("open; the closing day moves")),
        ],
        default=HolidayPolicy.FOLLOW_WEEK.value,
    )
    makeup_policy = models.CharField(
        _("on weekends worked in exchange"),
        max_length=20,
        choices=[
            (MakeupPolicy.FOLLOW_WEEK.value, _("as on any such weekday")),
            (MakeupPolicy.AS_WORKDAY.value, _("as on a working day")),
        ],
        default=MakeupPolicy.FOLLOW_WEEK.value,
    )
    hours_note = models.CharField(_("note on the hours"), max_length=200, blank=True)

    class Meta:
        abstract = True


class TimesMixin(models.Model):
    """From when until when; the end at or before the start is on the next day."""

    opens = models.TimeField(_("opens"), null=True)
    closes = models.TimeField(
        _("closes"), null=True, help_text=_("Earlier than it opens: on the next day.")
    )
    last_entry = models.TimeField(_("last entry"), null=True, blank=True)

    class Meta:
        abstract = True

    @property
    def time_range(self) -> TimeRange | None:
        """None as long as one of the times is missing."""
        if self.opens is None or self.closes is None:
            return None
        return TimeRange(self.opens, self.closes, self.last_entry)


class AbstractOpeningRange(TimesMixin, Orderable):
    """Hours of some weekdays, or of public holidays."""

    applies = models.CharField(
        _("for"), max_length=10, choices=Applies.choices, default=Applies.WEEK
    )
    weekdays = ChoiceSetField(_("weekdays"), max_length=13, blank=True, choices=Weekday.choices)

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("opening hours")
        verbose_name_plural = _("opening hours")


class AbstractSeason(ClusterableModel, Orderable):
    """A part of the year with a week of its own, in place of the usual one."""

    name = models.CharField(_("name"), max_length=40)
    starts_on = models.DateField(_("from"), null=True)
    ends_on = models.DateField(_("until"), null=True, help_text=_("This day included."))
    is_yearly = models.BooleanField(
        _("every year"), default=True, help_text=_("Only month and day count.")
    )

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("season")
        verbose_name_plural = _("seasons")

    def __str__(self) -> str:
        return self.name


class AbstractSeasonRange(TimesMixin, Orderable):
    """Hours of some weekdays in a season."""

    weekdays = ChoiceSetField(_("weekdays"), max_length=13, choices=Weekday.choices)

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("hours in the season")
        verbose_name_plural = _("hours in the season")


class AbstractHoursException(TimesMixin, Orderable):
    """Other hours on certain days; several rows of the same days add up."""

    starts_on = models.DateField(_("from"), null=True)
    ends_on = models.DateField(_("until"), null=True, blank=True, help_text=_("Blank: one day."))
    is_closed = models.BooleanField(_("closed"), default=False)
    opens = models.TimeField(_("opens"), null=True, blank=True)
    closes = models.TimeField(_("closes"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=100, blank=True)

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("exception")
        verbose_name_plural = _("exceptions")

    @property
    def last_day(self) -> date | None:
        """The last day it is for; the first one where no other is named."""
        return self.ends_on or self.starts_on
