"""What a page says, taken apart for the machine checks: texts, tables, links, pictures, files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar

from django.utils.translation import gettext as _

__all__ = ["Item", "Link", "PageContent", "Picture", "PlacedTable", "PlacedText", "UnreadFile"]


@dataclass(frozen=True, slots=True)
class PlacedText:
    """A text and where it stands. Paragraphs are divided by line feeds."""

    place: str
    text: str
    # The file it is from; blank: the page itself.
    source: str = ""
    # A page of a file begins and ends in mid-sentence.
    is_cut: bool = False

    def place_at(self, start: int) -> str:
        """The place, with the paragraph where there are several."""
        if "\n" not in self.text or self.is_cut:
            return self.place
        number = self.text.count("\n", 0, start) + 1
        return f"{self.place} › {_('paragraph %(label)s') % {'label': number}}"


@dataclass(frozen=True, slots=True)
class PlacedTable:
    """A table as texts, its headings among them."""

    place: str
    rows: tuple[tuple[str, ...], ...]
    source: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a page or a document of this site."""

    place: str
    kind: str
    target: str
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture, and whether a text stands in for it (or it is said to be decorative)."""

    place: str
    title: str
    has_alternative: bool


@dataclass(frozen=True, slots=True)
class UnreadFile:
    """A file whose text could not be read, with the reason in words."""

    place: str
    name: str
    reason: str
    # Of the file's bytes: another file is another finding.
    sha256: str


Item = PlacedText | PlacedTable | Link | Picture | UnreadFile
ItemType = TypeVar("ItemType", PlacedText, PlacedTable, Link, Picture, UnreadFile)


@dataclass(slots=True)
class PageContent:
    """Everything that the checks look at."""

    page: Any
    items: list[Item] = field(default_factory=list)

    def of(self, kind: type[ItemType]) -> Iterator[ItemType]:
        """The items of one kind, in their order on the page."""
        return (item for item in self.items if isinstance(item, kind))
