"""Text as it is searched: what a reader types finds it however it was written.

Upper and lower case, full and half width, brackets of any style and white space between characters
make no difference: 新文旅发〔2023〕5号, 新文旅发 [2023] 5号 and 新文旅发（２０２３）5号 are one.
Searchable text is runs of letters, digits and Han characters with one space between; a run of Han
characters that a line break cuts in two is whole again.
"""

from __future__ import annotations

import re
import unicodedata

from wagtail_disclosure.text.simplified import SIMPLIFIED

__all__ = ["HAN", "MAX_LENGTH", "grams_of", "phrase_grams", "searchable"]

# Han characters of all blocks, with the marks that stand for one (々〇).
HAN = r"\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
# More than any document has; what is beyond is not searched.
MAX_LENGTH = 1_000_000

BETWEEN_HAN = re.compile(rf"(?<=[{HAN}])\s+(?=[{HAN}])")
SEPARATORS = re.compile(r"[\W_]+")


def searchable(text: str) -> str:
    """``text`` as runs with one space between them; blank when it has nothing to search for."""
    plain = unicodedata.normalize("NFKC", text[:MAX_LENGTH]).lower().translate(SIMPLIFIED)
    return SEPARATORS.sub(" ", BETWEEN_HAN.sub("", plain)).strip()


def grams_of(plain: str) -> list[str]:
    """Index words of searchable text in its order: overlapping pairs of each run's characters, and
    its last one alone.

    The last one lets single characters be found, and keeps a phrase from running on from one run
    into the next.
    """
    return [run[at : at + 2] for run in plain.split() for at in range(len(run))]


def phrase_grams(plain: str) -> tuple[list[str], bool]:
    """Index words that stand next to each other wherever ``plain`` (searchable text, not blank)
    is part of a text, and whether the last is only the beginning of one.
    """
    grams = grams_of(plain)
    ends_in_pair = len(plain.split()[-1]) > 1
    return (grams[:-1], False) if ends_in_pair else (grams, True)
