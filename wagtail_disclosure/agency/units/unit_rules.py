"""What a unit must say before the public may see it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.agency.units.unit_types import Admission, Booking
from wagtail_disclosure.base.clock import beijing_today

__all__ = ["contradictions_of", "errors_of"]

Finding = tuple[str, Any]


def contradictions_of(unit: Any) -> Iterator[Finding]:
    """What no version of a unit may say, draft or not, by field."""
    if unit.checked_on and unit.checked_on > beijing_today():
        yield "checked_on", _("It cannot have been checked on a day to come.")
    if unit.successor_id and unit.successor_id == unit.pk:
        yield "successor", _("A unit cannot take over from itself.")


def errors_of(unit: Any) -> Iterator[Finding]:
    """What keeps a unit from the public, by field; a draft may still be saved."""
    if not unit.unit_type:
        yield "unit_type", _("Choose the type of unit.")
    if unit.booking == Booking.REQUIRED and not (
        unit.booking_how.strip() or unit.booking_phone.strip() or unit.booking_url.strip()
    ):
        yield "booking_how", _("Say how to book: in words, by telephone or at an address.")
    if unit.admission == Admission.PAID and not unit.price_basis.strip():
        yield "price_basis", _("Name the document that allows the prices.")
    if unit.successor_id and not unit.dissolved_on:
        yield "dissolved_on", _("Say since when another unit has taken over.")
