"""What an event must say before the public may see it: the five elements of the catalogue."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.visit.findings import Findings, Rule
from wagtail_disclosure.visit.route_stop import is_listed_type
from wagtail_disclosure.visit.row_rules import RowProblem

__all__ = ["RULES", "missing_rows", "others_in_series"]


def has_kind(page: Any) -> Findings:
    if not page.event_kind:
        yield "event_kind", _("Say what sort of event it is.")


def has_organiser(page: Any) -> Findings:
    """活动单位."""
    if not page.organiser.strip():
        yield "organiser", _("Say who organises it.")


def has_place(page: Any) -> Findings:
    """活动地址."""
    if not (page.place_name.strip() or page.address.strip()):
        yield "place_name", _("Say where it takes place.")
    if page.place_page_id and not is_listed_type(page.place_page):
        yield "place_page", _("Choose a page about one thing, not one that lists pages.")


def missing_rows(page: Any) -> Iterator[RowProblem]:
    """活动时间，联系电话."""
    if not page.occurrences.all():
        yield RowProblem("occurrences", None, "", _("An event needs a date."))
    for index, row in enumerate(page.occurrences.all()):
        if row.starts_on is None:
            yield RowProblem("occurrences", index, "starts_on", _("Say when it takes place."))
    if not page.contacts.all():
        yield RowProblem("contacts", None, "", _("An event needs a telephone number."))


def stop_has_reason(page: Any) -> Findings:
    """临时停止活动信息: that it stops, why, and since when that is known."""
    if page.takes_place:
        return
    if not page.state_reason.strip():
        yield "state_reason", _("Say why it is postponed or cancelled.")
    if page.state_since is None:
        yield "state_since", _("Say when that was announced.")


RULES: tuple[Rule, ...] = (has_kind, has_organiser, has_place, stop_has_reason)


def others_in_series(page: Any) -> PublishedEntryQuerySet:
    """Register entries of the other events of the series in the column, the latest first."""
    entries = PublishedEntry.objects.in_column(page.column.pk).order_by("-starts_on", "-id")
    if not page.series.strip():
        return entries.none()
    events = type(page).objects.filter(series=page.series).exclude(pk=page.pk)
    return entries.filter(page_id__in=events.values("pk"))
