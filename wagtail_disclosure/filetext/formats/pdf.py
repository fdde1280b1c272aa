"""PDF."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind, Reason, Unreadable
from wagtail_disclosure.filetext.pdf_files import opened, pdf_faults_are_unreadable
from wagtail_disclosure.filetext.registry import reader

MAX_PAGES = 2000


@reader(".pdf", module="pypdf", package="pypdf")
def read_pdf(content: BytesIO) -> Iterator[Passage]:
    """The text, comments and filled-in fields of every page."""
    with pdf_faults_are_unreadable():
        document = opened(content)
        if len(document.pages) > MAX_PAGES:
            raise Unreadable(Reason.TOO_MANY_PARTS)
        passages = [
            passage
            for number, page in enumerate(document.pages, start=1)
            for passage in _of_page(page, str(number))
        ]
    if not any(passage.text.strip() for passage in passages):
        raise Unreadable(Reason.NO_TEXT)
    yield from passages


def _of_page(page: Any, number: str) -> Iterator[Passage]:
    yield Passage(Place(PlaceKind.PAGE, number), page.extract_text())
    for reference in page.annotations or []:
        annotation = reference.get_object()
        is_field = annotation.get("/Subtype") == "/Widget"
        kind, key = (PlaceKind.FORM_FIELD, "/V") if is_field else (PlaceKind.COMMENT, "/Contents")
        text = annotation.get(key)
        if isinstance(text, str):
            yield Passage(Place(kind, number), text)
