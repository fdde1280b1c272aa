"""Plain text."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from wagtail_disclosure.filetext.encodings import decoded
from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind
from wagtail_disclosure.filetext.registry import reader


@reader(".txt")
def read_txt(content: BytesIO) -> Iterator[Passage]:
    """The lines of a text, numbered from 1."""
    for number, line in enumerate(decoded(content).splitlines(), start=1):
        yield Passage(Place(PlaceKind.LINE, str(number)), line)
