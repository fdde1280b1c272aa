"""Where a page stands, in the words of schema.org: in which site, in which section, below what."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.base.linked_data import Thing, agency_reference, filled, reference
from wagtail_disclosure.metadata.page_facts import PageFacts
from wagtail_disclosure.metadata.site import Identity

__all__ = ["Way", "breadcrumbs", "way_to", "websites"]

# The pages from the home page down, each with its absolute address.
Way = list[tuple[Any, str]]


def way_to(facts: PageFacts, request: HttpRequest) -> Way:
    """The way to the page, itself included."""
    above = [
        (page, request.build_absolute_uri(page.get_url(request) or "/")) for page in facts.ancestors
    ]
    return [*above, (facts.page, facts.url)]


def websites(facts: PageFacts, way: Way, site: Identity, request: HttpRequest) -> Iterator[Thing]:
    """The section, a site of its own with a search, and the site that it belongs to; one thing
    where the section is all there is. Pages outside a section have the site only.
    """
    whole = _website(way[0][1], site.name)
    if facts.section is None:
        yield whole
        return
    url = next(url for page, url in way if page is facts.section)
    own = _website(url, facts.section.title) | filled(
        {
            "publisher": agency_reference(facts.known_agency, request),
            "potentialAction": _search(facts.section, url),
        }
    )
    if own["@id"] == whole["@id"]:
        yield own | whole
        return
    yield own | {"isPartOf": reference(whole["@id"])}
    yield whole


def breadcrumbs(way: Way) -> Thing | None:
    """The way as a list; None for the home page itself."""
    if len(way) < 2:
        return None
    return {
        "@type": "BreadcrumbList",
        "@id": f"{way[-1][1]}#breadcrumbs",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "name": page.title, "item": url}
            for position, (page, url) in enumerate(way, start=1)
        ],
    }


def _website(url: str, name: str) -> Thing:
    return filled({"@type": "WebSite", "@id": f"{url}#website", "url": url, "name": name})


def _search(section: Any, url: str) -> Thing | None:
    """How the section is searched, where its page type says so (``search_path``)."""
    path = getattr(section.specific_class, "search_path", "")
    if not path:
        return None
    return {
        "@type": "SearchAction",
        "target": {"@type": "EntryPoint", "urlTemplate": f"{url}{path}?q={{search_term_string}}"},
        "query-input": "required name=search_term_string",
    }
