"""The tables of a parent agency as sums, each figure with the reports that it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q
from django.urls import reverse

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.report.consolidation.access import subordinates_of
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage
from wagtail_disclosure.report.consolidation.recording import tables_in
from wagtail_disclosure.report.consolidation.selectors import report_pages
from wagtail_disclosure.statutory.consolidate import Contribution, SummedTable, add_up
from wagtail_disclosure.statutory.editions import get_edition

__all__ = ["Consolidation", "consolidate", "reports_of"]


@dataclass(frozen=True, slots=True)
class Consolidation:
    """The sums by table, what went into them, and the agencies of which there was nothing."""

    tables: dict[str, SummedTable]
    contributions: tuple[Contribution, ...]
    missing: tuple[Agency, ...]


def consolidate(
    agency: Agency, year: int, edition: str, *, with_filed: bool = False
) -> Consolidation:
    """Add up the reports of the agencies under ``agency`` in the form of ``edition``.

    Published reports count; ``with_filed`` takes what has been handed in where nothing is
    published yet. Raises `KeyError` for an edition that is not registered.
    """
    agencies = list(subordinates_of(agency))
    found = reports_of(agencies, year, with_filed=with_filed)
    contributions = tuple(found[one.pk] for one in agencies if one.pk in found)
    return Consolidation(
        {table.key: add_up(table, contributions) for table in get_edition(edition).tables},
        contributions,
        tuple(one for one in agencies if one.pk not in found),
    )


def reports_of(
    agencies: Sequence[Agency], year: int, *, with_filed: bool = False
) -> dict[int, Contribution]:
    """Return what each agency contributes, by its key. Three queries."""
    names = {agency.pk: agency.label for agency in agencies}
    owners = {page["pk"]: owner for owner, page in report_pages(agencies, [year])}
    # What is live behind a restriction is not published; the register knows.
    listed = PublishedEntry.objects.filter(page__in=owners).values("page")
    wanted = Q(stage=Stage.PUBLIC, page__in=listed)
    if with_filed:
        wanted |= Q(stage=Stage.FILED)
    kept = KeptFigures.objects.filter(wanted, page__in=owners, year=year)
    # "filed" comes before "public" in the alphabet, so that what is public is taken last and wins.
    return {
        owners[row.page_id]: Contribution(
            names[owners[row.page_id]], tables_in(row.tables), _address(row.page_id)
        )
        for row in kept.order_by("stage", "at")
    }


def _address(page_id: int) -> str:
    return reverse("disclosure_report:filed_report", args=[page_id])
