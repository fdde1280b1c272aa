"""What the page of a unit shows, beside the fields themselves."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.agency.units.unit_types import Admission, UnitType
from wagtail_disclosure.base.linked_data import Thing, filled
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.venues.elements import says_that_none_is_closed
from wagtail_disclosure.venues.linked_data import venue_data

__all__ = ["RuleLine", "unit_context", "unit_data"]


@dataclass(frozen=True, slots=True)
class RuleLine:
    """A rule as the public sees it: with a file, with a link, or by its name only."""

    row: Any
    url: str
    has_lapsed: bool


def unit_context(unit: Any, request: HttpRequest) -> dict[str, Any]:
    """Everything the template asks for; times are Beijing's, of this request."""
    view = unit.view
    if unit.is_dissolved_on(view.today):
        return {"successor": _public(unit.successor_id), "rules": ()}
    return {
        "venue": view,
        "first_lines": (unit.get_admission_display(), unit.get_booking_display()),
        "places": [unit],
        "rules": rule_lines(unit, view.today, request),
        "report": unit.report_with(view.notices, view.today),
        "none_is_closed": not view.notices and says_that_none_is_closed(unit, view.today),
    }


def unit_data(unit: Any, request: HttpRequest) -> Thing | None:
    """The unit as a place with its hours; None for one that is no more."""
    if unit.is_dissolved_on(unit.view.today):
        return None
    return filled(
        {
            **venue_data(unit.view, unit.get_full_url(request) or ""),
            "@type": UnitType(unit.unit_type).schema_type if unit.unit_type else "GovernmentOffice",
            "isAccessibleForFree": unit.admission == Admission.FREE,
            "description": unit.intro,
        }
    )


def rule_lines(unit: Any, today: date, request: HttpRequest) -> tuple[RuleLine, ...]:
    """Rules, those in force first. One that points to a document which the public does not see is
    left out with its name.
    """
    rows = list(unit.rules.all())
    keys = [row.document_id for row in rows if row.document_id]
    entries = PublishedEntry.objects.filter(page_id__in=keys) if keys else ()
    urls = {entry.page_id: entry.get_url(request) or "" for entry in entries}
    lines = [
        RuleLine(row, urls.get(row.document_id, ""), row.has_lapsed(today))
        for row in rows
        if not row.document_id or row.document_id in urls
    ]
    return tuple(sorted(lines, key=lambda line: line.has_lapsed))


def _public(page_id: int | None) -> PublishedEntry | None:
    return PublishedEntry.objects.filter(page_id=page_id).first() if page_id else None
