"""What sorts of files an entry offers, as the register keeps it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import PurePath
from typing import Any

__all__ = ["MAX_LENGTH", "file_types"]

MAX_LENGTH = 60


def file_types(files: Iterable[Any]) -> str:
    """Endings of Wagtail documents, each once and between spaces, as in " docx pdf "."""
    endings = {PurePath(file.filename).suffix[1:].lower() for file in files if file}
    text = ""
    for ending in sorted(endings - {""}):
        if len(text) + len(ending) + 2 <= MAX_LENGTH:
            text = f"{text or ' '}{ending} "
    return text
