"""The numbers that a browser puts before the items of an ordered list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from wagtail_disclosure.filetables.numerals import numeral

__all__ = ["OpenList", "whole_number"]

# The type attribute, and list-style-type as CSS Counter Styles Level 3 names it.
_FORMATS = {
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
    "lower-alpha": "lowerLetter",
    "lower-latin": "lowerLetter",
    "upper-alpha": "upperLetter",
    "upper-latin": "upperLetter",
    "lower-roman": "lowerRoman",
    "upper-roman": "upperRoman",
    "cjk-ideographic": "chineseCounting",
    "simp-chinese-informal": "chineseCounting",
    "trad-chinese-informal": "chineseCounting",
    "cjk-decimal": "ideographDigital",
    "simp-chinese-formal": "chineseLegalSimplified",
    "none": "none",
    "disc": "none",
    "circle": "none",
    "square": "none",
}
_CHINESE = ("chineseCounting", "ideographDigital", "chineseLegalSimplified")
_STYLE = re.compile(r"list-style(?:-type)?\s*:\s*([a-z-]+)")
_WHOLE = re.compile(r"\s*([+-]?\d{1,6})")


def whole_number(text: str, otherwise: int) -> int:
    """Return the number at the start of an attribute, as browsers read it."""
    found = _WHOLE.match(text)
    return int(found[1]) if found else otherwise


@dataclass(slots=True)
class OpenList:
    """A list whose items are being read."""

    format_name: str
    number: int

    @classmethod
    def of(cls, tag: str, attributes: Mapping[str, str]) -> OpenList:
        """Return the list that an ``ol`` or ``ul`` opens."""
        start = whole_number(attributes.get("start", ""), 1) - 1
        if tag != "ol":
            return cls("none", start)
        found = _STYLE.search(attributes.get("style", "").lower())
        name = found[1] if found else attributes.get("type", "")
        return cls(_FORMATS.get(name, "decimal"), start)

    def next_label(self, attributes: Mapping[str, str]) -> str:
        """Return what is printed before the next item."""
        self.number = whole_number(attributes.get("value", ""), self.number + 1)
        label = numeral(self.number, self.format_name)
        if not label:
            return ""
        return f"{label}、" if self.format_name in _CHINESE else f"{label}. "
