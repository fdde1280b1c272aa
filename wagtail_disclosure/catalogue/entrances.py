"""The entrances on a section's home: each part with the one line it says about itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from wagtail_disclosure.conf import get_settings


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """What the lines are made from; ``report_years`` newest first."""

    documents: int
    report_years: Sequence[int]


@dataclass(frozen=True, slots=True)
class Entrance:
    """A part's page (any page class will do) and its line; pages of the host have none."""

    page: Any
    line: str


def entrances_of(parts: Iterable[Any], facts: SectionFacts) -> list[Entrance]:
    """One entrance a part, in the order of the page tree."""
    return [Entrance(part, line_about(part.specific_class, facts)) for part in parts]


def line_about(page_class: type, facts: SectionFacts) -> str:
    """The line for pages of ``page_class``."""
    for key, line in LINES.items():
        if _is_a(page_class, key):
            return line(facts)
    return ""


def _is_a(page_class: type, key: str) -> bool:
    """Whether it is the type that ``key`` names; a project need not have every type."""
    try:
        return issubclass(page_class, get_settings().model(key))
    except LookupError:
        return False


def _guide(facts: SectionFacts) -> str:
    return _("What is disclosed, where to find it, how to reach us")


def _regulations(facts: SectionFacts) -> str:
    return _("Laws, rules and their interpretation")


def _catalogue(facts: SectionFacts) -> str:
    line = ngettext(
        "%(count)s document, by column", "%(count)s documents, by column", facts.documents
    )
    return line % {"count": facts.documents}


def _reports(facts: SectionFacts) -> str:
    if not facts.report_years:
        return _("Published by 31 January each year")
    first, last = facts.report_years[-1], facts.report_years[0]
    return str(last) if first == last else f"{first}–{last}"


def _request(facts: SectionFacts) -> str:
    """Regulations, article 33."""
    return _("Answered within 20 working days")


def _units(facts: SectionFacts) -> str:
    return _("Opening hours, addresses, telephones and closures")


def _visit(facts: SectionFacts) -> str:
    return _("Sights, food, lodging, transport, shopping, entertainment")


LINES: dict[str, Callable[[SectionFacts], str]] = {
    "GUIDE_PAGE_MODEL": _guide,
    "REGULATIONS_PAGE_MODEL": _regulations,
    "CATALOGUE_PAGE_MODEL": _catalogue,
    "REPORT_INDEX_PAGE_MODEL": _reports,
    "REQUEST_PAGE_MODEL": _request,
    "UNIT_INDEX_PAGE_MODEL": _units,
    "VISIT_INDEX_PAGE_MODEL": _visit,
}
