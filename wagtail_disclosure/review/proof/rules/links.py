"""Links to pages and documents of this site that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import swapper
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.documents import get_document_model

from wagtail_disclosure.review.proof.findings import MachineFinding, finding
from wagtail_disclosure.review.proof.page_content import Link, PageContent
from wagtail_disclosure.review.proof.registry import machine_check

__all__ = ["find"]


@machine_check({"dead_link": gettext_lazy("Link that leads nowhere")})
def find(content: PageContent) -> Iterator[MachineFinding]:
    """Links whose target is gone, or is a page that the public does not see."""
    links = list(content.of(Link))
    pages, documents = _live_pages(links), _documents(links)
    for link in links:
        if link.kind == "page" and link.target not in pages:
            yield _finding(link, _("Choose a page that is public."))
        elif link.kind == "document" and link.target not in documents:
            yield _finding(link, _("Choose a file that exists."))


def _finding(link: Link, advice: str) -> MachineFinding:
    context = f"{link.kind} {link.target} {link.text}"
    return finding("dead_link", link.place, link.text, context=context, suggestion=advice)


def _live_pages(links: Iterable[Link]) -> set[str]:
    keys = _keys(links, "page")
    pages = swapper.load_model("wagtailcore", "Page").objects.filter(pk__in=keys) if keys else None
    return {str(key) for key in pages.live().values_list("pk", flat=True)} if pages else set()


def _documents(links: Iterable[Link]) -> set[str]:
    keys = _keys(links, "document")
    found = get_document_model().objects.filter(pk__in=keys) if keys else None
    return {str(key) for key in found.values_list("pk", flat=True)} if found else set()


def _keys(links: Iterable[Link], kind: str) -> list[str]:
    """The targets of one kind; what is no key leads nowhere."""
    return [link.target for link in links if link.kind == kind and link.target.isdecimal()]
