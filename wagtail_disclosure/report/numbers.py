"""Numbers as a reader sees them."""

from __future__ import annotations

from decimal import Decimal

from wagtail_disclosure.charts.spec import figure
from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.statutory.numbers import CellValue, NotApplicable, is_number

__all__ = ["shown", "wording"]

NOT_APPLICABLE = "—"


def shown(value: CellValue) -> str:
    """Return a number with thousands separators, a mark or a text as it stands."""
    if not is_number(value):
        return as_text(value)
    return f"{value.normalize():,f}" if isinstance(value, Decimal) else f"{value:,}"


def wording(value: CellValue) -> str:
    """Return a value as printed: blank stays blank, zero is 0, what does not apply is a dash."""
    if is_number(value):
        return figure(value)
    return NOT_APPLICABLE if value is NotApplicable else as_text(value)
