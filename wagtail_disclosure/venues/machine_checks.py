"""Brings the warnings of a page before those who proofread and review it."""

from __future__ import annotations

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.review.proof.findings import MachineFinding, finding
from wagtail_disclosure.review.proof.page_content import PageContent
from wagtail_disclosure.review.proof.registry import machine_check

__all__ = ["find"]

LABELS = {
    "repair_notice": _("Repair announced too late"),
    "past_exception": _("Exception that is past"),
    "no_hours": _("No opening hours"),
    "hasty_rise": _("Price rise announced too late"),
    "late_warning": _("Travel warning published too late"),
    "missing_elements": _("Statutory elements that are missing"),
}


@machine_check(LABELS)
def find(content: PageContent) -> Iterator[MachineFinding]:
    """The named warnings of pages that have any."""
    for warned in getattr(content.page, "named_warnings", list)():
        yield finding(warned.name, warned.place, warned.message, context=warned.message)
