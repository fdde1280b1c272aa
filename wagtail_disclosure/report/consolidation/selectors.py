"""The standing of many agencies over several years, in a number of queries that does not grow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, QuerySet
from django.utils import timezone
from wagtail.models import WorkflowState

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage
from wagtail_disclosure.report.consolidation.standing import Progress, Standing

__all__ = ["Standings", "report_pages", "standings"]

Standings = dict[tuple[int, int], Standing]

FIELDS = ("pk", "path", "year", "live", "first_published_at")
STATES = {
    WorkflowState.STATUS_IN_PROGRESS: Progress.FILED,
    WorkflowState.STATUS_NEEDS_CHANGES: Progress.RETURNED,
}


def standings(agencies: Iterable[Agency], years: Iterable[int]) -> Standings:
    """Return the standing of each agency (by key) and year that has a report. Four queries."""
    years = list(years)
    pages = list(report_pages(agencies, years))
    keys = [page["pk"] for _, page in pages]
    flows, kept = _flows(keys), _kept(keys, years)
    found: Standings = {}
    for agency_id, page in pages:
        standing = _standing(page, flows.get(page["pk"]), kept)
        place = (agency_id, page["year"])
        if place not in found or standing.progress.rank > found[place].progress.rank:
            found[place] = standing
    return found


def report_pages(
    agencies: Iterable[Agency], years: Iterable[int]
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield key of the agency and fields of each report page. Two queries."""
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.filter(agency__in=list(agencies))
    owners = dict(sections.values_list("path", "agency_id"))
    if not owners:
        return
    under = Q()
    for path in owners:
        under |= Q(path__startswith=path)
    reports = get_settings().model("REPORT_PAGE_MODEL").objects
    for page in reports.filter(under, year__in=list(years), alias_of=None).values(*FIELDS):
        owner = next(path for path in owners if page["path"].startswith(path))
        yield owners[owner], page


def _flows(keys: list[int]) -> dict[int, str]:
    """The state of the newest workflow of each page."""
    model = get_settings().model("REPORT_PAGE_MODEL")
    states: QuerySet[WorkflowState] = WorkflowState.objects.filter(
        content_type=ContentType.objects.get_for_model(model),
        object_id__in=[str(key) for key in keys],
    )
    rows = states.order_by("created_at", "pk").values_list("object_id", "status")
    return {int(key): status for key, status in rows}


def _kept(keys: list[int], years: list[int]) -> dict[tuple[int, str], dict[str, Any]]:
    rows = KeptFigures.objects.filter(page__in=keys, year__in=years).defer("tables")
    fields = ("page_id", "stage", "at", "errors", "warnings")
    return {(row["page_id"], row["stage"]): row for row in rows.values(*fields)}


def _standing(
    page: Mapping[str, Any], flow: str | None, kept: Mapping[tuple[int, str], Mapping[str, Any]]
) -> Standing:
    progress = _progress(page, flow)
    filed = kept.get((page["pk"], Stage.FILED.value))
    stage = Stage.PUBLIC if page["live"] else Stage.FILED
    checked = kept.get((page["pk"], stage.value)) or {}
    return Standing(
        progress,
        page["pk"],
        _day(filed["at"]) if filed and progress.rank >= Progress.FILED.rank else None,
        _day(page["first_published_at"]) if page["live"] else None,
        checked.get("errors"),
        checked.get("warnings"),
    )


def _progress(page: Mapping[str, Any], flow: str | None) -> Progress:
    if page["live"]:
        return Progress.PUBLISHED
    if flow == WorkflowState.STATUS_APPROVED and page["first_published_at"] is None:
        return Progress.FILED  # approved, and waiting for the day of its publication
    return STATES.get(flow or "", Progress.DRAFT)


def _day(moment: datetime | None) -> date | None:
    return timezone.localdate(moment, timezone.get_default_timezone()) if moment else None
