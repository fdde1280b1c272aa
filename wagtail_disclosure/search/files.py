"""The text of the files that a page offers, as far as a reader of the file sees it."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any

from wagtail.documents import get_document_model

from wagtail_disclosure.filetext.passages import Passage, PlaceKind
from wagtail_disclosure.filetext.reading import read_text
from wagtail_disclosure.review.content import files_of

__all__ = ["MAX_BYTES", "texts_of_files"]

logger = logging.getLogger(__name__)

# Larger files are found by their titles; reading them would hold up the publication.
MAX_BYTES = 20 * 1024 * 1024
BETWEEN_THE_LINES = {PlaceKind.COMMENT, PlaceKind.DELETION}


def texts_of_files(page: Any) -> Iterator[str]:
    """Title and text of each file of ``page``. A file that cannot be read is no error: it is found
    by its title.
    """
    files = [file for file in files_of(page) if file.kind == "document"]
    found = get_document_model().objects.filter(pk__in=[file.pk for file in files])
    documents = {str(document.pk): document for document in found}
    for file in files:
        yield file.title
        if document := documents.get(str(file.pk)):
            yield from _texts(document)


def _texts(document: Any) -> list[str]:
    """What storages and readers raise is theirs to know; none of it may hold up a publication."""
    try:
        return _read(document)
    except Exception as error:
        logger.info("Document %s is searched by its title: %r", document.pk, error)
        return []


def _read(document: Any) -> list[str]:
    if (document.file_size or 0) > MAX_BYTES:
        return []
    with document.file.storage.open(document.file.name, "rb") as stream:
        passages = read_text(PurePath(document.file.name).name, stream)
    return [passage.text for passage in passages if _is_seen(passage)]


def _is_seen(passage: Passage) -> bool:
    return not passage.is_hidden and passage.place.kind not in BETWEEN_THE_LINES
