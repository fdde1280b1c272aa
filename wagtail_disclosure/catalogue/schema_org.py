"""A document and a section in the words of schema.org."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.languages import language_of

__all__ = ["document_data", "section_data"]

FORCE = {
    "in_force": "https://schema.org/InForce",
    "amended": "https://schema.org/PartiallyInForce",
    "lapsed": "https://schema.org/NotInForce",
    "repealed": "https://schema.org/NotInForce",
}
LEGISLATION = {"normative", "regulation"}


def document_data(page: Any, request: HttpRequest, agency: Any) -> dict[str, Any]:
    """Legislation for what binds others, a DigitalDocument for the rest; its facts, no text."""
    data = {
        "@type": "Legislation" if page.kind in LEGISLATION else "DigitalDocument",
        "@id": request.build_absolute_uri(page.get_url(request) or "/"),
        "name": page.title,
        "identifier": page.index_number,
        "description": page.summary,
        "inLanguage": language_of(page),
        "datePublished": beijing_day(page.published_at).isoformat(),
        "publisher": _agency(agency),
    }
    if page.kind in LEGISLATION:
        data |= {
            "legislationIdentifier": page.document_number or page.index_number,
            "legislationDate": page.dated_on.isoformat() if page.dated_on else "",
            "legislationLegalForce": FORCE.get(page.validity, ""),
            "legislationPassedBy": _agency(agency),
        }
    return {name: value for name, value in data.items() if value}


def section_data(section: Any, request: HttpRequest) -> dict[str, Any]:
    """The agency, and how its section is searched."""
    url = request.build_absolute_uri(section.get_url(request) or "/")
    agency = section.agency
    data = {
        **(_agency(agency) or {}),
        "@id": url,
        "url": url,
        "address": agency.address,
        "telephone": agency.phone,
        "email": agency.email,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": f"{url}search/?q={{search_term_string}}",
            },
            "query-input": "required name=search_term_string",
        },
    }
    return {name: value for name, value in data.items() if value}


def _agency(agency: Any) -> dict[str, Any] | None:
    return {"@type": "GovernmentOrganization", "name": agency.name} if agency else None
