"""A resource: what one endpoint gives out. View and description are both made from it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from django.http import HttpRequest

from wagtail_disclosure.api.fields import Field
from wagtail_disclosure.api.parameters import Parameter
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry

__all__ = ["Item", "Loader", "Resource", "entries_alone"]


@dataclass(frozen=True, slots=True)
class Item:
    """What the fields of one item are read from: its entry in the register, its page where the
    resource reads pages, and under ``further`` what was read for all items together.
    """

    entry: PublishedEntry
    request: HttpRequest
    page: Any = None
    further: Mapping[str, Any] = field(default_factory=dict)


# Reads what the fields need for all entries at once; what everybody may no longer see is left out.
Loader: TypeAlias = Callable[[HttpRequest, Sequence[PublishedEntry]], list[Item]]


def entries_alone(request: HttpRequest, entries: Sequence[PublishedEntry]) -> list[Item]:
    """For resources that say what the register says."""
    return [Item(entry, request) for entry in entries]


@dataclass(frozen=True, slots=True)
class Resource:
    """``name`` stands in the address, ``schema_name`` in the description. Of the entries of these
    ``kinds`` (none: all). ``follows_register``: nothing in it changes without the register.
    """

    name: str
    schema_name: str
    title: Any
    description: Any
    fields: tuple[Field, ...]
    parameters: tuple[Parameter, ...]
    kinds: tuple[EntryKind, ...] = ()
    load: Loader = entries_alone
    follows_register: bool = False

    @property
    def listed_fields(self) -> tuple[Field, ...]:
        """Those of an item in a list."""
        return tuple(one for one in self.fields if not one.is_long)
