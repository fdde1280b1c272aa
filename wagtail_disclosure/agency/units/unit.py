"""A subordinate unit: what it is, when it is open, where it is and by which rules."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

import swapper
from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractPage

from wagtail_disclosure.agency.units import panels, unit_rules
from wagtail_disclosure.agency.units.presentation import unit_context, unit_data
from wagtail_disclosure.agency.units.unit_types import Admission, Booking, UnitType
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.base.kept_fresh import CheckedPageMixin
from wagtail_disclosure.base.telephones import check_telephone
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.indexed import IndexedPageMixin
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.publication.visibility import Sight, sight_for
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.statutory.elements import FREE_OPENING, SPECIAL_GROUPS, StatutoryItem
from wagtail_disclosure.venues.closure_routes import ClosureCalendarRoutes
from wagtail_disclosure.venues.elements import ElementsReport, StatutoryElementsMixin
from wagtail_disclosure.venues.notices import Notice
from wagtail_disclosure.venues.venue import VenueMixin
from wagtail_disclosure.venues.warnings import Warned, hours_warnings

__all__ = ["UnitPageMixin"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class UnitPageMixin(
    ReviewedPageMixin,
    StatutoryElementsMixin,
    ClosureCalendarRoutes,
    VenueMixin,
    CheckedPageMixin,
    IndexedPageMixin,
):
    """The page of a unit is the statutory item 公共文化机构免费开放信息."""

    statutory_item = FREE_OPENING

    unit_type = models.CharField(_("type of unit"), max_length=20, choices=UnitType.choices)
    intro = models.TextField(
        _("introduction"), max_length=500, blank=True, help_text=_("What it is, in a few lines.")
    )
    functions = models.TextField(_("functions"), max_length=2000, blank=True)
    admission = models.CharField(
        _("admission"), max_length=10, choices=Admission.choices, default=Admission.FREE
    )
    price_basis = models.CharField(
        _("basis of the prices"),
        max_length=200,
        blank=True,
        help_text=_("The document that allows them."),
    )
    booking = models.CharField(
        _("booking"), max_length=10, choices=Booking.choices, default=Booking.NONE
    )
    booking_how = models.CharField(_("how to book"), max_length=300, blank=True)
    booking_phone = models.CharField(
        _("telephone for booking"), max_length=30, blank=True, validators=[check_telephone]
    )
    booking_url = models.URLField(_("address for booking"), blank=True)
    daily_quota = models.PositiveIntegerField(
        _("visitors a day"), null=True, blank=True, help_text=_("The most that are let in.")
    )
    dissolved_on = models.DateField(
        _("closed for good on"),
        null=True,
        blank=True,
        help_text=_("The page stays and says so; the unit leaves the directory."),
    )
    dissolution_note = models.CharField(_("what became of it"), max_length=200, blank=True)
    successor = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("unit that took over"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    base_form_class = VenueMixin.base_form_class
    content_panels = panels.CONTENT_PANELS
    settings_panels = AbstractPage.settings_panels
    substance_fields = (
        "title",
        "unit_type",
        "intro",
        "functions",
        *VenueMixin.venue_substance_fields,
        "admission",
        "price_basis",
        "booking",
        "booking_how",
        "booking_phone",
        "booking_url",
        "daily_quota",
        "dissolved_on",
        "dissolution_note",
        "successor",
        "prices",
        "services",
        "rules",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if errors := dict(unit_rules.contradictions_of(self)):
            raise ValidationError(errors)

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        for name, message in unit_rules.errors_of(self):
            errors.setdefault(name, []).append(ValidationError(message))
        return errors

    def publication_values(self) -> dict[str, Any]:
        return {
            "kind": EntryKind.UNIT,
            "published_at": self.published_at,
            "index_number": self.index_number,
            "category": self.unit_type,
            "summary": self.intro,
            "checked_on": self.checked_on,
            "ends_on": self.dissolved_on,
            **self.venue_values(),
        }

    def report_with(self, notices: Iterable[Notice], today: date) -> ElementsReport | None:
        """Nothing is asked of a unit that is no more."""
        return None if self.dissolved_on else super().report_with(notices, today)

    @property
    def further_items(self) -> tuple[StatutoryItem, ...]:
        """Other items that the page is as well, with the same elements."""
        return (SPECIAL_GROUPS,) if self.services.all() else ()

    def named_warnings(self) -> list[Warned]:
        """What the editor and the reviewers are told, and what stops nothing."""
        if self.dissolved_on:
            return []
        found = list(hours_warnings(self, beijing_today()))
        report = self.elements_report()
        if report and not report.is_complete:
            found.append(Warned("missing_elements", _now("Statutory elements"), report.line))
        return found

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if sight_for(request, self) is not Sight.FULL:
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | unit_context(self, request)

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any] | None:
        return unit_data(self, request)

    def is_dissolved_on(self, day: date) -> bool:
        """Whether the unit is no more by ``day``."""
        return bool(self.dissolved_on and self.dissolved_on <= day)
