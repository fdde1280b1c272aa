"""Files that belong to the items of a feed."""

from __future__ import annotations

import mimetypes
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.http import HttpRequest

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["Enclosure", "enclosures_of"]

UNKNOWN_TYPE = "application/octet-stream"


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

    The register names the types of the files that the public gets: without any, there are none for
    it, however many the page has.
    """
    keys = [entry.page_id for entry in entries if entry.file_types]
    found: dict[int, list[Enclosure]] = defaultdict(list)
    if not keys:
        return found
    attachments = get_settings().model("DOCUMENT_PAGE_MODEL").attachments.rel.related_model.objects
    of_pages = attachments.filter(page_id__in=keys).select_related("file")
    for row in of_pages.order_by("page_id", "sort_order"):
        url = request.build_absolute_uri(row.file.url)
        media_type = mimetypes.guess_type(row.file.filename)[0] or UNKNOWN_TYPE
        found[row.page_id].append(Enclosure(url, str(row), media_type, row.file.file_size))
    return found
