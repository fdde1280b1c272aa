"""A small register of applications and the source that counts it, as an app of a project has."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import Any

from wagtail_disclosure.report.tables import table_of
from wagtail_disclosure.statutory.offers import Offer, Offers, Part, offers_of
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.tally import Application, cells_of, tally


@dataclass(frozen=True)
class Request:
    """A row of the register."""

    number: str
    received_on: date
    applicant: str
    outcome: str = ""
    closed_on: date | None = None


ROWS: list[Request] = []


def requests_of_the_year(page: Any) -> Offers | None:
    """Count the requests that were open in the year of `page` into its Table 3."""
    values = table_of(page, "table3")
    if values is None or page.year is None:
        return None
    first, last = date(page.year, 1, 1), date(page.year, 12, 31)
    counted, parts = [], defaultdict[Cell, list[Part]](list)
    for row in ROWS:
        if row.received_on > last or (row.closed_on and row.closed_on < first):
            continue
        is_closed = row.closed_on is not None and row.closed_on <= last
        application = Application(
            row.applicant, row.outcome if is_closed else "", row.received_on < first
        )
        counted.append(application)
        for cell in cells_of(values.table, application):
            parts[cell].append(Part(f"申请 {row.number}", 1, f"/admin/requests/{row.number}/"))
    return offers_of("依申请公开登记簿", tally(values.table, counted), parts)


def broken(page: Any) -> Offers | None:
    """A source that fails, as one does whose system cannot be reached."""
    raise OSError("no route to host")


def odd(page: Any) -> Offers | None:
    """A source that offers what no cell can take."""
    entered, total = (
        Cell("table3", "requests", "received", column) for column in ("natural_person", "total")
    )
    elsewhere = Cell("table9", "x", "y", "z")
    return Offers(
        "乱", (Offer(entered, -1), Offer(total, 3), Offer(elsewhere, 4), Offer(entered, 5))
    )


def silent(page: Any) -> Offers | None:
    """A source that has nothing for this report."""
    return None
