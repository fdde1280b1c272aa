"""WordprocessingML elements, made in one call each."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn

__all__ = ["ILLEGAL", "element", "text_run"]

# What XML 1.0 cannot hold, and word processors paste.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def element(tag: str, *children: Any, **attributes: str | int) -> Any:
    """`element("w:jc", val="center")`: attributes are in the namespace of the tag."""
    made = OxmlElement(tag)
    prefix = tag.partition(":")[0]
    for name, value in attributes.items():
        made.set(qn(f"{prefix}:{name}"), str(value))
    made.extend(children)
    return made


def text_run(text: str, *properties: Any) -> Any:
    """A run of `text` with the `properties` given; a line feed is a line end."""
    run = element("w:r")
    if properties:
        run.append(element("w:rPr", *properties))
    run.extend(_lines(ILLEGAL.sub("", text)))
    return run


def _lines(text: str) -> Iterable[Any]:
    for number, line in enumerate(text.split("\n")):
        if number:
            yield element("w:br")
        piece = element("w:t")
        piece.set(qn("xml:space"), "preserve")
        piece.text = line
        yield piece
