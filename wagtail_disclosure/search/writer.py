"""Keeps the searchable texts. Everything that changes ``SearchText`` and its index is here; a
search server is told when the transaction has ended.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

import swapper
from django.db import transaction

from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.visibility import Sight, sight_of
from wagtail_disclosure.search.content import body_of
from wagtail_disclosure.search.index import index_of
from wagtail_disclosure.search.servers import sending
from wagtail_disclosure.search.text import SearchText, position_of
from wagtail_disclosure.text.searchable import searchable

__all__ = ["fill", "forget", "rebuild", "text_of", "unlike", "write"]

AT_ONCE = 200


def text_of(entry: PublishedEntry, page: Any) -> SearchText:
    """What is searched of an entry; of one that is given on request, what its entry says."""
    shown = body_of(page) if sight_of(page) is Sight.FULL else ""
    title, summary = searchable(entry.title), searchable(entry.summary)
    number = searchable(f"{entry.document_number}，{entry.index_number}")
    lines = [title, number, summary, *map(searchable, shown.split("\n"))]
    return SearchText(
        entry=entry,
        position=position_of(entry.pk, entry.published_at),
        title=title,
        number=number,
        summary=summary,
        whole="\n".join(line for line in lines if line or line is title),
        shown=shown,
    )


@transaction.atomic
def write(entry: PublishedEntry, page: Any) -> None:
    """Make the index agree with an entry and its page (specific)."""
    # A server also keeps what is not in the text, such as the section.
    sending.note([entry.pk])
    text = text_of(entry, page)
    known = SearchText.objects.filter(pk=entry.pk).first()
    if known and _fields(known) == _fields(text):
        return
    _take_out([entry.pk])
    text.save(force_insert=True)
    index_of().write([text])


@transaction.atomic
def forget(entry_ids: Iterable[int]) -> None:
    """Take entries out of the search."""
    keys = list(entry_ids)
    sending.note(keys)
    _take_out(keys)


@transaction.atomic
def rebuild() -> int:
    """Write all texts anew; returns their number. A server is not told at once: see
    ``servers.building``.
    """
    index_of().clear()
    SearchText.objects.all().delete()
    return fill(PublishedEntry.objects.all(), send_at_once=False)


def fill(entries: PublishedEntryQuerySet, *, send_at_once: bool = True) -> int:
    """Write the texts of entries that have none; returns their number."""
    written = 0
    for batch in _batches(entries.filter(search_text__isnull=True)):
        texts = [text_of(entry, page) for entry, page in batch]
        SearchText.objects.bulk_create(texts)
        index_of().write(texts)
        sending.note([text.pk for text in texts], at_once=send_at_once)
        written += len(texts)
    return written


def unlike() -> Iterator[str]:
    """Titles of entries whose text is missing or not as it should be, without writing."""
    for batch in _batches(PublishedEntry.objects.all()):
        known = SearchText.objects.in_bulk([entry.pk for entry, _ in batch])
        for entry, page in batch:
            text = known.get(entry.pk)
            if text is None or _fields(text) != _fields(text_of(entry, page)):
                yield entry.title


def _take_out(keys: list[int]) -> None:
    index_of().forget(keys)
    SearchText.objects.filter(pk__in=keys).delete()


def _fields(text: SearchText) -> dict[str, Any]:
    return {field.attname: getattr(text, field.attname) for field in text._meta.concrete_fields}


def _batches(
    entries: PublishedEntryQuerySet,
) -> Iterator[Sequence[tuple[PublishedEntry, Any]]]:
    """Entries with their pages, some at once."""
    pages = swapper.load_model("wagtailcore", "Page").objects
    keys = iter(list(entries.order_by("pk").values_list("pk", flat=True)))
    while some := list(islice(keys, AT_ONCE)):
        batch = list(PublishedEntry.objects.filter(pk__in=some).order_by("pk"))
        found = pages.filter(pk__in=[entry.page_id for entry in batch]).specific()
        by_key = {page.pk: page for page in found}
        yield [(entry, by_key[entry.page_id]) for entry in batch if entry.page_id in by_key]
