"""Marking changes character by character. Wagtail compares words between blanks and punctuation;
in Chinese that is a whole clause.
"""

from __future__ import annotations

import re
from html import unescape

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from wagtail_disclosure.text.differences import differences

__all__ = ["marked_finely"]

# What Wagtail's comparison writes: the text is escaped, and there is no markup inside.
MARKED = re.compile(
    r'<span class="deletion">(?P<out>[^<]*)</span>'
    r'(?:<span class="addition">(?P<in>[^<]*)</span>)?'
    r'|<span class="addition">(?P<only>[^<]*)</span>'
)


def marked_finely(html: str) -> SafeString:
    """``html`` of a comparison with ``del`` and ``ins`` around what really changed."""
    marked = MARKED.sub(_mark, str(html))
    return mark_safe(marked)


def _mark(match: re.Match[str]) -> str:
    before = unescape(match["out"] or "")
    after = unescape(match["in"] or match["only"] or "")
    return "".join(_html(kind, text) for kind, text in differences(before, after))


def _html(kind: str, text: str) -> str:
    if not kind:
        return format_html("{}", text)
    name = "deletion" if kind == "del" else "addition"
    return format_html('<{0} class="{1}">{2}</{0}>', kind, name, text)
