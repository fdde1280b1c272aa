"""The numbers that Word prints before paragraphs: ISO/IEC 29500-1, 17.9."""

from __future__ import annotations

import re
from collections import defaultdict

from wagtail_disclosure.filetables.numerals import numeral
from wagtail_disclosure.filetables.word_styles import Styles
from wagtail_disclosure.filetables.xml_tree import EMPTY, Node, is_on

__all__ = ["Numbering"]

_LEVELS = range(9)
_PLACEHOLDER = re.compile("%([1-9])")
# After these no blank is needed between number and text.
_ENDS_WIDE = tuple("、）．。：，")


class Numbering:
    """The lists of a document, and how far each of them has been counted."""

    def __init__(self, root: Node, styles: Styles) -> None:
        self._styles = styles
        self._lists = {_id_of(one, "numId"): one for one in root.all("num")}
        self._definitions = {_id_of(one, "abstractNumId"): one for one in root.all("abstractNum")}
        # By definition: lists that share one go on counting where another left off.
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._restarted: set[tuple[str, int]] = set()

    def label(self, properties: Node) -> str:
        """Count the paragraph of ``pPr`` and return what is printed before it, or ""."""
        style_id = properties.value("pStyle")
        of_style = self._styles.numbering(style_id)
        own = properties.first("numPr")
        list_id = own.value("numId") or of_style.value("numId")
        if list_id not in self._lists:
            return ""
        definition_id, definition = self._definition(list_id)
        level = self._level(own, of_style, definition, style_id)
        counts = self._counts[definition_id]
        self._count(counts, list_id, definition, level)
        return self._printed(counts, list_id, definition, level)

    def _definition(self, list_id: str) -> tuple[str, Node]:
        """A definition may refer to a style, which refers to the list that defines it."""
        definition_id = self._lists[list_id].value("abstractNumId")
        definition = self._definitions.get(definition_id, EMPTY)
        linked = self._styles.numbering(definition.value("numStyleLink") or "-").value("numId")
        if definition.first("numStyleLink") is not EMPTY and linked in self._lists:
            definition_id = self._lists[linked].value("abstractNumId")
            definition = self._definitions.get(definition_id, EMPTY)
        return definition_id, definition

    def _level(self, own: Node, of_style: Node, definition: Node, style_id: str) -> int:
        """A style names its list, and the level of the list names the style."""
        if own.value("ilvl") or of_style is EMPTY:
            level = own.number("ilvl")
        else:
            levels = (one for one in definition.all("lvl") if one.value("pStyle") == style_id)
            of_list = next(levels, EMPTY)
            level = int(_id_of(of_list, "ilvl") or of_style.number("ilvl"))
        return min(level, _LEVELS[-1])

    def _count(self, counts: dict[int, int], list_id: str, definition: Node, level: int) -> None:
        for deeper in _LEVELS[level + 1 :]:
            after = self._settings(list_id, definition, deeper).number(
                "lvlRestart", otherwise=deeper
            )
            # Restarts after any level up to that of `lvlRestart`; 0 means never.
            if level < after:
                counts.pop(deeper, None)
        start = self._start(list_id, definition, level)
        is_overridden = self._override(list_id, level).first("startOverride") is not EMPTY
        if is_overridden and (list_id, level) not in self._restarted:
            self._restarted.add((list_id, level))
            counts.pop(level, None)
        counts[level] = counts.get(level, start - 1) + 1

    def _override(self, list_id: str, level: int) -> Node:
        overrides = self._lists[list_id].all("lvlOverride")
        return next((one for one in overrides if _id_of(one, "ilvl") == str(level)), EMPTY)

    def _settings(self, list_id: str, definition: Node, level: int) -> Node:
        overriding = self._override(list_id, level).first("lvl")
        if overriding is not EMPTY:
            return overriding
        levels = definition.all("lvl")
        return next((one for one in levels if _id_of(one, "ilvl") == str(level)), EMPTY)

    def _start(self, list_id: str, definition: Node, level: int) -> int:
        usual = self._settings(list_id, definition, level).number("start", otherwise=0)
        return self._override(list_id, level).number("startOverride", otherwise=usual)

    def _printed(self, counts: dict[int, int], list_id: str, definition: Node, level: int) -> str:
        settings = self._settings(list_id, definition, level)
        is_legal = is_on(settings, "isLgl")
        if settings.value("numFmt") == "bullet" or is_on(settings.first("rPr"), "vanish"):
            return ""

        def number(placeholder: re.Match[str]) -> str:
            asked = int(placeholder[1]) - 1
            start = self._start(list_id, definition, asked)
            format_name = _format_of(self._settings(list_id, definition, asked))
            return numeral(counts.get(asked, start), "decimal" if is_legal else format_name)

        label = _PLACEHOLDER.sub(number, settings.value("lvlText"))
        needs_blank = settings.value("suff") != "nothing" and not label.endswith(_ENDS_WIDE)
        return f"{label} " if label and needs_blank else label


def _format_of(settings: Node) -> str:
    """Formats that came after Word 2007 stand beside one for programs that do not know them."""
    fallback = settings.value("AlternateContent", "Fallback", "numFmt")
    return settings.value("numFmt") or fallback or "decimal"


def _id_of(node: Node, name: str) -> str:
    return node.attributes.get(name, "")
