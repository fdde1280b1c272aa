"""Pages of long lists, the deep ones as fast as the first."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page, Paginator

from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet

__all__ = ["EntryPaginator", "rows_from"]

# From here on, rows to pass by cost more than one query more.
DEEP = 400


def rows_from(ordered: PublishedEntryQuerySet, first: int, number: int) -> list[PublishedEntry]:
    """``number`` rows of an ordered queryset from the row ``first`` on (0 is its first).

    To get there, a database passes by all rows before. Deep in a list it passes by keys alone,
    which an index has, and then reads the rows by key: two queries instead of one.
    """
    if first < DEEP:
        return list(ordered[first : first + number])
    keys = list(ordered.values_list("pk", flat=True)[first : first + number])
    found = ordered.order_by().in_bulk(keys)
    return [found[key] for key in keys if key in found]


class EntryPaginator(Paginator):
    """Pages of an ordered queryset of entries."""

    def page(self, number: Any) -> Page[PublishedEntry]:
        number = self.validate_number(number)
        ordered: Any = self.object_list
        rows = rows_from(ordered, (number - 1) * self.per_page, self.per_page)
        return self._get_page(rows, number, self)
