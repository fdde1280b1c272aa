"""Reading the text of one file."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import BinaryIO

from wagtail_disclosure.filetext import formats
from wagtail_disclosure.filetext.passages import Passage, Reason, Unreadable
from wagtail_disclosure.filetext.registry import read_with

__all__ = ["MAX_BYTES", "MAX_CHARACTERS", "MAX_PASSAGES", "read_text"]

MAX_BYTES = 50 * 1024 * 1024
# Cells, paragraphs, lines: beyond this nobody proofreads, and checks would hold up a request.
MAX_PASSAGES = 200_000
MAX_CHARACTERS = 20_000_000

formats.load()


def read_text(name: str, data: BinaryIO) -> list[Passage]:
    """Return the passages of a file in reading order, without blank ones.

    ``name`` tells the format. Raises `NoReader` where the reader of the format is not installed
    and `Unreadable` for any other file that cannot be read in full.
    """
    content = data.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise Unreadable(Reason.TOO_BIG)
    passages: list[Passage] = []
    characters = 0
    for passage in read_with(PurePath(name).suffix.lower(), BytesIO(content)):
        if not passage.text.strip():
            continue
        passages.append(passage)
        characters += len(passage.text)
        if len(passages) > MAX_PASSAGES or characters > MAX_CHARACTERS:
            raise Unreadable(Reason.TOO_MANY_PARTS)
    return passages
