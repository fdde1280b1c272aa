"""What facets and their values are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.counts import Counted
from wagtail_disclosure.publication.entry import EntryKind

__all__ = ["FACET_NAMES", "word_for", "words_of"]

# In the order they are shown.
FACET_NAMES = {
    "agency": _("Agency"),
    "kind": pgettext_lazy("disclosure", "Kind"),
    "column": pgettext_lazy("disclosure", "Column"),
    "year": _("Year"),
    "theme": _("Theme"),
    "genre": _("Document kind"),
    "validity": _("Validity"),
    "side": _("Five disclosures"),
    "file": _("File type"),
}
# Fields of documents whose choices are the words.
DOCUMENT_FIELDS = {
    "theme": "theme",
    "genre": "kind",
    "validity": "validity",
    "side": "five_disclosures",
}


def words_of(facet: str) -> Mapping[str, Any]:
    """The words for the values of a facet that is a closed list; none for others."""
    if facet == "kind":
        return dict(EntryKind.choices)
    name = DOCUMENT_FIELDS.get(facet)
    if name is None:
        return {}
    return dict(get_settings().model("DOCUMENT_PAGE_MODEL")._meta.get_field(name).flatchoices)


def word_for(facet: str, value: str, counted: Counted | None = None) -> str:
    """What a value is called; itself where nobody says."""
    if counted and counted.label:
        return counted.label
    return str(words_of(facet).get(value, value.upper() if facet == "file" else value))
