"""What a reader asks of the public lists: words and facets, as an address and back.

One meaning for the search page, its feeds and exports, the API and subscriptions: an address that
somebody shares finds the same wherever it is read.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlencode

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.publication.entry import PublishedEntryQuerySet

__all__ = ["FACETS", "MAX_LENGTH", "Selection"]

MAX_LENGTH = 200
NUL = "\x00"

# Facets that compare one column of the register, in the order they are shown.
FACETS = {
    "agency": "agency__organisation_code",
    "column": "column_id",
    "theme": "theme",
    "kind": "kind",
    "genre": "document_kind",  # 体裁
    "validity": "validity",
    "side": "five_disclosures",  # 五公开
}


@dataclass(frozen=True, slots=True)
class Selection:
    """Words and facets; all must hold. A blank one asks for nothing.

    ``words`` is what was typed, uninterpreted; ``year`` is that of publication in Beijing time;
    ``file`` is the ending of a file offered, such as "pdf".
    """

    words: str = ""
    agency: str = ""
    column: str = ""
    theme: str = ""
    kind: str = ""
    genre: str = ""
    year: str = ""
    validity: str = ""
    side: str = ""
    file: str = ""

    @classmethod
    def of(cls, given: Mapping[str, Any]) -> Selection:
        """From the parameters of an address (``QueryDict`` or dict); what cannot be meant is
        dropped, and too long a value cut. ``q`` is the words.
        """
        names = [item.name for item in fields(cls) if item.name != "words"]
        values = {name: _clean(given.get(name)) for name in names}
        for name in ("column", "year"):
            if not (values[name].isascii() and values[name].isdecimal() and len(values[name]) < 10):
                values[name] = ""
        if values["year"] and not 1 < int(values["year"]) < 9999:
            values["year"] = ""
        return cls(words=_clean(given.get("q")), **values)

    @property
    def is_empty(self) -> bool:
        return self == Selection()

    @property
    def is_narrowed(self) -> bool:
        """Whether a facet is chosen."""
        return not self.without("words").is_empty

    def without(self, *names: str) -> Selection:
        """The same without these facets (``words`` among them)."""
        return replace(self, **dict.fromkeys(names, ""))

    def having(self, **values: str) -> Selection:
        return replace(self, **values)

    def as_query(self) -> str:
        """The address's part after the question mark; always in one order, blank ones left out."""
        pairs = [("q", self.words)]
        pairs += [(item.name, getattr(self, item.name)) for item in fields(self)[1:]]
        return urlencode([(name, value) for name, value in pairs if value])

    def narrow(self, entries: PublishedEntryQuerySet) -> PublishedEntryQuerySet:
        """``entries`` that have the facets; the words are the search's business."""
        for name, lookup in FACETS.items():
            if value := getattr(self, name):
                entries = entries.filter(**{lookup: value})
        if self.year:
            begins = datetime(int(self.year), 1, 1, tzinfo=BEIJING)
            ends = datetime(int(self.year) + 1, 1, 1, tzinfo=BEIJING)
            entries = entries.filter(published_at__gte=begins, published_at__lt=ends)
        if self.file:
            entries = entries.filter(file_types__contains=f" {self.file} ")
        return entries


def _clean(value: Any) -> str:
    return str(value or "").replace(NUL, "").strip()[:MAX_LENGTH]
