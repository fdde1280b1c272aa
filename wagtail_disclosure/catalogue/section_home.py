"""What the home of a section shows from the register beside the newest entries."""

from __future__ import annotations

from datetime import date

from django.db.models import Q

from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.publication.kept import kept
from wagtail_disclosure.publication.state import Standing
from wagtail_disclosure.venues.notices import Notice, not_over, notices_among

__all__ = ["reports_and_closures"]


Shown = tuple[list[PublishedEntry], tuple[Notice, ...]]


def reports_and_closures(section_pk: int, today: date, standing: Standing) -> Shown:
    """The annual reports of a section, the newest year first, and its closures that are in force
    or ahead. One query; none while the register stands as it did, on the same day.
    """
    return kept(f"home {section_pk} {today}", standing, lambda: _read(section_pk, today))


def _read(section_pk: int, today: date) -> Shown:
    entries = PublishedEntry.objects.in_section(section_pk)
    wanted = entries.filter(Q(kind=EntryKind.REPORT) | not_over(today)).order_by("starts_on", "pk")
    reports = [entry for entry in wanted if entry.kind == EntryKind.REPORT]
    closures = [entry for entry in wanted if entry.kind == EntryKind.CLOSURE]
    newest_first = sorted(reports, key=lambda report: report.report_year or 0, reverse=True)
    return newest_first, notices_among(closures, today)
