"""What a page is in the words of schema.org: where it stands, and what its own type says."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.metadata.page_facts import PageFacts

__all__ = ["linked_data_of"]

CONTEXT = "https://schema.org"


def linked_data_of(facts: PageFacts, request: HttpRequest) -> list[dict[str, Any]]:
    """Each a thing with its context. A page type describes itself in ``machine_readable(request)``,
    given the agency.
    """
    own = getattr(facts.page, "machine_readable", None)
    described = own(request, facts.agency) if own and facts.is_open else None
    things = [thing for thing in (described, _breadcrumbs(facts, request)) if thing]
    return [{"@context": CONTEXT, **thing} for thing in things]


def _breadcrumbs(facts: PageFacts, request: HttpRequest) -> dict[str, Any] | None:
    pages = [*facts.ancestors, facts.page]
    if len(pages) < 2:
        return None
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {
                "@type": "ListItem",
                "position": position,
                "name": page.title,
                "item": request.build_absolute_uri(page.get_url(request) or "/"),
            }
            for position, page in enumerate(pages, start=1)
        ],
    }
