"""Which reports a comparison may show: those on the public lists that it sees in full."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.publication.visibility import Sight

__all__ = ["comparison_address", "public_reports", "report_before"]


def public_reports(index: Any) -> list[Any]:
    """The reports under `index` that everybody sees in full, by year. One query."""
    return _seen(PublishedEntry.objects.in_column(index.pk))


def report_before(page: Any, agency: Agency | None) -> Any | None:
    """The public report of `agency` for the year before that of `page`. One query."""
    if agency is None or page.year is None:
        return None
    entries = PublishedEntry.objects.filter(agency=agency, report_year=page.year - 1)
    return next(iter(_seen(entries)), None)


def comparison_address(page: Any) -> str:
    """The address of the comparison that `page`, a report, stands in; "" where there is none."""
    parent = page.get_parent()
    index_model = get_settings().model("REPORT_INDEX_PAGE_MODEL")
    if parent is None or not parent.live or not issubclass(parent.specific_class, index_model):
        return ""
    address = parent.get_url()
    return f"{address}compare/" if address else ""


def _seen(entries: QuerySet[PublishedEntry]) -> list[Any]:
    """The register holds what is live and unrestricted; of that, what the policy shows in full."""
    listed = entries.filter(kind=EntryKind.REPORT).order_by().values("page_id")
    pages = get_settings().model("REPORT_PAGE_MODEL").objects.filter(pk__in=listed)
    policy = get_settings().imported("VISIBILITY_POLICY")
    return [page for page in pages.live().order_by("year") if policy(page) is Sight.FULL]
