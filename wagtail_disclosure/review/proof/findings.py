"""What a machine check finds."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from wagtail_disclosure.review.proof.page_content import PlacedText
from wagtail_disclosure.review.proofreading_models import Severity

__all__ = ["MachineFinding", "finding", "finding_in"]

# Characters around a quote that have to stay as well for a finding to be the same.
CONTEXT = 12
# What the columns of a stored finding hold.
MAX_PLACE, MAX_QUOTE, MAX_SUGGESTION = 200, 300, 300


@dataclass(frozen=True, slots=True)
class MachineFinding:
    """Something at a place of a page or of its files. ``key`` is the same as long as the text is,
    wherever it moves to.
    """

    rule: str
    severity: str
    place: str
    quote: str
    suggestion: str
    key: str
    # The file it is in; blank: the page itself.
    source: str = ""


def finding(
    rule: str,
    place: str,
    quote: str,
    *,
    context: str,
    suggestion: str = "",
    severity: str = Severity.ORDINARY,
    source: str = "",
) -> MachineFinding:
    """A finding whose key is made of the rule and ``context``, the text that must not change."""
    key = hashlib.sha256(f"{rule}\n{''.join(context.split())}".encode()).hexdigest()
    return MachineFinding(
        rule,
        str(severity),
        _shortened(place, MAX_PLACE),
        _shortened(quote, MAX_QUOTE),
        _shortened(suggestion, MAX_SUGGESTION),
        key,
        source,
    )


def finding_in(
    text: PlacedText,
    start: int,
    end: int,
    rule: str,
    *,
    quote: str = "",
    suggestion: str = "",
    severity: str = Severity.ORDINARY,
) -> MachineFinding:
    """A finding at a stretch of a text. ``quote`` stands in for what must not be repeated."""
    said = text.text[start:end]
    before, after = text.text[max(0, start - CONTEXT) : start], text.text[end : end + CONTEXT]
    return finding(
        rule,
        text.place_at(start),
        quote or said,
        context=f"{before}\0{said}\0{after}",
        suggestion=suggestion,
        severity=severity,
        source=text.source,
    )


def _shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
