"""Pages that are named on the command line."""

from __future__ import annotations

from typing import Any

import swapper
from django.core.management.base import CommandError
from wagtail.models import Site

__all__ = ["page_at"]

NO_PAGE = 2


def page_at(name: str) -> Any:
    """The page with that id or path below the default site's root, such as ``/news/``, as its own
    type. Raises CommandError.
    """
    pages = swapper.load_model("wagtailcore", "Page").objects
    page = pages.filter(pk=int(name)).first() if name.isdecimal() else _by_path(name)
    if page is None:
        raise CommandError(f"no page {name!r}", returncode=NO_PAGE)
    return page.specific


def _by_path(path: str) -> Any:
    site = Site.objects.filter(is_default_site=True).select_related("root_page").first()
    if site is None:
        message = "there is no default site: give --parent as a page id"
        raise CommandError(message, returncode=NO_PAGE)
    full = site.root_page.url_path.rstrip("/") + "/" + path.strip("/")
    pages = swapper.load_model("wagtailcore", "Page").objects
    return pages.filter(url_path=full.rstrip("/") + "/").first()
