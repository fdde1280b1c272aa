"""What the report of the year before says of this year's."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.siblings import report_for_year
from wagtail_disclosure.report.tables import table_of
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.offers import Offer, Offers, Part
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["figures_carried_over", "report_before"]


def report_before(page: Any) -> Any | None:
    """The agency's report for the year before that of `page`: as published, or else its draft."""
    agency = agency_of(page)
    if agency is None or page.year is None:
        return None
    found = report_for_year(agency, page.year - 1, besides=page)
    if found is None or found.live and found.year == page.year - 1:
        return found
    return found.get_latest_revision_as_object()


def figures_carried_over(page: Any) -> Offers | None:
    """Offer 四、结转下年度继续办理 of the year before as 二、上年结转 of this year, by kind of
    applicant; the note works out what should be in force. `None` without such a report.
    """
    before = report_before(page)
    if before is None:
        return None
    table = table_of(before, "table3")
    offers = tuple(_carried_over(before, table)) if table else ()
    name = _("Report for %(year)s") % {"year": str(before.year)}
    notes = [] if before.live else [_("That report is not published yet: this is its draft.")]
    return Offers(name, offers, " ".join([*notes, *_expected_in_force(page, before)]))


def _carried_over(before: Any, values: TableValues) -> Iterator[Offer]:
    for cell in values.table.cells():
        value = values.get(cell)
        if cell.row == "carried_forward" and not values.table.is_total(cell) and is_number(value):
            here = Cell(cell.table, cell.section, "carried_over", cell.column)
            year = f"{before.year}年"
            address = (before.url or "") if before.live else ""
            part = Part(f"{year} {values.table.label_of(cell)}", value, address)
            yield Offer(here, value, (part,))


def _expected_in_force(page: Any, before: Any) -> Iterator[str]:
    """上年现行有效 + 本年制发 - 本年废止, where both years have the numbers (rule Y2)."""
    now, then = table_of(page, "table2"), table_of(before, "table2")
    for row in ("government_rule", "normative_document"):
        cells = [Cell("table2", "normative_documents", row, column) for column in COLUMNS]
        if now is None or then is None or not _have(then, cells) or not _have(now, cells):
            continue
        issued, repealed, in_force = cells
        numbers = then.get(in_force), now.get(issued), now.get(repealed)
        if all(map(is_number, numbers)):
            yield _in_words(now.table.row_labels_of(in_force)[-1], *numbers)


COLUMNS = ("issued", "repealed", "in_force")


def _have(values: TableValues, cells: list[Cell]) -> bool:
    return set(cells) <= set(values.table.cells())


def _in_words(label: str, before: Any, issued: Any, repealed: Any) -> str:
    expected = before + issued - repealed
    return (
        f"{label}：上年现行有效 {shown(before)} + 本年制发 {shown(issued)}"
        f" - 本年废止 {shown(repealed)} = {shown(expected)}，可与现行有效件数核对。"
    )
