"""What the public API says of pages for visitors, beside what it says of any place."""

from __future__ import annotations

from collections.abc import Callable
from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.entry_fields import CHECKED, DAYS, IDENTITY, PLACE, entry_field
from wagtail_disclosure.api.fields import Field
from wagtail_disclosure.api.parameters import Parameter
from wagtail_disclosure.api.query import COMMON
from wagtail_disclosure.api.resource import Item, Resource
from wagtail_disclosure.api.types import TEXT, choice
from wagtail_disclosure.api.venue_fields import VENUE, load_venues, page_field
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.events import EventPageMixin
from wagtail_disclosure.visit.places import ServicePlacePageMixin
from wagtail_disclosure.visit.public_records import EVENT, SERVICE, SIGHT, WARNING
from wagtail_disclosure.visit.sights import AttractionPageMixin
from wagtail_disclosure.visit.warnings import TravelWarningPageMixin

__all__ = ["VISIT"]

KINDS = (
    EntryKind.VISIT,
    EntryKind.ROUTE,
    EntryKind.EVENT,
    EntryKind.PROJECT,
    EntryKind.WARNING,
)


def _of_type(page_class: type, read: Callable[[Item], Any]) -> Callable[[Item], Any]:
    """Read only from pages of this type."""
    return lambda item: read(item) if isinstance(item.page, page_class) else None


_page = attrgetter("page")
VISIT = Resource(
    name="visit",
    schema_name="VisitPage",
    title=_("For visitors"),
    description=_("Sights, places that serve visitors, routes, events, projects and warnings."),
    kinds=KINDS,
    load=load_venues("ticket_prices", "relics"),
    fields=(
        *IDENTITY,
        entry_field(
            "category", choice(lambda: dict(VisitCategory.choices)), _("What visitors look for.")
        ),
        entry_field("summary", TEXT, _("What it is about.")),
        page_field("township", TEXT, _("Township.")),
        PLACE,
        *VENUE,
        Field("sight", SIGHT, _("Of a sight."), _of_type(AttractionPageMixin, _page)),
        Field(
            "service",
            SERVICE,
            _("Of a place that serves visitors."),
            _of_type(ServicePlacePageMixin, lambda item: item),
        ),
        Field("event", EVENT, _("Of an event."), _of_type(EventPageMixin, _page)),
        Field(
            "warning", WARNING, _("Of a travel warning."), _of_type(TravelWarningPageMixin, _page)
        ),
        *DAYS,
        CHECKED,
    ),
    parameters=(
        *COMMON,
        Parameter(
            "kind",
            _("What sort of entry."),
            choices=lambda: [str(k.value) for k in KINDS],
        ),
        Parameter(
            "category",
            _("What visitors look for."),
            choices=lambda: VisitCategory.values,
            lookup="category",
        ),
    ),
)
