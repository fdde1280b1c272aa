"""Plain texts for channels that take no markup, and how long they are. Plain Python."""

from __future__ import annotations

import re
from collections.abc import Iterable

from wagtail_disclosure.distribution.markup import BLOCKS, Walk

__all__ = ["WEIBO_LONG", "WEIBO_SHORT", "joined", "length", "short_text", "text_of"]

# Characters of a Weibo post that everybody sees whole, and of the longest.
WEIBO_SHORT = 140
WEIBO_LONG = 2000
BLANKS = re.compile(r"[ \t\r\n\f\v\xa0]+")
CELL_END = "\u3000"
LIST_ITEM = "· "


def text_of(body: str, base: str) -> str:
    """The text of HTML: a line for each paragraph, list item and row of a table, whose cells stand
    apart by a wide space. ``base`` is the address of the page, for its links.
    """
    walk = _Text(base)
    walk.feed(body)
    walk.close()
    return walk.finished()


def joined(parts: Iterable[str]) -> str:
    """Those of ``parts`` that say something, with a blank line between."""
    return "\n\n".join(part.strip() for part in parts if part.strip())


def length(text: str) -> int:
    """How long Weibo takes a text to be: ASCII characters count half. Addresses count in full,
    though Weibo shortens them: the number is never too small.
    """
    return (_halves(text) + 1) // 2


def short_text(title: str, lead: str, address: str, limit: int = WEIBO_SHORT) -> str:
    """【title】, as much of the lead as there is room for, and the address, which stays whole
    whatever else has to go.
    """
    room = 2 * limit - _halves(address) - 1
    head = _cut(f"【{title}】", room)
    text = _cut(lead, room - _halves(head)) if head.endswith("】") else ""
    return f"{head}{text} {address}".strip()


def _halves(text: str) -> int:
    return sum(1 if character.isascii() else 2 for character in text)


def _cut(text: str, room: int) -> str:
    """``text`` within ``room`` half characters, with an ellipsis where it goes on."""
    if _halves(text) <= room:
        return text
    kept = ""
    left = room - _halves("…")
    for character in text:
        left -= _halves(character)
        if left < 0:
            break
        kept += character
    return f"{kept.rstrip()}…" if kept else ""


class _Text(Walk):
    def __init__(self, base: str) -> None:
        super().__init__(base)
        self._lines: list[str] = [""]
        # The lists that are open: the number of the last item, None where they are not numbered.
        self._lists: list[int | None] = []

    def finished(self) -> str:
        lines = (line.strip(f" {CELL_END}") for line in self._lines)
        return "\n".join(line for line in lines if line and line != LIST_ITEM.strip())

    def opened(self, tag: str, attributes: dict[str, str]) -> None:
        # The paragraph of a list item stands beside its mark.
        if (tag in BLOCKS or tag == "br") and not (tag == "p" and self._is_at_mark()):
            self._lines.append("")
        if tag in {"ol", "ul"}:
            self._lists.append(0 if tag == "ol" else None)
        elif tag == "li":
            self._lines[-1] = self._mark()

    def closed(self, tag: str) -> None:
        if tag in {"ol", "ul"} and self._lists:
            self._lists.pop()
        if tag in {"td", "th"}:
            self._lines[-1] += CELL_END
        elif tag in BLOCKS:
            self._lines.append("")

    def written(self, text: str) -> None:
        line = self._lines[-1]
        text = BLANKS.sub(" ", text)
        self._lines[-1] += text.lstrip() if not line or line.endswith((" ", CELL_END)) else text

    def _mark(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return LIST_ITEM
        self._lists[-1] += 1
        return f"{self._lists[-1]}. "

    def _is_at_mark(self) -> bool:
        line = self._lines[-1]
        return line == LIST_ITEM or bool(re.fullmatch(r"\d+\. ", line))
