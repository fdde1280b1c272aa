"""PDF."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING, Any

from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind, Reason, Unreadable
from wagtail_disclosure.filetext.registry import reader

if TYPE_CHECKING:
    from pypdf import PdfReader

MAX_PAGES = 2000


@reader(".pdf", module="pypdf", package="pypdf")
def read_pdf(content: BytesIO) -> Iterator[Passage]:
    """The text, comments and filled-in fields of every page."""
    with _faults_are_unreadable():
        document = _opened(content)
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


def _opened(content: BytesIO) -> PdfReader:
    from pypdf import PasswordType, PdfReader

    document = PdfReader(content)
    # A password that only forbids printing or editing leaves the file readable to everybody.
    if document.is_encrypted and document.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Unreadable(Reason.ENCRYPTED)
    return document


def _of_page(page: Any, number: str) -> Iterator[Passage]:
    yield Passage(Place(PlaceKind.PAGE, number), page.extract_text())
    for reference in page.annotations or []:
        annotation = reference.get_object()
        is_field = annotation.get("/Subtype") == "/Widget"
        kind, key = (PlaceKind.FORM_FIELD, "/V") if is_field else (PlaceKind.COMMENT, "/Contents")
        text = annotation.get(key)
        if isinstance(text, str):
            yield Passage(Place(kind, number), text)


@contextmanager
def _faults_are_unreadable() -> Iterator[None]:
    """Broken PDF files make pypdf raise nearly anything, from ``KeyError`` to recursion."""
    from pypdf.errors import DependencyError

    try:
        yield
    except Unreadable:
        raise
    except DependencyError as error:
        # A modern cipher, and the package for it is not installed.
        raise Unreadable(Reason.ENCRYPTED) from error
    except Exception as error:
        raise Unreadable(Reason.BROKEN) from error
