"""The sums of the subordinate agencies as figures for the parent's own report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.consolidation.sums import consolidate
from wagtail_disclosure.report.tables import tables_of
from wagtail_disclosure.statutory.consolidate import SummedTable
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.offers import Offer, Offers

__all__ = ["subordinate_sums"]


def subordinate_sums(page: Any) -> Offers | None:
    """Offer the sum of the published reports for each cell of each table that ``page`` holds, in
    the edition that it uses. `None` for an agency that nobody stands under.
    """
    agency = agency_of(page)
    if agency is None or page.year is None or not agency.subordinates.exists():
        return None
    offers: list[Offer] = []
    missing: dict[str, None] = {}
    for key, values in tables_of(page):
        found = consolidate(agency, page.year, values.table.edition)
        offers += _offers(found.tables[key])
        missing |= dict.fromkeys(one.label for one in found.missing)
    return Offers(_("Sum of the subordinate agencies"), tuple(offers), _note(list(missing)))


def _offers(summed: SummedTable) -> Iterator[Offer]:
    for cell, parts in summed.parts.items():
        total = summed.values.get(cell)
        if is_number(total):
            yield Offer(cell, total, parts)


def _note(missing: list[str]) -> str:
    if not missing:
        return ""
    return _("Without a published report: %(agencies)s.") % {"agencies": "、".join(missing)}
