"""What a reader can subscribe to: what a selection finds in a section, or on the whole portal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from hashlib import sha256
from typing import Any

import swapper
from django.utils.translation import gettext as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.finding.results import Scope
from wagtail_disclosure.finding.words import FACET_NAMES, word_for
from wagtail_disclosure.publication.entry import PublishedEntryQuerySet
from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.search.engine import matching
from wagtail_disclosure.subscriptions.model import Subscription

__all__ = ["Names", "Wanted", "names_for"]

PORTAL = "portal"


@dataclass(frozen=True, slots=True)
class Wanted:
    """``section`` is a page, of any class if it was read for mails."""

    section: Any
    language: str
    selection: Selection
    is_portal: bool = False

    @classmethod
    def asked(cls, section: Any, given: Mapping[str, Any]) -> Wanted:
        """What the address of a list or of a search asks for. A year is left out: nothing new
        comes into one that is over.
        """
        selection = Selection.of(given).without("year")
        return cls(section, language_of(section), selection, given.get("scope") == PORTAL)

    @classmethod
    def by(cls, subscription: Subscription) -> Wanted:
        return cls(
            subscription.section,
            subscription.language,
            subscription.selection,
            subscription.is_portal,
        )

    @property
    def digest(self) -> str:
        return sha256(self.selection.as_query().encode()).hexdigest()

    @property
    def query(self) -> str:
        """Of the address at which the same is searched."""
        parts = [self.selection.as_query(), f"scope={PORTAL}" if self.is_portal else ""]
        return "&".join(filter(None, parts))

    @property
    def entries(self) -> PublishedEntryQuerySet:
        """What is published of it."""
        scope = Scope(self.language, None if self.is_portal else self.section.pk)
        return self.selection.narrow(matching(scope.entries, self.selection.words))

    def has_public_column(self) -> bool:
        """Whether the column asked for, if any, is one that everybody may see; its title is told.
        At most two queries.
        """
        if not self.selection.column:
            return True
        pages = swapper.load_model("wagtailcore", "Page").objects
        columns = pages.live().public().filter(pk=int(self.selection.column))
        return (columns if self.is_portal else columns.descendant_of(self.section)).exists()


@dataclass(frozen=True, slots=True)
class Names:
    """Titles of columns by key and names of agencies by code, as selections write both."""

    columns: Mapping[str, str]
    agencies: Mapping[str, str]

    def of(self, selection: Selection) -> str:
        """What is subscribed to, in words, in the active language."""
        words = [_("“%(words)s”") % {"words": selection.words}] if selection.words else []
        return " · ".join([*words, *self._facets(selection)]) or _("Everything published")

    def without_words(self, selection: Selection) -> str:
        """The same without anything that a reader can have typed: a mail that nobody has asked for
        yet must not carry a stranger's message.
        """
        if column := self.columns.get(selection.column):
            return column
        return _("Everything published") if selection.is_empty else _("A search")

    def _facets(self, selection: Selection) -> Iterable[str]:
        for item in fields(selection):
            value = getattr(selection, item.name)
            if value and item.name in FACET_NAMES:
                yield self._facet(item.name, value)

    def _facet(self, name: str, value: str) -> str:
        known = {"column": self.columns, "agency": self.agencies}.get(name, {})
        word = known.get(value) or word_for(name, value)
        return word if name == "column" else f"{FACET_NAMES[name]}: {word}"


def names_for(selections: Iterable[Selection]) -> Names:
    """At most two queries, however many ``selections``."""
    selections = list(selections)
    columns = {int(one.column) for one in selections if one.column}
    agencies = {one.agency for one in selections if one.agency}
    titles = {}
    if columns:
        pages = swapper.load_model("wagtailcore", "Page").objects
        titles = dict(pages.filter(pk__in=columns).values_list("pk", "title"))
    names = {}
    if agencies:
        found = Agency.objects.filter(organisation_code__in=agencies)
        names = dict(found.values_list("organisation_code", "name"))
    return Names({str(key): title for key, title in titles.items()}, names)
