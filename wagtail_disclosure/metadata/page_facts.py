"""What page tags, share cards and linked data say of a page.

A page type that knows better has a method or attribute of the name given here; nothing else is
asked of it, so the pages of a host have tags as well.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.http import HttpRequest
from django.utils.text import Truncator
from wagtail.models import Site

from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.section import SectionOwnerMixin, has_read_agency, section_of
from wagtail_disclosure.metadata.picture import picture_url
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.visibility import sight_for
from wagtail_disclosure.statutory.page_tags import PageKind

__all__ = ["PageFacts", "ancestors_of", "facts_of", "kind_of"]

LONGEST_DESCRIPTION = 200
# Fields that say in a sentence what a page is about, the best first.
DESCRIBING = ("search_description", "summary", "purpose", "intro")


@dataclass(frozen=True)
class PageFacts:
    """``column`` is the page itself for a column, else the one it is in."""

    page: Any
    kind: PageKind
    url: str
    ancestors: list[Any]
    column: Any | None
    description: str
    published_at: datetime | None
    language: str
    # Absolute; blank where the page has no picture of its own.
    picture: str
    # Of what the public may not read, a withdrawn document, nothing more than the title is said.
    is_open: bool

    @cached_property
    def section(self) -> Any | None:
        """The section that the page is or is in, the latter as a plain page; None for a page of
        the host.
        """
        sections = [one for one in (*self.ancestors, self.page) if _is_section(one)]
        return sections[-1] if sections else None

    @cached_property
    def agency(self) -> Any | None:
        """The agency that discloses the page; none for a page of the host. Asked where it is
        needed; no query where the page was found by its section and that knows its agency.
        """
        own = self.section
        if own is None or isinstance(own, SectionOwnerMixin):
            return own and own.agency
        known = section_of(self.page)
        found = known if known and known.pk == own.pk else section_of(own)
        return found and found.agency

    @property
    def known_agency(self) -> Any | None:
        """The agency where somebody has asked for it already: for a list it is worth no query."""
        return self.agency if "agency" in vars(self) or has_read_agency(self.page) else None


def ancestors_of(page: Any, request: HttpRequest | None = None) -> list[Any]:
    """The pages above ``page`` from the site's home down. Asked once for each page shown."""
    known = getattr(page, "_disclosure_ancestors", None)
    if known is None:
        above = [one for one in page.get_ancestors() if not one.is_root()] if page.pk else []
        known = page._disclosure_ancestors = _within_site(above, page, request)
    return known


def _within_site(above: list[Any], page: Any, request: HttpRequest | None) -> list[Any]:
    """Without what is above the home of the site that was asked, which may be part of a larger
    one. No query: Wagtail knows the home of the site by then.
    """
    site = Site.find_for_request(request) if request else None
    if site is None or not page.path.startswith(site.root_page.path):
        return above
    return [one for one in above if one.path.startswith(site.root_page.path)]


def kind_of(page: Any) -> PageKind:
    """As the page says (``page_tag_kind``); else by what it is."""
    if own := getattr(page, "page_tag_kind", ""):
        return PageKind(own)
    if isinstance(page, RegisteredPage):
        return PageKind.ARTICLE
    if isinstance(page, EntryListMixin | SectionOwnerMixin):
        return PageKind.COLUMN
    if not ancestors_of(page) or page.depth <= 2:
        return PageKind.SITE
    return PageKind.COLUMN if page.numchild else PageKind.ARTICLE


def facts_of(page: Any, request: HttpRequest) -> PageFacts:
    """At most three queries: the pages above, the section's agency, the column's own fields."""
    above = ancestors_of(page, request)
    kind = kind_of(page)
    is_open = not isinstance(page, RegisteredPage) or sight_for(request, page).is_listed
    return PageFacts(
        page=page,
        kind=kind,
        url=request.build_absolute_uri(page.get_url(request) or "/"),
        ancestors=above,
        column=_column(page, kind, above),
        description=_description(page) if is_open else "",
        published_at=getattr(page, "first_published_at", None),
        language=language_of(page),
        picture=_picture(page, request) if is_open else "",
        is_open=is_open,
    )


def _picture(page: Any, request: HttpRequest) -> str:
    url = picture_url(page)
    return request.build_absolute_uri(url) if url else ""


def _column(page: Any, kind: PageKind, above: list[Any]) -> Any | None:
    if kind is PageKind.SITE:
        return None
    if kind is PageKind.COLUMN:
        return page
    return above[-1].specific if above else None


def _is_section(page: Any) -> bool:
    return page.specific_class is not None and issubclass(page.specific_class, SectionOwnerMixin)


def _description(page: Any) -> str:
    texts = (getattr(page, name, "") for name in DESCRIBING)
    text = next((text for text in texts if isinstance(text, str) and text.strip()), "")
    return Truncator(" ".join(text.split())).chars(LONGEST_DESCRIPTION)
