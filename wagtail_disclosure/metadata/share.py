"""What a page looks like when somebody sends its address to a friend (Open Graph)."""

from __future__ import annotations

from collections.abc import Iterator

from django.http import HttpRequest
from django.templatetags.static import static

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.metadata.page_facts import PageFacts
from wagtail_disclosure.metadata.site import Identity
from wagtail_disclosure.statutory.page_tags import PageKind

__all__ = ["Element", "share_card"]

# Name of an element without content, then two attributes with their values.
Element = tuple[str, str, str, str, str]


def share_card(facts: PageFacts, site: Identity, request: HttpRequest) -> Iterator[Element]:
    """The canonical address, the description and the properties of Open Graph."""
    yield "link", "rel", "canonical", "href", _canonical(facts, request)
    if not facts.is_open:
        yield "meta", "name", "robots", "content", "noindex"
    if facts.description:
        yield "meta", "name", "description", "content", facts.description
    for name, content in _properties(facts, site, request):
        if content:
            yield "meta", "property", name, "content", content


def _canonical(facts: PageFacts, request: HttpRequest) -> str:
    """The page's address; of a list each of its pages is one of its own, filters are not."""
    number = request.GET.get("page", "")
    is_further = number.isascii() and number.isdecimal() and int(number[:9]) > 1
    return f"{facts.url}?page={number}" if is_further and len(number) < 10 else facts.url


def _properties(
    facts: PageFacts, site: Identity, request: HttpRequest
) -> Iterator[tuple[str, str]]:
    yield "og:title", facts.page.title
    yield "og:description", facts.description
    yield "og:url", facts.url
    yield "og:site_name", site.name
    yield "og:locale", facts.language.replace("-", "_")
    yield "og:image", facts.picture or _image(request)
    is_article = facts.kind is PageKind.ARTICLE
    yield "og:type", "article" if is_article else "website"
    if is_article and facts.published_at:
        published = facts.published_at.astimezone(BEIJING).replace(microsecond=0)
        yield "article:published_time", published.isoformat()


def _image(request: HttpRequest) -> str:
    image = get_settings().SHARE_IMAGE
    if not image or "//" in image:
        return image
    return request.build_absolute_uri(static(image))
