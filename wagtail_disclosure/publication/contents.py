"""How many entries a section has, where they are, and when each place last had something new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from django.db.models import Count, Max

from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.publication.kept import kept
from wagtail_disclosure.publication.selectors import with_updates
from wagtail_disclosure.publication.state import Standing, standing_of

__all__ = ["Contents", "Group", "contents_of"]

Key = TypeVar("Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Group:
    """The ``number`` of entries that have column, kind and side of the work (五公开; blank: not
    marked) in common, and when the public last got something new among them.
    """

    column_id: int
    kind: str
    side: str
    number: int
    updated_at: datetime


@dataclass(frozen=True, slots=True)
class Contents:
    """All entries of a section, or of a part of it, in groups."""

    groups: tuple[Group, ...]

    def in_column(self, column_id: int) -> Contents:
        """Those directly under a column."""
        return Contents(tuple(group for group in self.groups if group.column_id == column_id))

    @property
    def by_column(self) -> Counter[int]:
        """Number of entries by the column's primary key."""
        return self._summed(lambda group: group.column_id)

    @property
    def by_side(self) -> Counter[str]:
        """Number of entries by side of the work."""
        return self._summed(lambda group: group.side)

    @property
    def documents(self) -> int:
        """Number of documents; reports and all else are not among them."""
        return self._summed(lambda group: group.kind)[EntryKind.DOCUMENT]

    @property
    def updated_at(self) -> datetime | None:
        """The newest update; None where there is nothing."""
        return max((group.updated_at for group in self.groups), default=None)

    def _summed(self, part: Callable[[Group], Key]) -> Counter[Key]:
        sums: Counter[Key] = Counter()
        for group in self.groups:
            sums[part(group)] += group.number
        return sums


def contents_of(section_id: int, standing: Standing | None = None) -> Contents:
    """The contents of a section as the register stands, which is asked where it is not given: one
    query. Where it has changed since, one more, which reads all entries.
    """
    standing = standing or standing_of(section_id)
    return kept(f"contents {section_id}", standing, lambda: _counted(section_id))


def _counted(section_id: int) -> Contents:
    entries = with_updates(PublishedEntry.objects.in_section(section_id)).order_by()
    rows = entries.values_list("column_id", "kind", "five_disclosures")
    return Contents(tuple(Group(*row) for row in rows.annotate(Count("id"), Max("updated_at"))))
