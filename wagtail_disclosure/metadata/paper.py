"""What stands at the head of a page that is printed: whose it is, its number, where it was read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from wagtail_disclosure.metadata.page_facts import PageFacts, facts_of
from wagtail_disclosure.metadata.site import identity_of
from wagtail_disclosure.statutory.page_tags import PageKind

__all__ = ["PaperHead", "paper_head"]


@dataclass(frozen=True, slots=True)
class PaperHead:
    """``agency`` and ``index_number`` are blank where the page has none; ``url`` is whole."""

    site: str
    agency: str
    index_number: str
    url: str


def paper_head(page: Any, request: HttpRequest | None) -> PaperHead | None:
    """The head for ``page``; None for what is no page yet, or no page.

    No query of its own after the page's tags, which ask the same: lists do without the agency.
    """
    if request is None or getattr(request, "is_preview", False) or not getattr(page, "pk", None):
        return None
    facts = _known(page, request)
    agency = facts.agency if facts.kind is PageKind.ARTICLE else None
    return PaperHead(
        site=identity_of(request).name,
        agency=agency.name if agency else "",
        index_number=getattr(page, "index_number", "") if facts.is_open else "",
        url=facts.url,
    )


def _known(page: Any, request: HttpRequest) -> PageFacts:
    facts = getattr(request, "disclosure_page_facts", None)
    return facts if facts and facts.page is page else facts_of(page, request)
