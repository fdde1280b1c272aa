"""Calls pages back from the caches in front of the portal (``WAGTAILFRONTENDCACHE``).

Wagtail calls back the page that is published. What is published shows in lists as well: those of
its column and of all above it, the other parts of the section, and their feeds.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

import swapper
from django.db import transaction
from django.db.models import Q, QuerySet
from wagtail.contrib.frontend_cache.utils import PurgeBatch, get_backends

from wagtail_disclosure.base.open_pages import of_models
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.changes import entries_changed, entry_removed, entry_written
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["connect", "pages_that_show"]


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    entry_written.connect(_on_written, dispatch_uid="disclosure.purge.written")
    entry_removed.connect(_on_removed, dispatch_uid="disclosure.purge.removed")
    entries_changed.connect(_on_changed, dispatch_uid="disclosure.purge.changed")


def _on_written(entry: PublishedEntry, **kwargs: Any) -> None:
    _purge_later(entry.section_id, entry.url_path)


def _on_removed(section_id: int, url_path: str, **kwargs: Any) -> None:
    _purge_later(section_id, url_path)


def _on_changed(section_id: int, **kwargs: Any) -> None:
    _purge_later(section_id, "")


def _purge_later(section_id: int, url_path: str) -> None:
    if get_backends():
        transaction.on_commit(partial(_purge, section_id, url_path))


def _purge(section_id: int, url_path: str) -> None:
    batch = PurgeBatch()
    batch.add_pages(pages_that_show(section_id, url_path))
    batch.purge()


def pages_that_show(section_id: int, url_path: str) -> QuerySet[Any]:
    """The pages that show an entry of the section whose page has the path ``url_path``: that page,
    all above it, and the parts of the section. None where the section has gone itself.
    """
    pages = swapper.load_model("wagtailcore", "Page").objects
    section = get_settings().model("SECTION_PAGE_MODEL").objects.filter(pk=section_id).first()
    if section is None:
        return pages.none()
    above = Q(url_path__in=list(_prefixes(url_path)), path__startswith=section.path)
    parts = of_models(section.get_children(), section.allowed_subpage_models())
    return pages.filter(above | Q(pk__in=parts.order_by().values("pk")) | Q(pk=section.pk))


def _prefixes(url_path: str) -> Iterator[str]:
    """``/a/b/`` and each path above it."""
    parts = url_path.strip("/").split("/")
    return ("/" + "/".join(parts[:length]) + "/" for length in range(len(parts), 0, -1))
