"""What a page is in the words of schema.org: one graph, whose things refer to one another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from wagtail_disclosure.base.linked_data import (
    Thing,
    agency_data,
    agency_reference,
    filled,
    reference,
    thing_id,
)
from wagtail_disclosure.metadata.page_facts import PageFacts
from wagtail_disclosure.metadata.site import Identity
from wagtail_disclosure.metadata.standing import breadcrumbs, way_to, websites

__all__ = ["CONTEXT", "linked_data_of"]

CONTEXT = "https://schema.org"


def linked_data_of(facts: PageFacts, site: Identity, request: HttpRequest) -> Thing:
    """The page, what it is about, its agency, its site and the way to it. A page type describes
    itself in ``machine_readable(request, agency)``: a thing, several with the page's own first, or
    None.
    """
    graph: dict[str, Thing] = {}
    for thing in _things(facts, site, request):
        key = thing["@id"]
        # What the page and its type say of one thing is one.
        graph[key] = graph.get(key, {}) | thing
    return {"@context": CONTEXT, "@graph": list(graph.values())}


def _things(facts: PageFacts, site: Identity, request: HttpRequest) -> Iterator[Thing]:
    own = list(_described(facts, request))
    way = way_to(facts, request)
    crumbs = breadcrumbs(way)
    around = list(websites(facts, way, site, request))
    yield _page(facts, request, own, crumbs) | {"isPartOf": reference(around[0]["@id"])}
    if agency := facts.known_agency:
        yield agency_data(agency, request) | {"url": around[0]["url"]}
    yield from own
    yield from around
    if crumbs:
        yield crumbs


def _page(facts: PageFacts, request: HttpRequest, own: list[Thing], crumbs: Thing | None) -> Thing:
    key = _page_id(facts)
    about = own[0]["@id"] if own else key
    return filled(
        {
            "@type": "WebPage",
            "@id": key,
            "url": facts.url,
            "name": facts.page.title,
            "inLanguage": facts.language,
            "publisher": agency_reference(facts.known_agency, request),
            "breadcrumb": crumbs and reference(crumbs["@id"]),
            "mainEntity": reference(about) if about != key else None,
        }
    )


def _described(facts: PageFacts, request: HttpRequest) -> Iterator[Thing]:
    """What the page type says, each thing with an ``@id``. It is given an agency that is asked of
    the database when it looks at it, None outside a section.
    """
    describe = getattr(facts.page, "machine_readable", None)
    agency = SimpleLazyObject(lambda: facts.agency) if facts.section else None
    said: Any = describe(request, agency) if describe and facts.is_open else None
    things = [said] if isinstance(said, dict) else said or ()
    for number, thing in enumerate(filter(None, things)):
        key = _page_id(facts) if _is_page(thing) else thing_id(facts.url)
        yield {"@id": f"{key}-{number}" if number else key} | thing


def _page_id(facts: PageFacts) -> str:
    return f"{facts.url}#webpage"


def _is_page(thing: Thing) -> bool:
    """Whether it is a WebPage of some type, as CollectionPage is: the page and no thing on it."""
    kinds = thing.get("@type", "")
    return any(kind.endswith("Page") for kind in ([kinds] if isinstance(kinds, str) else kinds))
