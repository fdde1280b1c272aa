"""Sights: the statutory item A级旅游景区基本情况 as a page.

Source: 旅游领域基层政务公开标准目录; 旅游法 第四十四条 (prices), 第四十五条 (capacity).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from wagtail_disclosure.fields import ChoiceSetField
from wagtail_disclosure.statutory.elements import SCENIC_SPOT
from wagtail_disclosure.statutory.ticket_prices import announced_after, in_force_on
from wagtail_disclosure.venues.clock import beijing_today
from wagtail_disclosure.venues.elements import ElementsReport, StatutoryElementsMixin
from wagtail_disclosure.venues.notices import Notice
from wagtail_disclosure.venues.row_problems import RowProblem
from wagtail_disclosure.venues.warnings import Warned
from wagtail_disclosure.visit.cards import fetched
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.grades import AreaGrade, Month
from wagtail_disclosure.visit.relics import relic_problems
from wagtail_disclosure.visit.sight_form import AttractionForm
from wagtail_disclosure.visit.sight_panels import SIGHT_PANELS
from wagtail_disclosure.visit.tickets import (
    Admission,
    double_problems,
    offer_data,
    price_in_words,
    prices_of,
    rise_problems,
    rise_warnings,
)
from wagtail_disclosure.visit.visitor_place import SUBSTANCE, VisitorPlaceMixin

__all__ = ["AttractionPageMixin"]

FIRST_GRADES = 1999  # GB/T 17775—1999


class AttractionPageMixin(StatutoryElementsMixin, VisitorPlaceMixin):
    """A sight, graded or not. Further child relations: ``ticket_prices`` and ``relics``."""

    grade = models.CharField(
        gettext_lazy("grade"), max_length=2, blank=True, choices=AreaGrade.choices
    )
    graded_year = models.PositiveSmallIntegerField(
        gettext_lazy("graded in (year)"), null=True, blank=True
    )
    admission = models.CharField(
        gettext_lazy("admission"),
        max_length=10,
        choices=Admission.choices,
        default=Admission.TICKET,
    )
    daily_capacity = models.PositiveIntegerField(
        gettext_lazy("visitors a day, at most"),
        null=True,
        blank=True,
        help_text=gettext_lazy("The maximum capacity as approved (旅游法 article 45)."),
    )
    instant_capacity = models.PositiveIntegerField(
        gettext_lazy("visitors at one time, at most"), null=True, blank=True
    )
    has_no_relics = models.BooleanField(
        gettext_lazy("no protected relics"),
        default=False,
        help_text=gettext_lazy("There is none in the area; otherwise enter them below."),
    )
    length_of_stay = models.CharField(
        gettext_lazy("time to allow"),
        max_length=40,
        blank=True,
        help_text=gettext_lazy("Such as half a day."),
    )
    best_months = ChoiceSetField(
        gettext_lazy("best months"),
        max_length=36,
        blank=True,
        choices=Month.choices,
        help_text=gettext_lazy("None ticked: worth a visit all the year."),
    )
    season_note = models.CharField(
        gettext_lazy("about the season"),
        max_length=120,
        blank=True,
        help_text=gettext_lazy("What there is to see in these months."),
    )

    categories: ClassVar[tuple[VisitCategory, ...]] = (VisitCategory.SIGHTS,)
    base_form_class = AttractionForm
    statutory_item = SCENIC_SPOT
    content_panels = SIGHT_PANELS
    card_relations = ("ticket_prices",)
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

    def row_problems(self) -> Iterator[RowProblem]:
        yield from super().row_problems()
        yield from double_problems(self.ticket_prices.all())
        yield from rise_problems(self.ticket_prices.all(), beijing_today())
        yield from relic_problems(self, self.relics.all())

    def elements_report(self) -> ElementsReport | None:
        """Asked of graded areas only."""
        return super().elements_report() if self.grade else None

    def given_elements(self, notices: Iterable[Notice], today: date) -> dict[str, bool]:
        return super().given_elements(notices, today) | {
            "grade": bool(self.grade and self.graded_year),
            "relics": self.has_no_relics or any(self.relics.all()),
        }

    def _warnings(self, today: date) -> Iterator[Warned]:
        yield from super()._warnings(today)
        place = str(_("Ticket prices"))
        for message in rise_warnings(self.ticket_prices.all(), today):
            yield Warned("hasty_rise", place, message)
        report = self.elements_report()
        if report and not report.is_complete:
            yield Warned("missing_elements", report.item.name, report.line)

    def prices_on(self, day: date) -> list[Any]:
        """The rows of the prices in force, one a kind of ticket."""
        rows = fetched(self, "ticket_prices")
        return [rows[price.row] for price in in_force_on(prices_of(rows), day)]

    def prices_after(self, day: date) -> list[Any]:
        """The rows of the prices announced for later, the next one first."""
        rows = fetched(self, "ticket_prices")
        return [rows[price.row] for price in announced_after(prices_of(rows), day)]

    def is_free_on(self, day: date) -> bool:
        """By the prices in force; where there is none, as the page says."""
        prices = self.prices_on(day)
        return not any(row.price for row in prices) if prices else self.admission == Admission.FREE

    @property
    def grade_in_words(self) -> str:
        """国家5A级旅游景区 in the reader's language; blank without a grade."""
        return _("Scenic area of grade %(grade)s") % {"grade": self.grade} if self.grade else ""

    @property
    def season_in_words(self) -> str:
        """The best months; blank for all the year."""
        field = self._meta.get_field("best_months")
        return pgettext("disclosure", ", ").join(field.labels_of(self.best_months))

    def card_facts(self, today: date) -> list[str]:
        facts = [self.grade_in_words, self.township]
        prices = self.prices_on(today)
        if self.is_free_on(today):
            facts.append(_("free"))
        elif prices:
            facts.append(price_in_words(prices[0].price))
        return [fact for fact in facts if fact]

    def schema_type(self) -> str:
        return "TouristAttraction"

    def schema_facts(self, today: date) -> dict[str, Any]:
        facts: dict[str, Any] = {"isAccessibleForFree": self.is_free_on(today)}
        if offers := [offer_data(row) for row in self.prices_on(today)]:
            facts["offers"] = offers
        if self.instant_capacity:
            facts["maximumAttendeeCapacity"] = self.instant_capacity
        return facts

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["is_free"] = self.is_free_on(context["today"])
        context["prices"] = self.prices_on(context["today"])
        context["coming_prices"] = self.prices_after(context["today"])
        context["relics"] = list(self.relics.all())
        context["report"] = self.elements_report()
        return context
