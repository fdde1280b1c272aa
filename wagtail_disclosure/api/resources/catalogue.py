"""Everything public, as the catalogue lists it."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.entry_fields import (
    CHECKED,
    DAYS,
    FILE_TYPES,
    IDENTITY,
    INDEX_NUMBER,
    PLACE,
    entry_field,
    facet_choice,
)
from wagtail_disclosure.api.query import COMMON, facet
from wagtail_disclosure.api.resource import Resource
from wagtail_disclosure.api.types import DATE, INTEGER, TEXT

__all__ = ["CATALOGUE"]

CATALOGUE = Resource(
    name="catalogue",
    schema_name="CatalogueEntry",
    title=_("Entries of the catalogue"),
    description=_("Everything that is public, as the lists of the portal have it."),
    fields=(
        *IDENTITY,
        INDEX_NUMBER,
        entry_field("summary", TEXT, _("What it is about.")),
        entry_field("document_number", TEXT, _("Document number, as printed.")),
        entry_field("document_kind", facet_choice("genre"), _("Kind of the document.")),
        entry_field("theme", facet_choice("theme"), _("Theme of the document.")),
        entry_field("validity", facet_choice("validity"), _("Whether it is in force.")),
        entry_field("five_disclosures", facet_choice("side"), _("Which of the five disclosures.")),
        entry_field("dated_on", DATE, _("Date of the document.")),
        entry_field("report_year", INTEGER, _("Year that an annual report is about.")),
        FILE_TYPES,
        PLACE,
        *DAYS,
        CHECKED,
    ),
    parameters=(
        *COMMON,
        *map(facet, ("kind", "column", "theme", "genre", "validity", "side", "file")),
    ),
    follows_register=True,
)
