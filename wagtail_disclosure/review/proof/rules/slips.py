"""Slips of the pen: impossible dates, brackets that do not pair, doubled marks and words."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.review.proof.findings import MachineFinding, finding_in
from wagtail_disclosure.review.proof.page_content import PageContent, PlacedText
from wagtail_disclosure.review.proof.registry import machine_check
from wagtail_disclosure.text.proofs import find_slips

__all__ = ["find"]

LABELS = {
    "impossible_date": _("Date that does not exist"),
    "unclosed": _("Bracket or quotation mark not closed"),
    "unopened": _("Bracket or quotation mark not opened"),
    "mismatched": _("Brackets or quotation marks that do not match"),
    "doubled_punctuation": _("Doubled punctuation"),
    "latin_punctuation": _("Latin punctuation in Chinese text"),
    "doubled_word": _("Doubled word"),
}
PAIRING = frozenset({"unclosed", "unopened", "mismatched"})


@machine_check(LABELS)
def find(content: PageContent) -> Iterator[MachineFinding]:
    """Slips in every text. Brackets that begin on one page of a file may end on the next."""
    for text in content.of(PlacedText):
        for slip in find_slips(text.text):
            if not (text.is_cut and slip.rule in PAIRING):
                yield finding_in(text, slip.start, slip.end, slip.rule, suggestion=slip.detail)
