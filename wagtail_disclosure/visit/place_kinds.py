"""Kinds of places that serve visitors, by what visitors look for: plain data.

``schema_type`` is the type of schema.org that says most.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.visit.category import VisitCategory

__all__ = ["FIELDS", "KINDS", "KIND_CHOICES", "PlaceKind", "SERVICES", "kinds_of"]


@dataclass(frozen=True, slots=True)
class PlaceKind:
    """One kind; the label is for readers."""

    label: Any
    schema_type: str


BY_CATEGORY: Mapping[str, Mapping[str, PlaceKind]] = {
    VisitCategory.LODGING: {
        "hotel": PlaceKind(_("hotel"), "Hotel"),
        "guesthouse": PlaceKind(_("guesthouse"), "LodgingBusiness"),
        "homestay": PlaceKind(_("homestay"), "BedAndBreakfast"),
        "yurt": PlaceKind(_("yurt camp"), "LodgingBusiness"),
        "campsite": PlaceKind(_("campsite"), "Campground"),
    },
    VisitCategory.FOOD: {
        "restaurant": PlaceKind(_("restaurant"), "Restaurant"),
        "snacks": PlaceKind(_("snack bar"), "FastFoodRestaurant"),
        "farmhouse": PlaceKind(_("farmhouse kitchen"), "Restaurant"),
        "teahouse": PlaceKind(_("teahouse or café"), "CafeOrCoffeeShop"),
    },
    VisitCategory.SHOPPING: {
        "shop": PlaceKind(_("shop"), "Store"),
        "market": PlaceKind(pgettext_lazy("place", "market"), "ShoppingCenter"),
        "workshop": PlaceKind(_("craft workshop"), "Store"),
    },
    VisitCategory.TRANSPORT: {
        "airport": PlaceKind(_("airport"), "Airport"),
        "railway": PlaceKind(_("railway station"), "TrainStation"),
        "coach": PlaceKind(_("coach station"), "BusStation"),
        "parking": PlaceKind(_("car park"), "ParkingFacility"),
        "filling": PlaceKind(_("filling station"), "GasStation"),
        "charging": PlaceKind(_("charging station"), "CivicStructure"),
    },
    VisitCategory.ENTERTAINMENT: {
        "theatre": PlaceKind(_("theatre or show"), "PerformingArtsTheater"),
        "cinema": PlaceKind(_("cinema"), "MovieTheater"),
        "amusement": PlaceKind(_("amusement park"), "AmusementPark"),
        "riding": PlaceKind(_("horse riding"), "SportsActivityLocation"),
        "leisure": PlaceKind(_("other entertainment"), "EntertainmentBusiness"),
    },
}
# Fields of a place beside those that every place has.
FIELDS: Mapping[str, tuple[str, ...]] = {
    VisitCategory.LODGING: ("stars", "rooms", "price_from", "price_to"),
    VisitCategory.FOOD: ("cuisine", "specialities", "is_halal", "price_from", "price_to"),
    VisitCategory.SHOPPING: ("specialities",),
    VisitCategory.TRANSPORT: ("timetable",),
    VisitCategory.ENTERTAINMENT: ("specialities", "price_from", "price_to"),
}
SERVICES = tuple(VisitCategory(category) for category in BY_CATEGORY)
KINDS = {key: kind for kinds in BY_CATEGORY.values() for key, kind in kinds.items()}
KIND_CHOICES = [(key, kind.label) for key, kind in KINDS.items()]


def kinds_of(category: str) -> Mapping[str, PlaceKind]:
    """The kinds of a category; none for a category that no place serves."""
    return BY_CATEGORY.get(category, {})
