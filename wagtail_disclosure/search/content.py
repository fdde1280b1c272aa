"""The text of a page: what readers can read on it, its rows and its files included.

Asked of the fields that make a change of substance; a page type that knows better has a method
``searchable_body()``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from typing import Any

from django.db import models
from wagtail.blocks import StreamValue
from wagtail.fields import RichTextField
from wagtail.rich_text import get_text_for_indexing

from wagtail_disclosure.search.files import texts_of_files
from wagtail_disclosure.text.searchable import MAX_LENGTH

__all__ = ["body_of"]

# Shown from the register, or not to be read.
ELSEWHERE = {"title", "summary", "document_number", "index_number"}
# Files have them now and then, and no database takes them all: NUL and halves of UTF-16 pairs.
UNKEPT = re.compile("[\x00\ud800-\udfff]")


def body_of(page: Any) -> str:
    """Text of a page (specific), a line for each of its parts."""
    own = getattr(page, "searchable_body", None)
    names = [name for name in page.substance_fields if name not in ELSEWHERE]
    parts = chain(own() if own else _parts(page, names), texts_of_files(page))
    lines = (" ".join(UNKEPT.sub("", line).split()) for part in parts for line in part.splitlines())
    return "\n".join(line for line in lines if line)[:MAX_LENGTH]


def _parts(item: Any, names: list[str]) -> Iterator[str]:
    for name in names:
        value = getattr(item, name, None)
        if isinstance(value, StreamValue):
            yield from map(str, value.stream_block.get_searchable_content(value))
        elif hasattr(value, "get_queryset"):
            for row in value.all():
                yield from _parts_of_row(row)
        else:
            yield from _text(item, name, value)


def _parts_of_row(row: Any) -> Iterator[str]:
    """The texts of a child row."""
    for field in row._meta.get_fields():
        if isinstance(field, models.CharField | models.TextField):
            yield from _text(row, field.name, getattr(row, field.name))


def _text(item: Any, name: str, value: Any) -> Iterator[str]:
    """A field's text without markup. Words for choices are left out: they are facets."""
    field = next((f for f in item._meta.get_fields() if f.name == name), None)
    if not isinstance(field, models.CharField | models.TextField) or field.choices or not value:
        return
    yield get_text_for_indexing(value) if isinstance(field, RichTextField) else str(value)
