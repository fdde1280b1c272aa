"""Writes the register. Everything that changes ``PublishedEntry`` is in this module."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import swapper
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import AbstractPage

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.languages import language_of
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.publication import changes, state
from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.visibility import sight_of

__all__ = [
    "Difference",
    "differences",
    "entry_values",
    "listed_otherwise",
    "note_agency",
    "rebuild",
    "write_branch",
    "write_column_title",
    "write_entry",
    "write_moved_entry",
    "write_section_agency",
]

logger = logging.getLogger(__name__)


def entry_values(page: Any) -> dict[str, Any] | None:
    """The register row that ``page`` (a specific page) should have; None when it should have
    none.
    """
    section = section_of(page)
    if section is None or page.alias_of_id or not sight_of(page).is_listed:
        return None
    column = page.get_parent()
    return {
        "section_id": section.pk,
        "column_id": column.pk,
        "agency_id": section.agency_id,
        "language": language_of(page),
        "translation_key": page.translation_key,
        "title": page.title,
        "url_path": page.url_path,
        "column_title": column.title,
        **page.publication_values(),
    }


def write_entry(page: Any) -> None:
    """Make the register agree with ``page`` (a specific page)."""
    values = entry_values(page)
    if values is None:
        PublishedEntry.objects.filter(page_id=page.pk).delete()
        return
    known = PublishedEntry.objects.filter(page_id=page.pk).values_list("section_id", flat=True)
    sections = {*known, values["section_id"]}
    entry, _ = PublishedEntry.objects.update_or_create(page_id=page.pk, defaults=values)
    state.touch(sections)
    changes.entry_written.send(PublishedEntry, entry=entry, page=page)


def write_moved_entry(page: Any) -> None:
    """As `write_entry`, for a page that has come to its place without being asked.

    A report that has been moved to an agency with a report of that year is left out: two entries
    for one year would contradict each other.
    """
    try:
        with transaction.atomic():
            write_entry(page)
    except IntegrityError:
        logger.warning("Page %s contradicts a published one and is not listed.", page.pk)
        PublishedEntry.objects.filter(page_id=page.pk).delete()


@transaction.atomic
def write_branch(page: AbstractPage) -> None:
    """Make the register agree with every page at and under ``page``, after a move, rename or
    restriction.
    """
    for descendant in _registered_pages(page.get_descendants(inclusive=True)):
        write_moved_entry(descendant)


def write_column_title(column: AbstractPage) -> None:
    """Carry the title of ``column`` to the entries directly under it."""
    entries = PublishedEntry.objects.in_column(column.pk).exclude(column_title=column.title)
    _update(entries, column_title=column.title)


def write_section_agency(section: AbstractPage, agency_id: int) -> None:
    """Carry the agency of ``section`` to the entries under it."""
    entries = PublishedEntry.objects.in_section(section.pk).exclude(agency_id=agency_id)
    _update(entries, agency_id=agency_id)


def note_agency(agency: Agency) -> None:
    """Lists say the name of an agency: whoever keeps them learns that it is another one."""
    _update(PublishedEntry.objects.filter(agency=agency))


def _update(entries: PublishedEntryQuerySet, **values: Any) -> None:
    sections = set(entries.order_by().values_list("section_id", flat=True).distinct())
    if not sections:
        return
    entries.update(**values, changed_at=timezone.now())
    state.touch(sections)
    for section_id in sorted(sections):
        changes.entries_changed.send(PublishedEntry, section_id=section_id)


@dataclass(frozen=True, slots=True)
class Difference:
    """A row of the register that is not as it should be."""

    page_id: int
    title: str
    reason: str  # "missing", "stale" or "superfluous"


def differences() -> Iterator[Difference]:
    """Compare the register with the pages, without writing."""
    entries = {entry.page_id: entry for entry in PublishedEntry.objects.iterator()}
    for page in _registered_pages(_page_model().objects.all()):
        if reason := _difference(entries.pop(page.pk, None), entry_values(page)):
            yield Difference(page.pk, page.title, reason)
    for entry in entries.values():
        yield Difference(entry.page_id, entry.title, "superfluous")


def listed_otherwise(page: Any) -> bool:
    """Whether the public lists say something else of ``page`` (a specific page) than it does."""
    entry = PublishedEntry.objects.filter(page_id=page.pk).first()
    return entry is not None and bool(_difference(entry, entry_values(page)))


def _difference(entry: PublishedEntry | None, values: dict[str, Any] | None) -> str:
    """What is wrong with ``entry``, which should hold ``values``; empty when nothing is."""
    if entry is None:
        return "missing" if values else ""
    if values is None:
        return "superfluous"
    is_stale = any(getattr(entry, name) != value for name, value in values.items())
    return "stale" if is_stale else ""


@transaction.atomic
def rebuild() -> int:
    """Write the whole register anew; returns the number of its rows."""
    PublishedEntry.objects.all().delete()
    rows = [
        PublishedEntry(page_id=page.pk, **values)
        for page in _registered_pages(_page_model().objects.all())
        if (values := entry_values(page)) is not None
    ]
    PublishedEntry.objects.bulk_create(rows, batch_size=500)
    sections = {row.section_id for row in rows}
    state.touch(sections)
    for section_id in sorted(sections):
        changes.entries_changed.send(PublishedEntry, section_id=section_id)
    return len(rows)


def _registered_pages(pages: Any) -> Iterator[Any]:
    yield from pages.type(RegisteredPage).order_by("path").specific().iterator(chunk_size=200)


def _page_model() -> Any:
    return swapper.load_model("wagtailcore", "Page")
