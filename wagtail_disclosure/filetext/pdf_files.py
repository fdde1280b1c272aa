"""Opening PDF files that may be damaged or have a password."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from wagtail_disclosure.filetext.passages import Reason, Unreadable

if TYPE_CHECKING:
    from pypdf import PdfReader

__all__ = ["opened", "pdf_faults_are_unreadable"]


def opened(content: BytesIO) -> PdfReader:
    """Open a file. Raises `Unreadable` if it takes a password to read it."""
    from pypdf import PasswordType, PdfReader

    document = PdfReader(content)
    # A password that only forbids printing or editing leaves the file readable to everybody.
    if document.is_encrypted and document.decrypt("") == PasswordType.NOT_DECRYPTED:
        raise Unreadable(Reason.ENCRYPTED)
    return document


@contextmanager
def pdf_faults_are_unreadable() -> Iterator[None]:
    """Broken PDF files make their readers raise nearly anything, from ``KeyError`` to recursion."""
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
