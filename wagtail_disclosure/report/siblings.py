"""Other reports of the same agency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db.models import Q

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry

__all__ = [
    "published_reports",
    "report_for_year",
    "report_of_last_year",
    "report_of_same_year",
]


def report_of_same_year(page: Any) -> Any | None:
    """Return another report of the agency of `page` (a page in the tree) for its year."""
    agency = agency_of(page) if page.path else None
    return report_for_year(agency, page.year, besides=page) if agency else None


def report_for_year(agency: Agency, year: int, besides: Any) -> Any | None:
    """Return a report of `agency` for `year`, published or draft, other than `besides`."""
    return _reports_of(agency).filter(_is_about(year)).exclude(pk=besides.pk).first()


def report_of_last_year(agency: Agency, page: Any) -> Any | None:
    """Return the report of `agency` for the year before that of `page`: as published or, before
    that, as it was last written.
    """
    reports = _reports_of(agency).filter(year=page.year - 1).exclude(pk=page.pk)
    report = reports.order_by("-live", "-pk").first()
    return report if report is None or report.live else report.get_latest_revision_as_object()


def published_reports(agencies: Iterable[Agency], year: int) -> dict[int, Any]:
    """Return the published report for `year` of each of `agencies` that has one, by the agency's
    primary key. Two queries.
    """
    entries = PublishedEntry.objects.filter(
        agency__in=agencies, kind=EntryKind.REPORT, report_year=year
    )
    owners = dict(entries.values_list("page_id", "agency_id"))
    reports = get_settings().model("REPORT_PAGE_MODEL").objects.filter(pk__in=owners)
    return {owners[report.pk]: report for report in reports}


def _reports_of(agency: Agency) -> Any:
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.filter(agency=agency)
    under = Q(pk__in=[])
    for path in sections.values_list("path", flat=True):
        under |= Q(path__startswith=path)
    return get_settings().model("REPORT_PAGE_MODEL").objects.filter(under, alias_of=None)


def _is_about(year: int) -> Q:
    """The year of a draft stands in its row; that of a change to a live page in its revision."""
    return Q(year=year) | Q(live=True, latest_revision__content__year=year)
