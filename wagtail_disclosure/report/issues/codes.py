"""Verification codes of printed copies: short, read aloud without doubt, wrong when mistyped.

Ten characters of Crockford's base 32, which has no I, L, O and U. Nine are drawn at random (45
bits: not to be found by trying); the tenth is a check character by the Luhn algorithm modulo 32,
which finds every single wrong character and nearly every swap of two neighbours.
"""

from __future__ import annotations

import secrets
import unicodedata

__all__ = ["grouped", "is_well_formed", "new_code", "normal"]

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
LENGTH = 10
GROUP = 5
LOOKALIKES = str.maketrans({"I": "1", "L": "1", "O": "0"})


def new_code() -> str:
    """Return a random code with its check character."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return body + _check_character(body)


def normal(typed: str) -> str:
    """Return a code as it is stored, however it was typed: case, blanks, hyphens, full width, and
    I, L, O for the digits that they look like.
    """
    letters = unicodedata.normalize("NFKC", typed).upper()
    return "".join(char for char in letters if char.isalnum()).translate(LOOKALIKES)


def is_well_formed(code: str) -> bool:
    """Whether `code`, as `normal` returns it, can have been given out."""
    return (
        len(code) == LENGTH
        and set(code) <= set(ALPHABET)
        and _check_character(code[:-1]) == code[-1]
    )


def grouped(code: str) -> str:
    """Return a code as it is printed: two groups of five."""
    return f"{code[:GROUP]}-{code[GROUP:]}"


def _check_character(body: str) -> str:
    base = len(ALPHABET)
    total = 0
    for position, char in enumerate(reversed(body)):
        addend = ALPHABET.index(char) * (1 if position % 2 else 2)
        total += addend // base + addend % base
    return ALPHABET[-total % base]
