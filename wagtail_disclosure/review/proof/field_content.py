"""The fields and child rows of a page as texts, tables, links and pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import models
from django.utils.text import capfirst
from modelcluster.models import get_all_child_relations
from wagtail.fields import RichTextField
from wagtail.models import COMMENTS_RELATION_NAME

from wagtail_disclosure.review.content import BOOKKEEPING
from wagtail_disclosure.review.proof.block_content import items_of_block
from wagtail_disclosure.review.proof.page_content import Item, PlacedText
from wagtail_disclosure.review.proof.rich_text import items_of_rich_text

__all__ = ["items_of_fields"]


def items_of_fields(page: Any) -> Iterator[Item]:
    """What ``page``, as it is in memory, says in its own fields and in its child rows."""
    # The index number is given by the system and is no text of anybody's.
    left_out = BOOKKEEPING.union(getattr(page, "fields_outside_revisions", ()))
    yield from _items_of_instance(page, "", left_out)
    for relation in get_all_child_relations(page):
        name = relation.get_accessor_name()
        if name == COMMENTS_RELATION_NAME:
            continue
        label = capfirst(relation.related_model._meta.verbose_name)
        for number, row in enumerate(getattr(page, name).all(), start=1):
            yield from _items_of_instance(row, f"{label} {number} › ", left_out)


def _items_of_instance(instance: Any, prefix: str, left_out: frozenset[str]) -> Iterator[Item]:
    for field in instance._meta.concrete_fields:
        if field.name in left_out or field.is_relation:
            continue
        place = f"{prefix}{capfirst(field.verbose_name)}"
        yield from _items_of_field(field, field.value_from_object(instance), place)


def _items_of_field(field: Any, value: Any, place: str) -> Iterator[Item]:
    if hasattr(field, "stream_block"):
        yield from items_of_block(field.stream_block, value, place)
    elif isinstance(field, RichTextField):
        yield from items_of_rich_text(value or "", place)
    elif isinstance(field, models.CharField | models.TextField) and not field.choices and value:
        yield PlacedText(place, str(value))
