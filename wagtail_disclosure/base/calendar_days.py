"""Days that differ from what the weekday says, and years that were entered in full.

Reference data that the portal's administrators keep: the clocks of the review and the opening hours
of venues follow it at once.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.calendars.day_kinds import FIXED_HOLIDAYS, is_weekend, national_kinds
from wagtail_disclosure.calendars.opening.schedule import DayKind

__all__ = ["FIRST_YEAR", "LAST_YEAR", "CalendarDay", "CalendarDayKind", "CalendarYear"]

FIRST_YEAR, LAST_YEAR = 1949, 2100


class CalendarDayKind(models.TextChoices):
    """What was decreed for a day; ``ORDINARY`` takes back what the library says of it."""

    HOLIDAY = "holiday", _("National holiday")
    MAKEUP_WORKDAY = "makeup_workday", _("Make-up working day")
    REGIONAL_HOLIDAY = "regional_holiday", _("Regional holiday")
    ORDINARY = "ordinary", _("Ordinary day")

    @property
    def day_kind(self) -> DayKind:
        """What it means for clocks and opening hours."""
        is_regional = self is CalendarDayKind.REGIONAL_HOLIDAY
        return DayKind.HOLIDAY if is_regional else DayKind(self.value)


class CalendarDay(models.Model):
    """A holiday, a make-up working day (调休), a holiday of the region, or a correction.

    It counts before the library's table. ``source`` names the notice that decreed it.
    """

    # Opening hours on published pages follow it: the ledger of the review keeps who changes it.
    is_disclosure_reference = True

    date = models.DateField(
        _("date"),
        unique=True,
        validators=[
            MinValueValidator(date(FIRST_YEAR, 10, 1)),
            MaxValueValidator(date(LAST_YEAR, 12, 31)),
        ],
        error_messages={"unique": _("This day is entered already: change that entry.")},
    )
    kind = models.CharField(_("kind"), max_length=20, choices=CalendarDayKind.choices)
    name = models.CharField(
        pgettext_lazy("holiday", "name"),
        max_length=50,
        blank=True,
        help_text=_("Name of the holiday, as 肉孜节; for a make-up day, the holiday it pays for."),
    )
    source = models.CharField(
        _("source"),
        max_length=200,
        help_text=_("Number or title of the notice that decrees it."),
    )
    region = models.CharField(
        _("region"),
        max_length=50,
        blank=True,
        help_text=_("Where a regional holiday is kept, as 新疆维吾尔自治区."),
    )

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("calendar day")
        verbose_name_plural = _("calendar days")
        ordering = ["-date"]

    def __str__(self) -> str:
        return " ".join(filter(None, [str(self.date), self.name or self.get_kind_display()]))

    def clean(self) -> None:
        super().clean()
        errors: dict[str, Any] = {}
        is_holiday = self.kind in (CalendarDayKind.HOLIDAY, CalendarDayKind.REGIONAL_HOLIDAY)
        if is_holiday and not self.name.strip():
            errors["name"] = _("A holiday needs its name.")
        if self.kind == CalendarDayKind.MAKEUP_WORKDAY and self.date and self._is_worked_anyway():
            errors["kind"] = ValidationError(
                _("%(day)s is a %(weekday)s and no national holiday: it is worked anyway."),
                params={"day": self.date, "weekday": date_format(self.date, "l")},
            )
        if errors:
            raise ValidationError(errors)

    def _is_worked_anyway(self) -> bool:
        return not is_weekend(self.date) and national_kinds()(self.date) is not DayKind.HOLIDAY


class CalendarYear(models.Model):
    """A year all of whose holidays and make-up working days are entered as calendar days, those of
    the last week of the year before included.

    Needed only where the library has no table of the year. A day of it that is not entered is an
    ordinary one.
    """

    is_disclosure_reference = True

    year = models.PositiveSmallIntegerField(
        _("year"),
        unique=True,
        validators=[MinValueValidator(FIRST_YEAR), MaxValueValidator(LAST_YEAR)],
    )
    source = models.CharField(
        _("source"),
        max_length=200,
        help_text=_("Number or title of the notice on the holidays of the year."),
    )

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("year entered in full")
        verbose_name_plural = _("years entered in full")
        ordering = ["-year"]

    def __str__(self) -> str:
        return str(self.year)

    def clean(self) -> None:
        super().clean()
        if self.year and FIRST_YEAR <= self.year <= LAST_YEAR and (missing := self.missing_days()):
            message = _("These days are holidays every year, and not entered as such: %(days)s.")
            days = ", ".join(map(str, missing))
            raise ValidationError({"year": ValidationError(message, params={"days": days})})

    def missing_days(self) -> list[date]:
        """The holidays of every year that are not entered for this one. One query."""
        holidays = CalendarDay.objects.filter(
            date__year=self.year, kind=CalendarDayKind.HOLIDAY
        ).values_list("date", flat=True)
        fixed = {date(self.year, month, day) for month, day in FIXED_HOLIDAYS}
        return sorted(fixed.difference(holidays))
