"""Subordinate units: libraries, museums, stadiums."""

from __future__ import annotations

from operator import attrgetter

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.agency.units.unit_types import Admission, Booking, SpecialGroup, UnitType
from wagtail_disclosure.api.entry_fields import CHECKED, IDENTITY, INDEX_NUMBER, PLACE
from wagtail_disclosure.api.fields import Field, record
from wagtail_disclosure.api.pages import rows
from wagtail_disclosure.api.parameters import Parameter
from wagtail_disclosure.api.query import COMMON
from wagtail_disclosure.api.resource import Resource
from wagtail_disclosure.api.types import DATE, INTEGER, NUMBER, TEXT, URL, choice, list_of
from wagtail_disclosure.api.venue_fields import VENUE, load_venues, page_field
from wagtail_disclosure.publication.entry import EntryKind

__all__ = ["UNITS"]

PRICE = record(
    Field("label", TEXT, _("What it is for.")),
    Field("yuan", NUMBER, _("Price in yuan.")),
    Field("note", TEXT, _("Note.")),
)
SERVICE = record(
    Field("group", choice(lambda: dict(SpecialGroup.choices)), _("For whom.")),
    Field("service", TEXT, _("What there is.")),
)
UNITS = Resource(
    name="units",
    schema_name="Unit",
    title=_("Subordinate units"),
    description=_("Units with address, telephone, opening hours and closures."),
    kinds=(EntryKind.UNIT,),
    load=load_venues("prices", "services"),
    fields=(
        *IDENTITY,
        INDEX_NUMBER,
        page_field("unit_type", choice(lambda: dict(UnitType.choices)), _("Type of the unit.")),
        page_field("intro", TEXT, _("What it is.")),
        page_field("functions", TEXT, _("What it does.")),
        PLACE,
        *VENUE,
        page_field(
            "admission", choice(lambda: dict(Admission.choices)), _("Whether it costs anything.")
        ),
        Field(
            "prices", list_of(PRICE), _("What is charged for."), lambda i: rows(i.page, "prices")
        ),
        page_field("price_basis", TEXT, _("The document that allows the prices.")),
        page_field(
            "booking", choice(lambda: dict(Booking.choices)), _("Whether it has to be booked.")
        ),
        page_field("booking_how", TEXT, _("How to book.")),
        page_field("booking_phone", TEXT, _("Telephone number for booking.")),
        Field(
            "booking_url",
            URL,
            _("Address for booking."),
            lambda item: item.page.booking_url or None,
        ),
        page_field("daily_quota", INTEGER, _("Most visitors a day.")),
        Field(
            "services",
            list_of(SERVICE),
            _("Services for certain groups."),
            lambda item: rows(item.page, "services"),
        ),
        CHECKED,
        Field(
            "dissolved_on", DATE, _("Closed for good on this day."), attrgetter("page.dissolved_on")
        ),
        page_field("dissolution_note", TEXT, _("What became of it.")),
    ),
    parameters=(
        *COMMON,
        Parameter(
            "type", _("Type of the unit."), choices=lambda: UnitType.values, lookup="category"
        ),
    ),
)
