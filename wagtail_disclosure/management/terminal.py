"""Writing names and titles to terminals of every kind."""

from __future__ import annotations

from typing import Any

__all__ = ["write_line"]


def write_line(stream: Any, text: str) -> None:
    """Write ``text``, with escapes where the terminal has no Chinese."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    stream.write(text.encode(encoding, "backslashreplace").decode(encoding))
