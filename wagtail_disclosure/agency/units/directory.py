"""The units of a bureau: by type, open now, on a map. Reads the register, and the hours of what is
in it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import Q, prefetch_related_objects
from django.http import HttpRequest

from wagtail_disclosure.agency.units.unit_types import UnitType
from wagtail_disclosure.base.clock import beijing_now
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.geography.points import Point
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.venues.notices import Notice, upcoming_by_venue
from wagtail_disclosure.venues.schedules import kinds_around, schedules_of
from wagtail_disclosure.venues.status import StatusWords, status_in_words

__all__ = ["Directory", "UnitLine", "directory_of"]

OPEN_NOW = "now"


@dataclass(frozen=True, slots=True)
class UnitLine:
    """A unit in the directory; it can stand on a map."""

    title: str
    url: str
    type_name: str
    address: str
    phones: tuple[Any, ...]
    point: Point | None
    status: StatusWords
    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Directory:
    """What the form asked for, and what was found. ``types`` are those that there are."""

    units: Sequence[UnitLine]
    types: Sequence[UnitType]
    chosen: str
    is_open_now: bool
    total: int


def directory_of(page: Any, request: HttpRequest, now: datetime | None = None) -> Directory:
    """The units under ``page``. The number of queries does not grow with them."""
    now = now or beijing_now()
    entries = list(_entries(page.pk, now))
    present = {entry.category for entry in entries}
    types = [kind for kind in UnitType if kind in present]
    chosen = request.GET.get("type", "")
    chosen = chosen if chosen in present else ""
    wanted = [entry for entry in entries if not chosen or entry.category == chosen]
    lines = _lines(wanted, now, request)
    is_open_now = request.GET.get("open") == OPEN_NOW
    shown = [line for line in lines if line.status.is_open] if is_open_now else lines
    return Directory(shown, types, chosen, is_open_now, len(entries))


def _entries(column_id: int, now: datetime) -> Any:
    """Public units that still exist, by type and then by name."""
    existing = Q(ends_on__isnull=True) | Q(ends_on__gt=now.date())
    units = PublishedEntry.objects.in_column(column_id).of_kind(EntryKind.UNIT).filter(existing)
    order = {kind.value: number for number, kind in enumerate(UnitType)}
    return sorted(units, key=lambda entry: (order.get(entry.category, len(order)), entry.pk))


def _lines(entries: list[PublishedEntry], now: datetime, request: HttpRequest) -> list[UnitLine]:
    if not entries:
        return []
    keys = [entry.page_id for entry in entries]
    units = list(get_settings().model("UNIT_PAGE_MODEL").objects.filter(pk__in=keys))
    schedules = schedules_of(units)
    prefetch_related_objects(units, "contacts")
    by_key = {unit.pk: unit for unit in units}
    notices = upcoming_by_venue(keys, now.date())
    kinds = kinds_around(now.date())
    return [
        UnitLine(
            title=entry.title,
            url=entry.get_url(request) or "",
            type_name=str(UnitType(entry.category).label) if entry.category in UnitType else "",
            address=by_key[entry.page_id].address,
            phones=tuple(by_key[entry.page_id].contacts.all()),
            point=by_key[entry.page_id].point,
            status=status_in_words(schedules[entry.page_id], now, kinds),
            notices=tuple(notices.get(entry.page_id, ())),
        )
        for entry in entries
        if entry.page_id in by_key
    ]
