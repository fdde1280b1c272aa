"""Reports that were corrected, for tests."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from tests.factories import make_section, part
from tests.report.builders import make_report, stream

RECEIVED_FOUR = {
    "received.natural_person": 4,
    "closed.granted.natural_person": 3,
    "carried_forward.natural_person": 1,
}


def make_index(**fields: Any) -> Any:
    """The list of reports of a new agency."""
    return part(make_section(**fields), "reports")


def correct(page: Any, note: str = "漏报一件", **fields: Any) -> Any:
    """Publish a correction; returns the page as it is public then. By default the fees change."""
    page.change_note = note
    for name, value in (fields or {"fees_yuan": Decimal(120)}).items():
        setattr(page, name, value)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)


def corrected_report(index: Any = None) -> Any:
    """A report whose third table and fees were corrected."""
    page = make_report(index or make_index(name="甲局", phone="0999-1111111"))
    return correct(page, requests=stream("table3", RECEIVED_FOUR), fees_yuan=Decimal(120))
