"""Codes that people type: Crockford's base 32, which has no I, L, O and U, and a check character.

The check character is that of the Luhn algorithm modulo 32. It finds every single wrong character
and nearly every swap of two neighbours.
"""

from __future__ import annotations

import unicodedata

__all__ = ["ALPHABET", "check_character", "has_check_character", "normal"]

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0"})


def normal(typed: str) -> str:
    """Return a code as it is stored, however it was typed: case, blanks, hyphens, full width, and
    I, L, O for the digits that they look like.
    """
    letters = unicodedata.normalize("NFKC", typed).upper()
    return "".join(char for char in letters if char.isalnum()).translate(LOOKALIKES)


def check_character(body: str) -> str:
    """The character that belongs behind ``body``."""
    base = len(ALPHABET)
    total = 0
    for position, char in enumerate(reversed(body)):
        addend = ALPHABET.index(char) * (1 if position % 2 else 2)
        total += addend // base + addend % base
    return ALPHABET[-total % base]


def has_check_character(code: str) -> bool:
    """Whether ``code``, as `normal` returns it, ends in the right check character."""
    return len(code) > 1 and set(code) <= set(ALPHABET) and check_character(code[:-1]) == code[-1]
