"""The state of every column that somebody answers for: when it was last updated, and by when it is
due again.

An update is the first publication of something in the column or below it, or a new version of it
with a change of substance. Publishing the same once more is none, and neither is a draft.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import swapper
from django.db.models import Case, Count, F, Max, Q, When

from wagtail_disclosure.base.kept_fresh import KeptFreshMixin
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.oversight.state import ColumnState, Content
from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.selectors import with_updates
from wagtail_disclosure.review.people.due import local_day

__all__ = ["sections_of", "states_of"]


def sections_of(agencies: Any) -> list[Any]:
    """The live sections of ``agencies`` (a queryset), with their agencies, in tree order."""
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.live()
    return list(sections.filter(agency__in=agencies).select_related("agency").order_by("path"))


def states_of(sections: Iterable[Any], today: date | None = None) -> list[ColumnState]:
    """The public columns below ``sections`` in tree order. Four queries and one for each type of
    column, however many there are.
    """
    today = today or local_day()
    sections = list(sections)
    columns = _columns_below(sections)
    if not columns:
        return []
    entries = PublishedEntry.objects.filter(section_id__in=[section.pk for section in sections])
    found = _with_what_is_below(columns, _contents(columns, entries))
    stale = _stale_entries(columns, entries, today)
    unchecked = _unchecked_pages(columns, entries, today)
    return [
        ColumnState(
            page=column,
            agency=_section_above(column, sections).agency,
            content=replace(
                found[column.pk], stale=stale[column.pk], unchecked=unchecked[column.pk]
            ),
            limit=column.freshness_limit(),
            today=today,
        )
        for column in columns
    ]


def _columns_below(sections: list[Any]) -> list[Any]:
    pages = swapper.load_model("wagtailcore", "Page").objects
    below = Q()
    for section in sections:
        below |= Q(path__startswith=section.path)
    if not below:
        return []
    return list(pages.live().type(KeptFreshMixin).filter(below).order_by("path").specific())


def _section_above(column: Any, sections: list[Any]) -> Any:
    """The nearest section: sections do not stand in one another."""
    return next(section for section in sections if column.path.startswith(section.path))


def _contents(columns: list[Any], entries: PublishedEntryQuerySet) -> dict[int, Content]:
    """What stands directly in each column; a page that is itself published counts as in itself."""
    keys = [column.pk for column in columns]
    place = Case(When(page_id__in=keys, then=F("page_id")), default=F("column_id"))
    rows = with_updates(entries.order_by()).annotate(place=place).values_list("place")
    counted = rows.annotate(Max("updated_at"), Count("id"))
    return {key: Content(_day(newest), count) for key, newest, count in counted}


def _with_what_is_below(columns: list[Any], found: dict[int, Content]) -> dict[int, Content]:
    """The contents of each column and of the columns below it."""
    sums = {column.path: found.get(column.pk, Content()) for column in columns}
    for column in reversed(columns):  # children before their parents
        if above := _nearest_above(column, sums):
            sums[above] = sums[above].joined_with(sums[column.path])
    return {column.pk: sums[column.path] for column in columns}


def _nearest_above(column: Any, sums: dict[str, Content]) -> str | None:
    lengths = range(len(column.path) - column.steplen, 0, -column.steplen)
    return next((column.path[:length] for length in lengths if column.path[:length] in sums), None)


def _stale_entries(
    columns: list[Any], entries: PublishedEntryQuerySet, today: date
) -> dict[int, int]:
    """Number of entries that go on and have been without an update for too long, by column."""
    limits = {
        column.pk: limit
        for column in columns
        if column.keeps_each_entry_fresh and (limit := column.freshness_limit())
    }
    going_on = with_updates(entries.filter(column_id__in=limits).current_on(today))
    stale: dict[int, int] = defaultdict(int)
    for key, updated_at in going_on.values_list("column_id", "updated_at"):
        stale[key] += limits[key].due_on(local_day(updated_at)) < today
    return stale


def _unchecked_pages(
    columns: list[Any], entries: PublishedEntryQuerySet, today: date
) -> dict[int, int]:
    """Number of pages whose facts were last checked too long ago, by column."""
    allowed = dict(_days_between_checks(columns))
    checked = entries.filter(checked_on__isnull=False).order_by()
    unchecked: dict[int, int] = defaultdict(int)
    for key, day, count in checked.values_list("column_id", "checked_on").annotate(Count("id")):
        if key in allowed and day + timedelta(days=allowed[key]) < today:
            unchecked[key] += count
    return unchecked


def _days_between_checks(columns: list[Any]) -> Iterator[tuple[int, int]]:
    for column in columns:
        yield column.pk, column.days_allowed or get_settings().CHECKED_WITHIN_DAYS


def _day(moment: datetime | None) -> date | None:
    return local_day(moment) if moment else None
