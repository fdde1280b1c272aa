"""What the catalogue knows of Table 2: the normative documents of the agency, counted.

The form (国办公开办函〔2021〕30号, 二) counts documents that were issued, repealed and in force on
31 December of the year, not those that a website shows. So a published document counts whatever the
public gets to see of it, also when it has been withdrawn since; a draft does not.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

import swapper
from django.db.models import Count, Q
from django.utils.translation import gettext as _

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.catalogue.choices import DocumentKind, Validity
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.statutory.offers import Offer, Offers, Part
from wagtail_disclosure.statutory.schema import Cell

__all__ = ["documents_of_the_year"]

ENDED = (Validity.REPEALED, Validity.LAPSED)
# Their row counts all decisions, 包括已公开和依法未公开的, so the catalogue can only hint.
HINTED = (DocumentKind.LICENCE_DECISION, DocumentKind.PENALTY)


def documents_of_the_year(page: Any) -> Offers | None:
    """Offer row 行政规范性文件 of Table 2 for the year of a report; `None` where the project has no
    documents. Four queries, however many documents there are.
    """
    agency = agency_of(page)
    try:
        documents = get_settings().model("DOCUMENT_PAGE_MODEL").objects
    except LookupError:
        return None
    if agency is None or page.year is None:
        return None
    counted = _once([one for one in _normative(documents, agency) if one.path_is_own])
    offers = tuple(
        Offer(_cell(column), len(chosen), tuple(_part(one) for one in chosen))
        for column, rule in RULES.items()
        for chosen in [[one for one in counted if rule(one, page.year)]]
    )
    return Offers(_("Disclosure catalogue"), offers, _note(agency, page.year, counted))


@dataclass(frozen=True, slots=True)
class NormativeDocument:
    """A published normative document, as far as it is counted."""

    pk: int
    translation_key: UUID
    title: str
    document_number: str
    url_path: str
    dated_on: date
    validity: str
    validity_ended_on: date | None
    is_replaced: bool
    is_withdrawn: bool
    is_shown: bool
    path_is_own: bool

    def is_over(self, day: date) -> bool:
        """Whether it was repealed, lapsed or replaced by an amended text by the end of `day`."""
        ended = self.validity in ENDED or (self.validity == Validity.AMENDED and self.is_replaced)
        return ended and self.validity_ended_on is not None and self.validity_ended_on <= day


def was_issued(document: NormativeDocument, year: int) -> bool:
    """本年制发."""
    return document.dated_on.year == year


def was_repealed(document: NormativeDocument, year: int) -> bool:
    """本年废止: repealed or lapsed in the year; an amended document lives on."""
    ended = document.validity_ended_on
    return document.validity in ENDED and ended is not None and ended.year == year


def was_in_force(document: NormativeDocument, year: int) -> bool:
    """现行有效, on 31 December of the year."""
    last_day = date(year, 12, 31)
    return document.dated_on <= last_day and not document.is_over(last_day)


RULES: dict[str, Callable[[NormativeDocument, int], bool]] = {
    "issued": was_issued,
    "repealed": was_repealed,
    "in_force": was_in_force,
}


def _cell(column: str) -> Cell:
    return Cell("table2", "normative_documents", "normative_document", column)


def _normative(documents: Any, agency: Any) -> list[NormativeDocument]:
    """Published normative documents in the agency's sections, the oldest first."""
    sections = dict(
        get_settings().model("SECTION_PAGE_MODEL").objects.values_list("path", "agency_id")
    )
    under = Q(pk__in=[])
    for path in (path for path, owner in sections.items() if owner == agency.pk):
        under |= Q(path__startswith=path)
    rows = documents.filter(under, live=True, alias_of=None, kind=DocumentKind.NORMATIVE)
    rows = rows.exclude(dated_on=None).order_by("dated_on", "pk")
    names = (
        "pk",
        "translation_key",
        "title",
        "document_number",
        "url_path",
        "dated_on",
        "validity",
    )
    values = rows.values(
        *names, "validity_ended_on", "superseded_by", "withdrawn_at", "mode", "path"
    )
    return [_document(row, sections, agency) for row in values]


def _once(documents: list[NormativeDocument]) -> list[NormativeDocument]:
    """A document counts once in however many languages it is published: the page that was there
    first stands for all.
    """
    originals: dict[UUID, NormativeDocument] = {}
    for document in sorted(documents, key=lambda one: one.pk):
        originals.setdefault(document.translation_key, document)
    return [one for one in documents if originals[one.translation_key] is one]


def _document(row: dict[str, Any], sections: dict[str, int], agency: Any) -> NormativeDocument:
    above = max((path for path in sections if row["path"].startswith(path)), key=len)
    return NormativeDocument(
        row["pk"],
        row["translation_key"],
        row["title"],
        row["document_number"],
        row["url_path"],
        row["dated_on"],
        row["validity"],
        row["validity_ended_on"],
        is_replaced=row["superseded_by"] is not None,
        is_withdrawn=row["withdrawn_at"] is not None,
        is_shown=row["mode"] != "withheld",
        # A section of another agency may stand inside the agency's own.
        path_is_own=sections[above] == agency.pk,
    )


def _part(document: NormativeDocument) -> Part:
    number = f"（{document.document_number}）" if document.document_number else ""
    label = f"{document.title}{number}"
    if document.is_withdrawn:
        label = _("%(document)s, withdrawn since") % {"document": label}
    return Part(label, 1, _address(document) if document.is_shown else "")


def _address(document: NormativeDocument) -> str:
    """The public address, worked out from the row alone."""
    page = swapper.load_model("wagtailcore", "Page")(id=document.pk, url_path=document.url_path)
    return page.get_url() or ""


def _note(agency: Any, year: int, counted: list[NormativeDocument]) -> str:
    note = _("Published documents of the kind “administrative normative document”: %(count)s.")
    return " ".join([note % {"count": len(counted)}, *_hints(agency, year)])


def _hints(agency: Any, year: int) -> list[str]:
    """How many decisions of the year are public."""
    decisions = PublishedEntry.objects.filter(
        agency=agency, document_kind__in=HINTED, dated_on__year=year
    )
    found = dict(
        decisions.order_by()
        .values_list("document_kind")
        .annotate(Count("translation_key", distinct=True))
    )
    if not found:
        return []
    text = _(
        "The catalogue shows %(licences)s licensing and %(penalties)s penalty decisions of the "
        "year. Table 2 counts all decisions, also those that the law keeps from the public, so "
        "these are no figures for it."
    )
    licences, penalties = (found.get(kind, 0) for kind in HINTED)
    return [text % {"licences": licences, "penalties": penalties}]
