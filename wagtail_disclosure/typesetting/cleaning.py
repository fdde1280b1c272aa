"""Prepare text for the page: what never prints is dropped, spaces inside Chinese close up."""

from __future__ import annotations

import re
import unicodedata

# Han, CJK punctuation and full-width forms: the characters between which a space is an accident
# of typing or of the fixed-width page it was copied from.
_WIDE = (
    r"[\u2e80-\u303f\u3100-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60"
    r"\U00020000-\U0003ffff]"
)
_ACCIDENTAL_SPACE = re.compile(rf"(?<={_WIDE})[ \t\u00a0]+(?={_WIDE})")
_BLANKS = re.compile(r"[ \t\r\f\v\u00a0]+")
# Controls, format characters, half surrogates. Private and unassigned code points stay: they may be
# rare characters of names, and are then reported as missing.
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})


def clean(text: str) -> str:
    """*text* as it is set: one space for many, none between Chinese characters, no controls.

    Line feeds stay: they are line ends that the author asked for.
    """
    visible = "".join(filter(_is_visible, _BLANKS.sub(" ", text)))
    return _ACCIDENTAL_SPACE.sub("", visible)


def _is_visible(character: str) -> bool:
    return character == "\n" or not (
        unicodedata.category(character) in _INVISIBLE or _is_variation_selector(character)
    )


def _is_variation_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"
