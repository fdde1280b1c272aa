"""Numbers as a reader sees them."""

from __future__ import annotations

from decimal import Decimal

from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.statutory.numbers import CellValue, is_number

__all__ = ["shown"]


def shown(value: CellValue) -> str:
    """Return a number with thousands separators, a mark or a text as it stands."""
    if not is_number(value):
        return as_text(value)
    return f"{value.normalize():,f}" if isinstance(value, Decimal) else f"{value:,}"
