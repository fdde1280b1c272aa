"""Change the text of HTML and leave its markup as it is, to the letter."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator

from wagtail_disclosure.text.skeleton import Edit, skeleton_edits

__all__ = ["edited", "skeleton_of_markup", "text_of_markup"]

_TOKEN = re.compile(
    r"""(?P<tag><!--.*?--> | </?(?P<name>[a-z][a-z0-9-]*)(?:[^<>"'] | "[^"]*" | '[^']*')*>)
      | (?P<entity>&(?:\#[0-9]{1,7} | \#x[0-9a-f]{1,6} | [a-z][a-z0-9]{1,30});)
      | .""",
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
# Tags between which a sentence does not go on.
_BREAKS = frozenset(
    ("p", "li", "ul", "ol", "blockquote", "div", "br", "hr", "table", "tr", "td", "th")
    + ("h1", "h2", "h3", "h4", "h5", "h6")
)
# A character of the text: what it is, and where it stands in the source. A break stands nowhere.
_Place = tuple[str, int, int]


def skeleton_of_markup(source: str, year: int) -> str:
    """`skeleton` for HTML; a number may be half in bold."""
    return edited(source, skeleton_edits(text_of_markup(source), year))


def text_of_markup(source: str) -> str:
    """Return the text of HTML, a line feed between its paragraphs."""
    return "".join(character for character, _, _ in _places(source))


def edited(source: str, edits: Iterable[Edit]) -> str:
    """Return HTML with `edits` made, which count in the characters of `text_of_markup`.

    The first character that an edit covers gives way to its text, the others go.
    """
    places = list(_places(source))
    pieces = []
    done = 0
    for edit in edits:
        texts = [html.escape(edit.text, quote=False)] + [""] * (edit.end - edit.start - 1)
        for (_, start, end), text in zip(places[edit.start : edit.end], texts, strict=True):
            pieces += [source[done:start], text]
            done = end
    return "".join([*pieces, source[done:]])


def _places(source: str) -> Iterator[_Place]:
    for match in _TOKEN.finditer(source):
        if match["tag"] is None:
            # An entity for two characters, which no number has, counts as one.
            yield (
                (html.unescape(match[0])[:1] or " ") if match["entity"] else match[0],
                *match.span(),
            )
        elif (match["name"] or "").lower() in _BREAKS:
            yield "\n", match.end(), match.end()
