"""What is put into Wagtail's index: the same fields of the same objects, in pairs of characters."""

from __future__ import annotations

from collections.abc import Sequence
from copy import copy
from typing import Any

from wagtail.search.index import AutocompleteField, RelatedFields, SearchField

from wagtail_disclosure.text.searchable import grams_of, searchable

__all__ = ["SegmentedIndexMixin", "SegmentedObject", "plain_text"]


class SegmentedObject:
    """An object as the index reads it: its key and its search fields."""

    def __init__(self, indexed: Any) -> None:
        self.indexed = indexed
        self.pk = indexed.pk
        self.fields = [_segmented_field(field) for field in indexed.get_search_fields()]

    def get_search_fields(self) -> Sequence[Any]:
        return self.fields


class SegmentedIndexMixin:
    """An index of Wagtail's whose text is in segments."""

    def add_items(self, model: Any, objs: Any) -> None:
        super().add_items(model, [SegmentedObject(item) for item in objs])

    def _refresh_title_norms(self, full: bool = False) -> None:
        """Nothing: the rank here does not go by the length of titles, and keeping it would read
        the whole index with every page that is saved.
        """


def plain_text(value: Any) -> str:
    """A field's value, lists and dicts of texts among them, as searchable text."""
    return searchable(_as_text(value))


def _segmented_field(field: Any) -> Any:
    changed = copy(field)
    if isinstance(field, RelatedFields):
        changed.fields = [_segmented_field(part) for part in field.fields]
        changed.get_value = lambda given: field.get_value(_own(given))
    elif isinstance(field, SearchField | AutocompleteField):
        remembered: dict[int, str] = {}
        # The index asks for each value several times.
        changed.get_value = lambda given: remembered.setdefault(
            id(given), _words(field.get_value(_own(given)))
        )
    return changed


def _own(given: Any) -> Any:
    return given.indexed if isinstance(given, SegmentedObject) else given


def _words(value: Any) -> str:
    """The index words of a value, as the public search makes them."""
    return " ".join(grams_of(plain_text(value)))


def _as_text(value: Any) -> str:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return ", ".join(map(_as_text, value))
    return "" if value is None else str(value)
