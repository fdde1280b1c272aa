"""Marking changes character by character. Wagtail compares words between blanks and punctuation;
in Chinese that is a whole clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from html import unescape

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

__all__ = ["marked_finely"]

# What Wagtail's comparison writes: the text is escaped, and there is no markup inside.
MARKED = re.compile(
    r'<span class="deletion">(?P<out>[^<]*)</span>'
    r'(?:<span class="addition">(?P<in>[^<]*)</span>)?'
    r'|<span class="addition">(?P<only>[^<]*)</span>'
)
TOKEN = re.compile(r"[0-9A-Za-z.]+|.", re.DOTALL)
# Comparing takes time with the product of the lengths.
TOO_LONG = 4_000_000
# A single character in common is chance, except at either end.
SHORTEST = 2

Piece = tuple[str, str]


def marked_finely(html: str) -> SafeString:
    """``html`` of a comparison with ``del`` and ``ins`` around what really changed."""
    marked = MARKED.sub(_mark, str(html))
    return mark_safe(marked)


def _mark(match: re.Match[str]) -> str:
    before = unescape(match["out"] or "")
    after = unescape(match["in"] or match["only"] or "")
    return "".join(_html(kind, text) for kind, text in _pieces(before, after) if text)


def _pieces(before: str, after: str) -> Iterator[Piece]:
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    i = j = 0
    for start, other, size in _common(old, new):
        is_first = start == other == 0
        is_last = start + size == len(old) and other + size == len(new)
        if size < SHORTEST and not is_first and not is_last:
            continue
        yield "del", "".join(old[i:start])
        yield "ins", "".join(new[j:other])
        yield "", "".join(old[start : start + size])
        i, j = start + size, other + size


def _common(old: list[str], new: list[str]) -> list[tuple[int, int, int]]:
    """What both have in common, closed by an empty stretch at both ends."""
    if len(old) * len(new) > TOO_LONG:
        return [(len(old), len(new), 0)]
    return [tuple(block) for block in SequenceMatcher(None, old, new, False).get_matching_blocks()]


def _html(kind: str, text: str) -> str:
    if not kind:
        return format_html("{}", text)
    name = "deletion" if kind == "del" else "addition"
    return format_html('<{0} class="{1}">{2}</{0}>', kind, name, text)
