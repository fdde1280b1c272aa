"""By which day the annual reports are due: the statutory day, or an earlier one set locally."""

from __future__ import annotations

from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.calendars.month_days import day_in
from wagtail_disclosure.conf import get_settings

__all__ = ["ReportDueDate", "due_of_departments", "due_of_government"]


class ReportDueDate(models.Model):
    """An earlier day by which a parent agency wants the reports of one year; local notices set it
    every year.
    """

    agency = models.ForeignKey(
        Agency, verbose_name=_("parent agency"), on_delete=models.CASCADE, related_name="+"
    )
    year = models.PositiveSmallIntegerField(_("year reported on"))
    due_on = models.DateField(_("due on"))
    basis = models.CharField(
        _("basis"),
        max_length=200,
        blank=True,
        help_text=_("The notice that sets the day, with its document number."),
    )

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("due date of annual reports")
        verbose_name_plural = _("due dates of annual reports")
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["agency", "year"], name="disclosure_due_date_once"),
        ]

    def __str__(self) -> str:
        return f"{self.year}: {self.due_on}"

    def clean(self) -> None:
        super().clean()
        limit = due_of_departments(self.year)
        if self.due_on and not date(self.year, 12, 31) < self.due_on <= limit:
            message = _("Enter a day after the year reported on and not after %(limit)s.")
            params = {"limit": f"{limit:%Y-%m-%d}"}
            raise ValidationError({"due_on": ValidationError(message, "due", params)})


def due_of_departments(year: int) -> date:
    """The statutory last day for the departments' reports for ``year`` (article 49)."""
    return day_in(year + 1, get_settings().REPORT_DUE_DEPARTMENTS)


def due_of_government(year: int) -> date:
    """The statutory last day for the government's report for ``year`` (article 49)."""
    return day_in(year + 1, get_settings().REPORT_DUE_GOVERNMENT)
