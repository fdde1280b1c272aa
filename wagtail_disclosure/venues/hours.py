"""Opening hours as an editor enters them: rows under a page.

A venue's rows are child relations with these names: ``opening_ranges``, ``seasons`` (each with
``ranges``), ``hours_exceptions``. ``schedules.schedule_of`` turns them into the plain data that
``calendars.opening`` reckons with.
"""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.models import ClusterableModel

from wagtail_disclosure.calendars.opening.schedule import HolidayPolicy, MakeupPolicy
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
            (HolidayPolicy.FOLLOW_WEEK, _("as on any such weekday")),
            (HolidayPolicy.CLOSED, _("closed")),
            (HolidayPolicy.OWN_HOURS, _("hours of its own")),
            (HolidayPolicy.MOVE_CLOSING_DAY, _("open; the closing day moves")),
        ],
        default=HolidayPolicy.FOLLOW_WEEK,
    )
    makeup_policy = models.CharField(
        _("on weekends worked in exchange"),
        max_length=20,
        choices=[
            (MakeupPolicy.FOLLOW_WEEK, _("as on any such weekday")),
            (MakeupPolicy.AS_WORKDAY, _("as on a working day")),
        ],
        default=MakeupPolicy.FOLLOW_WEEK,
    )
    hours_note = models.CharField(_("note on the hours"), max_length=200, blank=True)

    class Meta:
        abstract = True


class TimesMixin(models.Model):
    """From when until when; the end at or before the start is on the next day."""

    opens = models.TimeField(_("opens"))
    closes = models.TimeField(_("closes"))
    last_entry = models.TimeField(_("last entry"), null=True, blank=True)

    class Meta:
        abstract = True


class AbstractOpeningRange(TimesMixin):
    """Hours of some weekdays, or of public holidays."""

    applies = models.CharField(
        _("for"), max_length=10, choices=Applies.choices, default=Applies.WEEK
    )
    weekdays = ChoiceSetField(_("weekdays"), max_length=13, blank=True, choices=Weekday.choices)

    class Meta:
        abstract = True


class AbstractSeason(ClusterableModel):
    """A part of the year with a week of its own, in place of the usual one."""

    name = models.CharField(_("name"), max_length=40)
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), help_text=_("This day included."))
    is_yearly = models.BooleanField(
        _("every year"), default=True, help_text=_("Only month and day count.")
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.name


class AbstractSeasonRange(TimesMixin):
    """Hours of some weekdays in a season."""

    weekdays = ChoiceSetField(_("weekdays"), max_length=13, choices=Weekday.choices)

    class Meta:
        abstract = True


class AbstractHoursException(models.Model):
    """Other hours on certain days; several rows of the same days add up."""

    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(_("until"), null=True, blank=True, help_text=_("Blank: one day."))
    is_closed = models.BooleanField(_("closed"), default=False)
    opens = models.TimeField(_("opens"), null=True, blank=True)
    closes = models.TimeField(_("closes"), null=True, blank=True)
    last_entry = models.TimeField(_("last entry"), null=True, blank=True)
    note = models.CharField(_("note"), max_length=100, blank=True)

    class Meta:
        abstract = True
