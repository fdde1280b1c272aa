"""Blocks of HTML from the events of its parser, so that no depth of markup exhausts anything."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from wagtail_disclosure.filetables.allowance import MAX_NESTING, Allowance
from wagtail_disclosure.filetables.contents import FileBlock, Text
from wagtail_disclosure.filetables.html_lists import OpenList
from wagtail_disclosure.filetables.html_tables import HtmlCell, OpenTable
from wagtail_disclosure.filetables.loose import settled
from wagtail_disclosure.filetables.wording import LINE_END, unwrapped
from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["HtmlWalk"]

_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_LISTS = ("ol", "ul", "menu", "dir")
_GROUPS = ("thead", "tbody", "tfoot")
# fmt: off
_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "html", "legend",
    "main", "nav", "p", "pre", "section", "summary",
))
# What a browser does not show as text.
_NOT_SHOWN = frozenset((
    "audio", "button", "canvas", "datalist", "embed", "frameset", "head", "iframe", "math",
    "noembed", "noframes", "noscript", "object", "option", "rp", "rt", "script", "select", "style",
    "svg", "template", "textarea", "title", "video", "xml",
))
# fmt: on
_HIDING_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)")


@dataclass(slots=True)
class _Holder:
    """The document, a cell or a caption: blocks, and the text of the one that is open."""

    blocks: list[FileBlock]
    written: list[str] = field(default_factory=list)
    level: int = 0
    tables: list[OpenTable] = field(default_factory=list)
    lists: list[OpenList] = field(default_factory=list)


class HtmlWalk:
    """A target for `lxml.etree.HTMLParser`, which closes whatever it opens."""

    def __init__(self, allowance: Allowance) -> None:
        self.allowance = allowance
        self.blocks: list[FileBlock] = []
        self._holders = [_Holder(self.blocks)]
        # What to do at the end of each open element.
        self._ends: list[Callable[[], None]] = []
        self._hidden_depth = 0
        self._table_depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.allowance.spend_event()
        tag = tag.rpartition(":")[2] if tag.startswith("html:") else tag
        if self._hidden_depth or _is_hidden(tag, attributes):
            self._hidden_depth += 1
            self._ends.append(self._end_hidden)
        else:
            self._ends.append(self._start(tag, attributes) or self._nothing)

    def end(self, tag: str) -> None:
        self._ends.pop()()

    def data(self, text: str) -> None:
        self.allowance.spend_event()
        if not self._hidden_depth:
            self._holders[-1].written.append(text)

    def close(self) -> list[FileBlock]:
        """Return all blocks."""
        self._end_paragraph()
        return self.blocks

    def _start(self, tag: str, attributes: Mapping[str, str]) -> Callable[[], None] | None:
        tables = self._holders[-1].tables
        if tag == "br":
            self.data(LINE_END)
        elif tag in _HEADINGS:
            return self._start_heading(_HEADINGS[tag])
        elif tag == "table":
            return self._start_table()
        elif tables and tag in _GROUPS:
            tables[-1].start_group(tag)
            return tables[-1].end_group
        elif tables and tag == "tr":
            tables[-1].start_row()
        elif tables and tag in ("td", "th"):
            return self._start_cell(tables[-1], attributes)
        elif tag == "caption":
            return self._start_holder(self._holders[-1].blocks)
        else:
            return self._start_text(tag, attributes)
        return None

    def _start_text(self, tag: str, attributes: Mapping[str, str]) -> Callable[[], None] | None:
        lists = self._holders[-1].lists
        if tag in _LISTS:
            self._end_paragraph()
            lists.append(OpenList.of(tag, attributes))
            return self._end_list
        if tag == "li":
            self._end_paragraph()
            self.data(lists[-1].next_label(attributes) if lists else "")
        elif tag in ("td", "th") or tag in _BLOCKS:
            self._end_paragraph()
        else:
            return None
        return self._end_paragraph

    def _start_heading(self, level: int) -> Callable[[], None]:
        self._end_paragraph()
        self._holders[-1].level = level
        return self._end_heading

    def _start_table(self) -> Callable[[], None]:
        self._end_paragraph()
        self._table_depth += 1
        if self._table_depth > MAX_NESTING:
            raise Unreadable(Reason.TOO_MANY_PARTS)
        self._holders[-1].tables.append(OpenTable(self.allowance))
        return self._end_table

    def _start_cell(self, table: OpenTable, attributes: Mapping[str, str]) -> Callable[[], None]:
        cell = HtmlCell.of(attributes)
        table.add(cell)
        return self._start_holder(cell.blocks)

    def _start_holder(self, blocks: list[FileBlock]) -> Callable[[], None]:
        self._holders.append(_Holder(blocks))
        return self._end_holder

    def _end_holder(self) -> None:
        self._end_paragraph()
        self._holders.pop()

    def _end_table(self) -> None:
        self._end_paragraph()
        self._table_depth -= 1
        holder = self._holders[-1]
        holder.blocks.extend(settled(holder.tables.pop().cells(), self.allowance))

    def _end_list(self) -> None:
        self._end_paragraph()
        self._holders[-1].lists.pop()

    def _end_heading(self) -> None:
        self._end_paragraph()
        self._holders[-1].level = 0

    def _end_hidden(self) -> None:
        self._hidden_depth -= 1

    def _nothing(self) -> None:
        """Elements inside a paragraph end without a trace."""

    def _end_paragraph(self) -> None:
        holder = self._holders[-1]
        text = unwrapped("".join(holder.written))
        holder.written.clear()
        if text:
            self.allowance.spend_text(text)
            holder.blocks.append(Text(text, holder.level))


def _is_hidden(tag: str, attributes: Mapping[str, str]) -> bool:
    return (
        tag in _NOT_SHOWN
        or "hidden" in attributes
        or attributes.get("aria-hidden", "").lower() == "true"
        or bool(_HIDING_STYLE.search(attributes.get("style", "").lower()))
    )
