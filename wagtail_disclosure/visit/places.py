"""Places that serve visitors: where to eat, sleep, shop, change and be entertained.

The portal advertises nothing: a place says what it is and where, not how good.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.fields import AmountField
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.item import CURRENCY_PANEL
from wagtail_disclosure.visit.panels import HOURS_PANELS, PHOTOS_PANEL, PLACE_PANELS
from wagtail_disclosure.visit.place_form import ServicePlaceForm
from wagtail_disclosure.visit.place_kinds import FIELDS, KIND_CHOICES, SERVICES, kinds_of
from wagtail_disclosure.visit.visitor_place import SUBSTANCE, VisitorPlaceMixin

__all__ = ["ServicePlacePageMixin"]

OFFER = MultiFieldPanel(
    [
        FieldPanel("place_kind"),
        FieldRowPanel([FieldPanel("stars"), FieldPanel("rooms")]),
        FieldPanel("cuisine"),
        FieldPanel("specialities"),
        FieldPanel("is_halal"),
        FieldRowPanel([FieldPanel("price_from"), FieldPanel("price_to")]),
        FieldPanel("timetable"),
    ],
    heading=_("What it offers"),
)


class ServicePlacePageMixin(VisitorPlaceMixin):
    """A place with the facts that visitors to its category of place ask for."""

    place_kind = models.CharField(_("kind"), max_length=20, choices=KIND_CHOICES)
    stars = models.PositiveSmallIntegerField(
        _("stars"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
        help_text=_("As awarded (旅游饭店星级); blank: none."),
    )
    rooms = models.PositiveIntegerField(_("rooms"), null=True, blank=True)
    cuisine = models.CharField(_("cuisine"), max_length=60, blank=True)
    specialities = models.CharField(_("specialities"), max_length=200, blank=True)
    is_halal = models.BooleanField(
        _("halal"), default=False, help_text=_("It holds the sign of a halal business (清真).")
    )
    price_from = AmountField(
        _("prices from (yuan)"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("For a room and night, or for a person."),
    )
    price_to = AmountField(
        _("to (yuan)"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    timetable = models.TextField(
        _("timetable"), max_length=1000, blank=True, help_text=_("One line a connection.")
    )

    base_form_class = ServicePlaceForm
    categories: ClassVar[tuple[VisitCategory, ...]] = SERVICES
    content_panels = [
        *AbstractPage.content_panels,
        FieldPanel("summary"),
        OFFER,
        FieldPanel("body"),
        *PLACE_PANELS,
        *HOURS_PANELS,
        PHOTOS_PANEL,
        CURRENCY_PANEL,
    ]
    substance_fields = (
        *SUBSTANCE,
        "place_kind",
        "stars",
        "rooms",
        "cuisine",
        "specialities",
        "is_halal",
        "price_from",
        "price_to",
        "timetable",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        low, high = self.price_from, self.price_to
        if low is not None and high is not None and high < low:
            raise ValidationError({"price_to": _("The range of prices ends before it begins.")})

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        if self.path and self.place_kind not in kinds_of(self.category):
            message = _("Choose a kind that belongs in this column.")
            errors["place_kind"] = [ValidationError(message)]
        return errors

    def facts(self) -> Iterator[tuple[str | Promise, Any]]:
        """Name and value of what is known of the place, as far as it fits the category."""
        for name in FIELDS.get(self.category, ()):
            value = getattr(self, name)
            if value not in (None, "", False) and not name.startswith("price_"):
                yield self._meta.get_field(name).verbose_name, value

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["facts"] = list(self.facts())
        return context
