"""Whether a page says what the standard catalogue asks of its item.

Temporary closures count as told when a notice is public that is in force or ahead, or when the
page may say that there is none: somebody has checked it (``checked_on``), and not longer ago than
the page above it allows. That nobody has written a notice yet says nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.statutory.elements import Element, StatutoryItem
from wagtail_disclosure.venues.notices import Notice, upcoming_by_venue

__all__ = [
    "CheckedElement",
    "ElementsReport",
    "StatutoryElementsMixin",
    "check_elements",
    "venue_elements",
]


@dataclass(frozen=True, slots=True)
class CheckedElement:
    """An element, and whether the page has it."""

    element: Element
    is_given: bool

    @property
    def name(self) -> str:
        return self.element.name


@dataclass(frozen=True, slots=True)
class ElementsReport:
    """The elements of an item on one page."""

    item: StatutoryItem
    elements: tuple[CheckedElement, ...]

    @property
    def given(self) -> int:
        return sum(element.is_given for element in self.elements)

    @property
    def missing(self) -> tuple[str, ...]:
        """Names of what is missing, as the catalogue has them."""
        return tuple(element.name for element in self.elements if not element.is_given)

    @property
    def is_complete(self) -> bool:
        return not self.missing

    @property
    def line(self) -> str:
        """``4 of 5 elements, missing: temporary closure information``."""
        counted = ngettext(
            "%(given)d of %(total)d element", "%(given)d of %(total)d elements", len(self.elements)
        ) % {"given": self.given, "total": len(self.elements)}
        if self.is_complete:
            return counted
        values = {"counted": counted, "missing": "、".join(self.missing)}
        return _("%(counted)s, missing: %(missing)s") % values


def check_elements(item: StatutoryItem, given: Mapping[str, bool]) -> ElementsReport:
    """Report on ``item``; ``given`` says by key what is there. Raises KeyError for a key that is
    not answered.
    """
    return ElementsReport(
        item, tuple(CheckedElement(element, given[element.key]) for element in item.elements)
    )


def venue_elements(venue: Any, notices: Iterable[Notice], today: date) -> dict[str, bool]:
    """What a venue has of the elements that every item on venues asks for."""
    return {
        "name": bool(venue.title.strip()),
        "hours": any(venue.opening_ranges.all()) or any(venue.seasons.all()),
        "address": bool(venue.address.strip()),
        "phone": any(venue.contacts.all()),
        "closure": bool(list(notices)) or says_that_none_is_closed(venue, today),
    }


def says_that_none_is_closed(venue: Any, today: date) -> bool:
    """Whether the page may say that no closure is in force."""
    if venue.checked_on is None:
        return False
    limit = _days_allowed(venue)
    return limit is None or today - venue.checked_on <= timedelta(days=limit)


def _days_allowed(venue: Any) -> int | None:
    """As the page above says; a page that stands nowhere yet has none."""
    above = venue.directory if venue.path else None
    return getattr(above, "days_allowed", None)


class StatutoryElementsMixin:
    """A page that is a statutory item. Its type names the item and answers for each element."""

    statutory_item: StatutoryItem

    def given_elements(self, notices: Iterable[Notice], today: date) -> dict[str, bool]:
        """What the page has, by the key of the element; page types add their own."""
        return venue_elements(self, notices, today)

    @cached_property
    def directory(self) -> Any:
        """The page above, whose limit the day of the last check is measured by. Whoever has many
        pages in hand sets it.
        """
        parent = self.get_parent()
        return parent.specific if parent else None

    def elements_report(self) -> ElementsReport | None:
        """How the page, as it is in memory, stands; None where nothing is asked of it."""
        today = beijing_today()
        notices = upcoming_by_venue([self.pk], today).get(self.pk, []) if self.pk else []
        return self.report_with(notices, today)

    def report_with(self, notices: Iterable[Notice], today: date) -> ElementsReport | None:
        """The report, for a caller that has the notices of many pages at hand."""
        return check_elements(self.statutory_item, self.given_elements(notices, today))
