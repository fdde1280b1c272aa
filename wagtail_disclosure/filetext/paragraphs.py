"""Paragraphs of Office text: WordprocessingML and the DrawingML text in shapes.

ISO/IEC 29500-1, 17.3 (paragraphs and runs), 17.13.5 (tracked changes), 17.4 (tables).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from wagtail_disclosure.filetext.xml_events import Event, Start, Text

__all__ = ["Paragraph", "paragraphs"]

_TEXT, _DELETED_TEXT = "t", "delText"
_BREAKS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_OFF = ("0", "false", "off")
# Programs that know no shapes show a fallback, which says the same again.
_FALLBACK = "Fallback"


@dataclass
class Paragraph:
    """A paragraph with what a reader sees, what is hidden, and what was struck out."""

    number: int
    table: tuple[int, int, int] | None
    is_in_text_box: bool
    # Names of a note or comment around the paragraph.
    note: str
    seen: list[str] = field(default_factory=list)
    hidden: list[str] = field(default_factory=list)
    deleted: list[str] = field(default_factory=list)


@dataclass
class _Table:
    number: int
    row: int = 0
    column: int = 0


class _Walk:
    """The state between two events."""

    def __init__(self) -> None:
        self.path: list[str] = []
        self.inside: Counter[str] = Counter()
        self.open: list[Paragraph] = []
        self.tables: list[_Table] = []
        self.paragraph_count = self.table_count = 0
        self.note = ""
        # One for each run around this place: a text box stands in a run and holds runs.
        self.hidden_runs: list[bool] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.path.append(name)
        self.inside[name] += 1
        if name == "p":
            self._start_paragraph()
        elif name == "r":
            self.hidden_runs.append(False)
        elif name == "vanish" and self.path[-3:-1] == ["r", "rPr"]:
            self.hidden_runs[-1] = attributes.get("val", "") not in _OFF
        elif name in ("comment", "footnote", "endnote"):
            self.note = attributes.get("id", "")
        elif name in _BREAKS and self.path[-2:-1] in (["r"], ["p"]):
            self._add(_BREAKS[name])
        else:
            self._start_in_table(name)

    def end(self) -> Paragraph | None:
        name = self.path.pop()
        self.inside[name] -= 1
        if name == "tbl":
            self.tables.pop()
        elif name == "r":
            self.hidden_runs.pop()
        return self.open.pop() if name == "p" else None

    def text(self, text: str) -> None:
        if self.path[-1] in (_TEXT, _DELETED_TEXT):
            self._add(text)

    def _add(self, text: str) -> None:
        if not self.open or self.inside[_FALLBACK]:
            return
        paragraph = self.open[-1]
        if self.inside["del"] or self.inside["moveFrom"]:
            paragraph.deleted.append(text)
        elif any(self.hidden_runs):
            paragraph.hidden.append(text)
        else:
            paragraph.seen.append(text)

    def _start_paragraph(self) -> None:
        self.paragraph_count += 1
        table = self.tables[-1] if self.tables else None
        cell = (table.number, table.row, table.column) if table else None
        in_box = bool(self.inside["txbxContent"])
        self.open.append(Paragraph(self.paragraph_count, cell, in_box, self.note))

    def _start_in_table(self, name: str) -> None:
        if name == "tbl":
            self.table_count += 1
            self.tables.append(_Table(self.table_count))
        elif self.tables and name == "tr":
            self.tables[-1].row += 1
            self.tables[-1].column = 0
        elif self.tables and name == "tc":
            self.tables[-1].column += 1


def paragraphs(events: Iterable[Event]) -> Iterator[Paragraph]:
    """Yield the paragraphs in the order in which they end, so a text box precedes its anchor."""
    walk = _Walk()
    for event in events:
        if isinstance(event, Start):
            walk.start(event.name, event.attributes)
        elif isinstance(event, Text):
            walk.text(event.text)
        elif paragraph := walk.end():
            yield paragraph
