"""Full-width characters as their half-width ones, each at its own place."""

from __future__ import annotations

__all__ = ["fold"]

# Full-width ASCII stands at a fixed distance: Unicode, block Halfwidth and Fullwidth Forms.
_FULL_WIDTH = {code + 0xFEE0: chr(code) for code in range(0x21, 0x7F)}
_SPACES = dict.fromkeys((0x09, 0xA0, 0x2002, 0x2003, 0x2009, 0x202F, 0x3000), " ")
_HYPHENS = dict.fromkeys((0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0xFE63, 0xFF0D), "-")
_FOLDED = str.maketrans({**_FULL_WIDTH, **_SPACES, **_HYPHENS})


def fold(text: str) -> str:
    """Return ``text`` with ASCII digits, letters, signs, spaces and hyphens for their full-width
    and typographic kin. The length stays, so a place in the result is a place in ``text``.
    """
    return text.translate(_FOLDED)
