"""Reads of the catalogue that more than one rendering needs."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.versions import versions_of

__all__ = ["interpretations_of", "interpreted_by", "published", "versions_of"]


def published(page_ids: Any) -> PublishedEntryQuerySet:
    """Register entries of the given pages; what is not public is not among them."""
    return PublishedEntry.objects.filter(page_id__in=page_ids).newest_first()


def interpretations_of(page: Any) -> PublishedEntryQuerySet:
    """Public pages that interpret ``page``."""
    links = get_settings().model("DOCUMENT_PAGE_MODEL").interpreted_documents.rel.related_model
    return published(links.objects.filter(document_id=page.pk).values("page_id"))


def interpreted_by(page: Any) -> PublishedEntryQuerySet:
    """Public policy documents that ``page`` interprets."""
    return published([link.document_id for link in page.interpreted_documents.all()])
