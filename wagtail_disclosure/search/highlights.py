"""How hits are shown: the words marked in their titles, an extract of their texts."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.text.extracts import Piece, extract, marked
from wagtail_disclosure.text.search_words import parse_words

__all__ = ["Highlight", "highlight"]


@dataclass(frozen=True, slots=True)
class Highlight:
    """Pieces of an entry's title, document number and text."""

    title: list[Piece]
    number: list[Piece]
    extract: list[Piece]


def highlight(entry: PublishedEntry, words: str) -> Highlight:
    """Mark ``words`` in ``entry``, as ``engine.find`` gave it (no query). The extract is of the
    summary where that holds a word, else of the text.
    """
    required = parse_words(words).required
    summary = extract(entry.summary, required)
    text = getattr(entry, "search_text", None)
    shown = text.shown if text else ""
    if shown and not any(piece.is_hit for piece in summary):
        body = extract(shown, required)
        if not summary or any(piece.is_hit for piece in body):
            summary = body
    title = marked(entry.title, required)
    return Highlight(title, marked(entry.document_number, required), summary)
