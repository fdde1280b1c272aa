"""Files that belong to the items of a feed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from django.http import HttpRequest
from wagtail.models import CollectionViewRestriction

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.visibility import Sight, sight_for

__all__ = ["Enclosure", "enclosures_of"]


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file by its absolute address. ``size`` in bytes; None where it has not been counted."""

    url: str
    title: str
    media_type: str
    size: int | None


def enclosures_of(
    entries: Iterable[PublishedEntry], request: HttpRequest
) -> Mapping[int, Sequence[Enclosure]]:
    """The files of entries by the primary keys of their pages, in their order. One query, none
    where no entry has files; no file is opened.

    Left out are files of pages whose text the public does not see, whatever the register says, and
    files behind a restriction of their collection.
    """
    keys = [entry.page_id for entry in entries if entry.file_types]
    found: dict[int, list[Enclosure]] = defaultdict(list)
    for row in _attachments(keys) if keys else ():
        if sight_for(request, row.page) is Sight.FULL:
            url = request.build_absolute_uri(row.file.url)
            file = Enclosure(url, str(row), row.file.content_type, row.file.file_size)
            found[row.page_id].append(file)
    return found


def _attachments(page_keys: Iterable[int]) -> QuerySet[Any]:
    model = get_settings().model("DOCUMENT_PAGE_MODEL").attachments.rel.related_model
    rows = model.objects.filter(page_id__in=page_keys).select_related("file", "page")
    return (
        rows.exclude(Exists(_restrictions())).defer("page__body").order_by("page_id", "sort_order")
    )


def _restrictions() -> QuerySet[CollectionViewRestriction]:
    """Of a file's collection and of those above it."""
    path = ExpressionWrapper(OuterRef("file__collection__path"), output_field=CharField())
    known = CollectionViewRestriction.objects.alias(whole=path)
    return known.filter(whole__startswith=F("collection__path"))
