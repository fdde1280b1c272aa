"""A reportlab canvas that counts the marks on its pages and writes the structure tree."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase.pdfdoc import PDFStream, PDFZCompress
from reportlab.pdfgen.canvas import Canvas

from wagtail_disclosure.typesetting.structure.element import (
    Annotated,
    Artifact,
    Element,
    Marked,
    Owner,
)
from wagtail_disclosure.typesetting.structure.writer import Owned, write_tree

__all__ = ["TaggedCanvas"]

END = "EMC"
PDF_VERSION = (1, 7)


class TaggedCanvas(Canvas):
    """Draw between `begin_mark` and `end_mark`, or better inside ``marks.mark``.

    ``root`` is the element of the whole document.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        self.root = Element("Document", is_placed=True)
        # What owns each page's marks, and each annotation: by the key in the parent tree.
        self._owned: list[Owned] = []
        # Where the last mark ended, and whose it was: the next one of the same owner goes on.
        self._last: tuple[Owner, int] | None = None
        super().__init__(*arguments, **{"pdfVersion": PDF_VERSION, **options})
        self._begin_page()

    def begin_mark(self, owner: Owner) -> None:
        """Begin a mark of *owner*, or go on with its last if nothing stands between."""
        if self._last == (owner, len(self._code)):
            self._code.pop()
        elif isinstance(owner, Artifact):
            self._code.append(f"/Artifact {owner.value} BDC")
        else:
            self._code.append(f"/{owner.tag} <</MCID {self._number(owner)}>> BDC")
        self._last = (owner, 0)

    def end_mark(self) -> None:
        """End the mark that was begun last."""
        self._code.append(END)
        if self._last:
            self._last = (self._last[0], len(self._code))

    def own_next_annotation(self, owner: Element) -> int:
        """Give the annotation that is added next to *owner*; its key in the parent tree."""
        name = self._doc.annotationName(f"NUMBER{self._annotationCount + 1}")
        owner.place(self.root)
        owner.kids.append(Annotated(self.getPageNumber() - 1, name))
        self._owned.append(owner)
        return len(self._owned) - 1

    def showPage(self) -> None:
        """Close the page; its marks are entered in the parent tree under its key."""
        super().showPage()
        page = self._doc.Pages[-1]
        page.Contents = PDFStream(content=page.stream, filters=[PDFZCompress])
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents, page.Tabs = self._page_key, "/S"
        self._begin_page()

    def save(self) -> None:
        if self._code:
            self.showPage()
        write_tree(self._doc, self.root, self._owned)
        super().save()

    def _begin_page(self) -> None:
        self._page_key = len(self._owned)
        self._page_owners: list[Element] = []
        self._owned.append(self._page_owners)
        self._last = None

    def _number(self, owner: Element) -> int:
        owner.place(self.root)
        number = len(self._page_owners)
        self._page_owners.append(owner)
        owner.kids.append(Marked(self.getPageNumber() - 1, number))
        return number
