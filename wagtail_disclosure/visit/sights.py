"""Sights: the statutory item A级旅游景区基本情况 as a page.

Source: 旅游领域基层政务公开标准目录; 旅游法 第四十四条 (prices), 第四十五条 (capacity).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.fields import ChoiceSetField
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.statutory.ticket_prices import announced_after, in_force_on
from wagtail_disclosure.venues.clock import beijing_today
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.grades import AreaGrade, Month
from wagtail_disclosure.visit.rows import RowProblem
from wagtail_disclosure.visit.sight_panels import SIGHT_PANELS
from wagtail_disclosure.visit.tickets import Admission, prices_of, rise_problems
from wagtail_disclosure.visit.visitor_place import SUBSTANCE, VisitorPlaceMixin

__all__ = ["AttractionPageMixin"]

FIRST_GRADES = 1999  # GB/T 17775—1999


class AttractionPageMixin(VisitorPlaceMixin):
    """A sight, graded or not. Further child relations: ``ticket_prices`` and ``relics``."""

    grade = models.CharField(_("grade"), max_length=2, blank=True, choices=AreaGrade.choices)
    graded_year = models.PositiveSmallIntegerField(_("graded in (year)"), null=True, blank=True)
    admission = models.CharField(
        _("admission"), max_length=10, choices=Admission.choices, default=Admission.TICKET
    )
    daily_capacity = models.PositiveIntegerField(
        _("visitors a day, at most"),
        null=True,
        blank=True,
        help_text=_("The maximum capacity as approved (旅游法 article 45)."),
    )
    instant_capacity = models.PositiveIntegerField(
        _("visitors at one time, at most"), null=True, blank=True
    )
    has_no_relics = models.BooleanField(
        _("no protected relics"),
        default=False,
        help_text=_("There is none in the area; otherwise enter them below."),
    )
    length_of_stay = models.CharField(
        _("time to allow"), max_length=40, blank=True, help_text=_("Such as half a day.")
    )
    best_months = ChoiceSetField(
        _("best months"),
        max_length=36,
        blank=True,
        choices=Month.choices,
        help_text=_("None ticked: worth a visit all the year."),
    )
    season_note = models.CharField(
        _("about the season"),
        max_length=120,
        blank=True,
        help_text=_("What there is to see in these months."),
    )

    categories: ClassVar[tuple[VisitCategory, ...]] = (VisitCategory.SIGHTS,)
    content_panels = SIGHT_PANELS
    substance_fields = (
        *SUBSTANCE,
        "grade",
        "graded_year",
        "admission",
        "daily_capacity",
        "instant_capacity",
        "has_no_relics",
        "length_of_stay",
        "best_months",
        "season_note",
        "ticket_prices",
        "relics",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if errors := dict(self._contradictions()):
            raise ValidationError(errors)

    def _contradictions(self) -> Iterator[tuple[str, Any]]:
        if self.graded_year and not FIRST_GRADES <= self.graded_year <= beijing_today().year:
            yield "graded_year", _("This is no year in which it can have been.")
        if self.graded_year and not self.grade:
            yield "grade", _("Choose the grade that it was given in that year.")
        day, instant = self.daily_capacity, self.instant_capacity
        if day is not None and instant is not None and instant > day:
            yield "instant_capacity", _("There cannot be more at one time than in a day.")

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        if self.grade and not self.graded_year:
            errors["graded_year"] = [ValidationError(_("Say in which year it was graded."))]
        return errors

    def row_problems(self) -> Iterator[RowProblem]:
        yield from super().row_problems()
        yield from rise_problems(self.ticket_prices.all(), beijing_today())

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        rows = list(self.ticket_prices.all())
        prices, today = prices_of(rows), context["today"]
        context["prices"] = [rows[price.row] for price in in_force_on(prices, today)]
        context["coming_prices"] = [rows[price.row] for price in announced_after(prices, today)]
        context["relics"] = list(self.relics.all())
        return context
