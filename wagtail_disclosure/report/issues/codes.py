"""Verification codes of printed copies: short, read aloud without doubt, wrong when mistyped.

Ten characters of Crockford's base 32. Nine are drawn at random (45 bits: not to be found by
trying); the tenth is a check character.
"""

from __future__ import annotations

import secrets

from wagtail_disclosure.text.check_characters import (
    ALPHABET,
    check_character,
    has_check_character,
    normal,
)

__all__ = ["grouped", "is_well_formed", "new_code", "normal"]

LENGTH = 10
GROUP = 5


def new_code() -> str:
    """Return a random code with its check character."""
    body = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH - 1))
    return body + check_character(body)


def is_well_formed(code: str) -> bool:
    """Whether `code`, as `normal` returns it, can have been given out."""
    return len(code) == LENGTH and has_check_character(code)


def grouped(code: str) -> str:
    """Return a code as it is printed: two groups of five."""
    return f"{code[:GROUP]}-{code[GROUP:]}"
