"""How much of a chapter is last year's text (内容雷同, 国办公开办函〔2021〕30号 （四）明确责任).

Years and numbers do not count: a sentence in which only they have changed is the same sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.prose.clauses import compact, sentences_of
from wagtail_disclosure.statutory.prose.messages import COPIED, chapter_name
from wagtail_disclosure.statutory.prose.report_text import ReportText

__all__ = ["Likeness", "check_similarity", "likeness"]

# What the agency writes itself; the rest of the report is the form's.
CHAPTERS = (1, 5, 6)
# A chapter of a few customary words is the same every year.
SHORTEST_CHAPTER = 120
# The length of the pieces that are looked for, and how many of a sentence's must be found.
PIECE = 6
FOUND = 0.8

_NUMBERS = re.compile(r"[0-9]+(?:\.[0-9]+)?%?")
_MARKS = re.compile(r"[^\w#]+")


@dataclass(frozen=True, slots=True)
class Likeness:
    """Characters of a chapter, how many of them are last year's, and the sentences as printed."""

    length: int
    copied: int
    sentences: tuple[str, ...]

    @property
    def percent(self) -> int:
        """The share of the chapter that is last year's, rounded down."""
        return self.copied * 100 // self.length if self.length else 0


def check_similarity(text: ReportText, previous: ReportText, threshold: int) -> tuple[Finding, ...]:
    """Return a warning for each chapter of which `threshold` percent or more are last year's."""
    return tuple(_findings(text, previous, threshold))


def likeness(text: ReportText, previous: ReportText, chapter: int) -> Likeness:
    """Compare one chapter with the same chapter of the year before, sentence by sentence."""
    known = {piece for _, plain in _sentences(previous, chapter) for piece in _pieces(plain)}
    length = copied = 0
    sentences = []
    for sentence, plain in _sentences(text, chapter):
        length += len(plain)
        pieces = _pieces(plain)
        if sum(piece in known for piece in pieces) >= FOUND * len(pieces):
            copied += len(plain)
            sentences.append(sentence)
    return Likeness(length, copied, tuple(sentences))


def _findings(text: ReportText, previous: ReportText, threshold: int) -> Iterator[Finding]:
    for chapter in CHAPTERS:
        found = likeness(text, previous, chapter)
        if found.length >= SHORTEST_CHAPTER and found.percent >= threshold:
            yield Finding(
                "SIMILAR",
                Severity.WARNING,
                "",
                COPIED.format(chapter=chapter_name(chapter), share=found.percent),
                chapter=chapter,
                quote="\n".join(found.sentences),
            )


def _sentences(text: ReportText, chapter: int) -> Iterator[tuple[str, str]]:
    """Yield the sentences of a chapter as printed and as they are compared."""
    for line in text.chapters.get(chapter, ()):
        if not line.is_heading:
            for sentence in sentences_of(line.text):
                plain = _MARKS.sub("", _NUMBERS.sub("#", compact(sentence)))
                if plain:
                    yield sentence, plain


def _pieces(plain: str) -> list[str]:
    """All stretches of `PIECE` characters; of a shorter text, the text itself."""
    last = max(1, len(plain) - PIECE + 1)
    return [plain[start : start + PIECE] for start in range(last)]
