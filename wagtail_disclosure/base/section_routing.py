"""Finding a page of a section by its address in one step, however deep it is.

Wagtail goes down from parent to child, with two queries a level; a document is four levels down.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import swapper
from django.db.models import Q
from django.http import Http404, HttpRequest
from wagtail.contrib.routable_page.models import RoutablePageMixin

from wagtail_disclosure.base.section import remember_section

__all__ = ["SectionRouting", "page_below"]


class SectionRouting(RoutablePageMixin):
    """A section that finds what is below it at once; what it serves itself comes first."""

    def route(self, request: HttpRequest, path_components: list[str]) -> Any:
        if path_components and not self._serves(path_components):
            page, rest = page_below(self, path_components)
            if page is not None:
                try:
                    return page.route(request, rest)
                except Http404:
                    pass  # unless Wagtail's own way finds something
        return super().route(request, path_components)

    def _serves(self, path_components: Sequence[str]) -> bool:
        try:
            self.resolve_subpage("/" + "/".join(path_components) + "/")
        except Http404:
            return False
        return True


def page_below(section: Any, path_components: Sequence[str]) -> tuple[Any | None, list[str]]:
    """The deepest page (specific) on the way that ``path_components`` go down from ``section``, and
    the components that are left; None where there is no page. Two queries.
    """
    on_the_way = Q()
    for length in range(1, len(path_components) + 1):
        url_path = section.url_path + "/".join(path_components[:length]) + "/"
        # Addresses have no index, the slugs that they end with have.
        on_the_way |= Q(slug=path_components[length - 1], url_path=url_path)
    pages = swapper.load_model("wagtailcore", "Page").objects.filter(on_the_way)
    found = max(pages, key=lambda page: page.depth, default=None)
    if found is None:
        return None, list(path_components)
    page = remember_section(found.specific, section)
    return page, list(path_components[page.depth - section.depth :])
