"""Text as a reader sees it: without the blanks and line ends of the file's own making."""

from __future__ import annotations

import re

__all__ = ["LINE_END", "is_wide", "joined_lines", "tidy", "unwrapped"]

# A line end that the author set, among white space that means nothing.
LINE_END = "\u2028"
# Scripts that are written without spaces, and their punctuation.
_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\U00020000-\U0003ffff"
_WIDE_PUNCTUATION = "“”‘’…—"
_BETWEEN_WIDE = re.compile(
    f"(?<=[{_WIDE}{_WIDE_PUNCTUATION}])[ \t]*[\r\n][ \t\r\n]*(?=[{_WIDE}{_WIDE_PUNCTUATION}])"
)
_WIDE_CHARACTER = re.compile(f"[{_WIDE}{_WIDE_PUNCTUATION}]")
_BLANKS = re.compile("[ \t\r\n\f\v\x85\xa0]+")
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"))


def tidy(text: str) -> str:
    """Return the lines of `text` without invisible characters and blanks around and in excess."""
    lines = text.translate(_INVISIBLE).replace(LINE_END, "\n").split("\n")
    return "\n".join(filter(None, (_BLANKS.sub(" ", line).strip() for line in lines)))


def unwrapped(source: str) -> str:
    """Return the text of HTML source, in which only `LINE_END` ends a line.

    Between two characters of a script without spaces a line end of the source means nothing (CSS
    Text Module Level 3, 4.1.3).
    """
    return tidy(_BLANKS.sub(" ", _BETWEEN_WIDE.sub("", source)))


def is_wide(character: str) -> bool:
    """Tell whether a character belongs to a script that is written without spaces."""
    return bool(_WIDE_CHARACTER.fullmatch(character))


def joined_lines(lines: list[str]) -> str:
    """Return the printed lines of one paragraph as running text."""
    text = ""
    for line in filter(None, map(tidy, lines)):
        needs_blank = text and not is_wide(text[-1]) and not is_wide(line[0])
        text += f" {line}" if needs_blank else line
    return text
