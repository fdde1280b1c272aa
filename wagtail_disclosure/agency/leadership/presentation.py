"""What the public page shows: the division asked for, in order, and the days it changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _

from wagtail_disclosure.agency.leadership.changes import Turn, turns
from wagtail_disclosure.agency.leadership.division import (
    Body,
    BodyKind,
    Division,
    Place,
    Relation,
)
from wagtail_disclosure.agency.leadership.wording import relation_words
from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["Asked", "ShownLeader", "ShownOffice", "asked_for", "context_of"]


@dataclass(frozen=True, slots=True)
class Asked:
    """The day that a reader has asked about: `text` as it was typed, `error` what is wrong."""

    day: date
    today: date
    text: str = ""
    error: str = ""

    @property
    def is_today(self) -> bool:
        return self.day == self.today

    @property
    def query(self) -> str:
        """What an address needs so that it speaks of the same day."""
        return "" if self.is_today else f"?on={self.day.isoformat()}"


@dataclass(frozen=True, slots=True)
class ShownBody:
    """An office or a unit with the address of its page, if the public may see that."""

    body: Body
    address: str


@dataclass(frozen=True, slots=True)
class ShownLeader:
    """A leader with the row it comes from, and what it holds as (words, bodies)."""

    place: Place
    row: Any
    held: tuple[tuple[str, tuple[ShownBody, ...]], ...]


@dataclass(frozen=True, slots=True)
class ShownOffice:
    """An internal office, and who is in charge of it."""

    body: Body
    leaders: tuple[Place, ...]


def asked_for(request: HttpRequest) -> Asked:
    """The day in `?on=`; today, with a message, where it is no day or one that has not come."""
    today, text = beijing_day(), request.GET.get("on", "").strip()[:20]
    if not text:
        return Asked(today, today)
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return Asked(today, today, text, _("This is no date. Write year-month-day."))
    if day > today:
        return Asked(today, today, text, _("That day has not come yet; this is today's division."))
    return Asked(day, today, text)


def context_of(page: Any, request: HttpRequest) -> dict[str, Any]:
    """Everything that the template needs."""
    asked, register, agency = asked_for(request), page.register, agency_of(page)
    division = register.on(asked.day)
    history = [turn for turn in turns(register) if turn.day <= asked.today]
    return {
        "agency": agency,
        "asked": asked,
        "division": division,
        "since": current_since(history, asked.day),
        "leaders": _leaders(page, division, request),
        "offices": list(_offices(division)),
        "history": history[::-1],
        "address": page.get_url(request) or "",
    }


def current_since(history: Iterable[Turn], day: date) -> date | None:
    """Since when what is in force on `day` is in force; `None` before the first division."""
    return max((turn.day for turn in history if turn.day <= day), default=None)


def _leaders(page: Any, division: Division, request: HttpRequest) -> list[ShownLeader]:
    rows = list(page.leaders.all().select_related("photo"))
    addresses = _addresses(division, request)
    return [
        ShownLeader(place, rows[place.leader.key], tuple(_held(place, addresses)))
        for place in division.places
    ]


def _held(place: Place, addresses: dict[int, str]) -> Iterator[tuple[str, tuple[ShownBody, ...]]]:
    for relation in Relation:
        if bodies := place.bodies(relation):
            shown = (ShownBody(body, addresses.get(body.page or 0, "")) for body in bodies)
            yield relation_words(relation), tuple(shown)


def _addresses(division: Division, request: HttpRequest) -> dict[int, str]:
    """Addresses of the units' pages that are public, by primary key. One query, if any."""
    pages = [body.page for body in division.bodies if body.page]
    entries = PublishedEntry.objects.filter(page_id__in=pages) if pages else ()
    return {entry.page_id: entry.get_url(request) or "" for entry in entries}


def _offices(division: Division) -> Iterator[ShownOffice]:
    for body in division.bodies:
        if body.kind is BodyKind.OFFICE:
            yield ShownOffice(body, division.holding(body.key))
