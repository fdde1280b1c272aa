"""A document in the words of schema.org."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.linked_data import Thing, agency_reference, filled

__all__ = ["document_data"]

FORCE = {
    "in_force": "https://schema.org/InForce",
    "amended": "https://schema.org/PartiallyInForce",
    "lapsed": "https://schema.org/NotInForce",
    "repealed": "https://schema.org/NotInForce",
}
LEGISLATION = {"normative", "regulation"}


def document_data(page: Any, request: HttpRequest, agency: Any) -> Thing:
    """Legislation for what binds others, a DigitalDocument for the rest; its facts, no text."""
    publisher = agency_reference(agency, request)
    data = {
        "@type": "Legislation" if page.kind in LEGISLATION else "DigitalDocument",
        "name": page.title,
        "identifier": page.index_number,
        "description": page.summary,
        "inLanguage": language_of(page),
        "datePublished": beijing_day(page.published_at).isoformat(),
        "publisher": publisher,
    }
    if page.kind in LEGISLATION:
        data |= {
            "legislationIdentifier": page.document_number or page.index_number,
            "legislationDate": page.dated_on.isoformat() if page.dated_on else "",
            "legislationLegalForce": FORCE.get(page.validity, ""),
            "legislationPassedBy": publisher,
        }
    return filled(data)
