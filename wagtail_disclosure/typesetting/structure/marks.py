"""Say to whom belongs what is being drawn."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFString

from wagtail_disclosure.typesetting.structure.canvas import TaggedCanvas
from wagtail_disclosure.typesetting.structure.element import Element, Owner

__all__ = ["link", "mark"]

PRINTED = 4


@contextmanager
def mark(canvas: Any, owner: Owner) -> Iterator[None]:
    """What is drawn inside belongs to *owner*; on a canvas without tags this does nothing.

    Marks do not nest: what an element contains is marked as the inner element's alone.
    """
    if not isinstance(canvas, TaggedCanvas):
        yield
        return
    canvas.begin_mark(owner)
    yield
    canvas.end_mark()


def link(canvas: Any, owner: Owner, box: tuple[float, float, float, float], text: str) -> None:
    """Make *box* (left, bottom, right, top) a live area of the link *owner* with the words *text*.

    Nothing becomes live for an artifact, or for an element that leads nowhere.
    """
    if not isinstance(owner, Element) or not owner.href:
        return
    address = owner.href
    options: dict[str, Any] = {}
    if isinstance(canvas, TaggedCanvas):
        options["StructParent"] = canvas.own_next_annotation(owner)
    words = address if text in address else f"{text}（{address}）"
    canvas.linkURL(address, box, relative=1, Contents=PDFString(words), F=PRINTED, **options)
