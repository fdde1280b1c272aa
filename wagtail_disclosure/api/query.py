"""What a request asks of a list."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.api.v2.utils import BadRequestError

from wagtail_disclosure.api.parameters import YEARS, Parameter, read_parameters
from wagtail_disclosure.api.resource import Resource
from wagtail_disclosure.base.languages import is_multilingual
from wagtail_disclosure.finding.words import words_of
from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.search.engine import ORDERS, Order

__all__ = [
    "COMMON",
    "DEFAULT_LIMIT",
    "LARGEST_KEY",
    "MAX_LIMIT",
    "MAX_OFFSET",
    "WORDS",
    "YEARS",
    "Query",
    "facet",
    "languages",
    "read_query",
]

DEFAULT_LIMIT = 20
MAX_LIMIT = 100
# A database counts up to an offset row by row; whoever wants more narrows the list.
MAX_OFFSET = 10_000
CHANGED = "changed"
# Primary keys of pages are 32 bits wide.
LARGEST_KEY = 2**31 - 1


def languages() -> list[str]:
    """Tags of the languages that the portal publishes in."""
    if not is_multilingual():
        return [settings.LANGUAGE_CODE]
    offered = getattr(settings, "WAGTAIL_CONTENT_LANGUAGES", None) or settings.LANGUAGES
    return [code for code, _name in offered]


def facet(name: str) -> Parameter:
    """A facet of the public lists as a parameter."""
    return FACETS[name]


def _words_parameter(name: str, description: Any) -> Parameter:
    return Parameter(name, description, choices=lambda: [code for code in words_of(name) if code])


FACETS = {
    parameter.name: parameter
    for parameter in (
        Parameter("agency", _("Organisation code of the agency.")),
        Parameter("column", _("Key of the page it stands under."), bounds=(1, LARGEST_KEY)),
        Parameter("year", _("Year of publication, in Beijing."), bounds=YEARS),
        Parameter("file", _("Ending of a file that is offered, such as pdf.")),
        _words_parameter("kind", _("What sort of entry.")),
        _words_parameter("theme", _("Theme of the document.")),
        _words_parameter("genre", _("Kind of the document.")),
        _words_parameter("validity", _("Whether it is in force.")),
        _words_parameter("side", _("Which of the five disclosures.")),
    )
}
WORDS = Parameter("q", _("Words to look for, as readers type them."))
ORDER = Parameter(
    "order",
    _(
        "Order of the items: the best first (only where words are looked for), by publication, or"
        " by their last change, the earliest first (only where none are)."
    ),
    choices=lambda: ["relevance", *ORDERS, CHANGED],
)
COMMON = (
    WORDS,
    Parameter(
        "section",
        _("Key of the section that it is in; without it, the whole portal."),
        bounds=(1, LARGEST_KEY),
        lookup="section_id",
    ),
    Parameter("language", _("Tag of the language it is written in."), choices=languages),
    FACETS["agency"],
    FACETS["year"],
    Parameter(
        "changed_since",
        _("Items that came or changed then or later; a day begins in Beijing."),
        is_moment=True,
        lookup="changed_at__gte",
    ),
    ORDER,
    Parameter("limit", _("Number of items."), bounds=(1, MAX_LIMIT), default=DEFAULT_LIMIT),
    Parameter("offset", _("Items to leave out before."), bounds=(0, MAX_OFFSET), default=0),
)


@dataclass(frozen=True, slots=True)
class Query:
    """``columns`` are further conditions on the register. ``is_by_change``: what changed first
    comes first, whatever ``order`` says.
    """

    selection: Selection
    columns: dict[str, str]
    language: str
    order: Order
    limit: int
    offset: int
    is_by_change: bool = False

    def narrow(self, entries: PublishedEntryQuerySet) -> PublishedEntryQuerySet:
        """``entries`` that are asked for, whatever words they hold."""
        if is_multilingual():
            entries = entries.filter(language=self.language)
        return self.selection.narrow(entries.filter(**self.columns))


def read_query(resource: Resource, given: Any) -> Query:
    """From the ``QueryDict`` of a request. Raises ``BadRequestError``."""
    values = read_parameters(resource.parameters, given)
    facets = {item.name for item in fields(Selection)} | {"q"}
    selection = Selection.of({name: values.get(name, "") for name in facets})
    return Query(
        selection=selection,
        columns=dict(_columns(resource, values)),
        language=values.get("language", settings.LANGUAGE_CODE),
        order=_order(values.get("order", ""), selection),
        limit=int(values.get("limit", DEFAULT_LIMIT)),
        offset=int(values.get("offset", 0)),
        is_by_change=values.get("order") == CHANGED,
    )


def _columns(resource: Resource, values: dict[str, str]) -> Iterator[tuple[str, str]]:
    for parameter in resource.parameters:
        if parameter.lookup and parameter.name in values:
            yield parameter.lookup, values[parameter.name]


def _order(asked: str, selection: Selection) -> Order:
    if asked == "relevance" and not selection.words:
        raise BadRequestError(gettext("The order “relevance” needs words to look for (q)."))
    if asked == CHANGED and selection.words:
        raise BadRequestError(gettext("Where words are looked for (q), nothing goes by “changed”."))
    if asked == "oldest":
        return "oldest"
    return "relevance" if selection.words and asked != "newest" else "newest"
