"""Places that serve visitors: where to eat, sleep, shop, change and be entertained.

The portal advertises nothing: a place says what it is and where, not how good.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.venues.panels import HOURS_PANELS, PHOTO_PANEL
from wagtail_disclosure.venues.standing_panel import StandingPanel
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.item import CURRENCY_PANEL
from wagtail_disclosure.visit.place_form import ServicePlaceForm
from wagtail_disclosure.visit.place_kinds import (
    FIELDS,
    KIND_CHOICES,
    KINDS,
    SERVICES,
    kinds_of,
)
from wagtail_disclosure.visit.tickets import price_in_words
from wagtail_disclosure.visit.visitor_place import SUBSTANCE, WHERE_PANELS, VisitorPlaceMixin

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
    heading=gettext_lazy("What it offers"),
)


class ServicePlacePageMixin(VisitorPlaceMixin):
    """A place with the facts that visitors to its category of place ask for."""

    place_kind = models.CharField(gettext_lazy("kind"), max_length=20, choices=KIND_CHOICES)
    stars = models.PositiveSmallIntegerField(
        gettext_lazy("stars"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1), MaxValueValidator(5)],
        help_text=gettext_lazy("As awarded (旅游饭店星级); blank: none."),
    )
    rooms = models.PositiveIntegerField(gettext_lazy("rooms"), null=True, blank=True)
    cuisine = models.CharField(gettext_lazy("cuisine"), max_length=60, blank=True)
    specialities = models.CharField(gettext_lazy("specialities"), max_length=200, blank=True)
    is_halal = models.BooleanField(
        gettext_lazy("halal"),
        default=False,
        help_text=gettext_lazy("It holds the sign of a halal business (清真)."),
    )
    price_from = models.DecimalField(
        gettext_lazy("prices from (yuan)"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=gettext_lazy("For a room and night, or for a person."),
    )
    price_to = models.DecimalField(
        gettext_lazy("to (yuan)"),
        max_digits=8,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
    )
    timetable = models.TextField(
        gettext_lazy("timetable"),
        max_length=1000,
        blank=True,
        help_text=gettext_lazy("One line a connection."),
    )

    base_form_class = ServicePlaceForm
    categories: ClassVar[tuple[VisitCategory, ...]] = SERVICES
    content_panels = [
        *AbstractPage.content_panels,
        StandingPanel(heading=gettext_lazy("Worth a look")),
        FieldPanel("summary"),
        OFFER,
        FieldPanel("body"),
        *WHERE_PANELS,
        *HOURS_PANELS,
        PHOTO_PANEL,
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

    @property
    def kind_in_words(self) -> str:
        return str(self.get_place_kind_display())

    @property
    def price_range(self) -> str:
        """``¥80–¥120`` or one price; blank where none is given or none belongs here."""
        if "price_from" not in FIELDS.get(self.category, ()):
            return ""
        prices = [price for price in (self.price_from, self.price_to) if price is not None]
        return "–".join(dict.fromkeys(map(price_in_words, prices)))

    def facts(self) -> Iterator[tuple[str, Any]]:
        """Name and value of what is known of the place, as far as it fits the category."""
        for name in ("stars", "rooms", "cuisine", "specialities"):
            value = getattr(self, name)
            if value and name in FIELDS.get(self.category, ()):
                yield str(self._meta.get_field(name).verbose_name), value
        if self.price_range:
            is_lodging = self.category == VisitCategory.LODGING
            yield _("a room and night") if is_lodging else _("a person"), self.price_range

    @property
    def shows_halal(self) -> bool:
        return self.is_halal and self.category == VisitCategory.FOOD

    @property
    def connections(self) -> list[str]:
        """The lines of the timetable; none where there is no such thing."""
        is_transport = self.category == VisitCategory.TRANSPORT
        return self.timetable.splitlines() if is_transport else []

    def card_facts(self, today: date) -> list[str]:
        halal = _("halal") if self.shows_halal else ""
        facts = [self.kind_in_words, self.township, halal, self.price_range]
        return [fact for fact in facts if fact]

    def schema_type(self) -> str:
        kind = KINDS.get(self.place_kind)
        return kind.schema_type if kind else "LocalBusiness"

    def schema_facts(self, today: date) -> dict[str, Any]:
        is_food, is_lodging = (
            self.category == category for category in (VisitCategory.FOOD, VisitCategory.LODGING)
        )
        facts = {
            "priceRange": self.price_range,
            "servesCuisine": self.cuisine if is_food else "",
            "numberOfRooms": self.rooms if is_lodging else None,
            "starRating": is_lodging and self.stars and _rating(self.stars),
        }
        return {name: value for name, value in facts.items() if value}

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["facts"] = list(self.facts())
        return context


def _rating(stars: int) -> dict[str, Any]:
    return {"@type": "Rating", "ratingValue": stars, "bestRating": 5}
