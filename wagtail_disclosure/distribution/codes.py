"""Short codes of pages: the page's number in Crockford's base 32, then a check character.

A code is worked out, never stored: a page keeps it for good, and a wrong character leads nowhere
rather than to another page.
"""

from __future__ import annotations

from wagtail_disclosure.text.check_characters import (
    ALPHABET,
    check_character,
    has_check_character,
    normal,
)

__all__ = ["LARGEST", "code_of", "page_id_of"]

# The largest number that a database takes.
LARGEST = 2**63 - 1
LONGEST = 14
# More than anybody means by a code; hyphens and blanks are put up with.
LONGEST_TYPED = 40


def code_of(page_id: int) -> str:
    """The code of the page with this number, which is 1 or more."""
    body = ""
    rest = page_id
    while rest:
        rest, digit = divmod(rest, len(ALPHABET))
        body = ALPHABET[digit] + body
    return body + check_character(body)


def page_id_of(typed: str) -> int | None:
    """The number in a code, however it was typed; None where it is no code of any page."""
    code = normal(typed) if len(typed) <= LONGEST_TYPED else ""
    if len(code) > LONGEST or code[:1] == "0" or not has_check_character(code):
        return None
    number = 0
    for character in code[:-1]:
        number = number * len(ALPHABET) + ALPHABET.index(character)
    return number if number <= LARGEST else None
