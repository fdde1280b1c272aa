"""Write a structure tree into a reportlab document (ISO 32000-1, 14.7.2 to 14.7.4)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

from reportlab.pdfbase.pdfdoc import PDFObject

from wagtail_disclosure.typesetting.pdftext import text_string
from wagtail_disclosure.typesetting.structure.element import Annotated, Attributes, Element, Marked

__all__ = ["Owned", "write_tree"]

# What one key of the parent tree leads to: the owners of a page's marks, or that of an annotation.
Owned: TypeAlias = list[Element] | Element


def write_tree(document: Any, root: Element, owned: Sequence[Owned]) -> None:
    """Enter the tree under *root*, and who owns what, into the catalogue of *document*."""
    tree = _Tree(root, owned)
    document.Catalog.MarkInfo = _Raw("<</Marked true>>")
    document.Catalog.StructTreeRoot = tree
    document.Reference(tree, _Tree.NAME)
    for element, name in tree.names.items():
        document.Reference(_Written(element, tree), name)


class _Raw(PDFObject):
    """An object in the syntax of the file."""

    def __init__(self, content: str) -> None:
        self.content = content

    def format(self, document: Any) -> bytes:
        return self.content.encode("ascii")


class _Tree(PDFObject):
    """The root of the structure, with the parent tree and the identifiers of headings."""

    __RefOnly__ = 1
    NAME = "StructureTree"

    def __init__(self, root: Element, owned: Sequence[Owned]) -> None:
        self.owned = owned
        self.root = root
        elements = list(root.walk())
        self.names = {element: f"Element{number}" for number, element in enumerate(elements)}
        headings = dict.fromkeys(heading for element in elements for heading in element.headers)
        self.identifiers = {heading: f"h{number:05}" for number, heading in enumerate(headings)}

    def format(self, document: Any) -> bytes:
        nums = " ".join(f"{key} {self._owners(document, key)}" for key in range(len(self.owned)))
        names = " ".join(
            f"({identifier}) {self.reference(document, heading)}"
            for heading, identifier in self.identifiers.items()
        )
        return (
            f"<</Type/StructTreeRoot/K {self.reference(document, self.root)}"
            f"/ParentTree <</Nums [{nums}]>>/ParentTreeNextKey {len(self.owned)}"
            f"{f'/IDTree <</Names [{names}]>>' if names else ''}>>"
        ).encode("ascii")

    def reference(self, document: Any, element: Element) -> str:
        return _reference(document, self.names[element])

    def _owners(self, document: Any, key: int) -> str:
        owned = self.owned[key]
        if isinstance(owned, Element):
            return self.reference(document, owned)
        return f"[{' '.join(self.reference(document, element) for element in owned)}]"


class _Written(PDFObject):
    """One element."""

    __RefOnly__ = 1

    def __init__(self, element: Element, tree: _Tree) -> None:
        self.element = element
        self.tree = tree

    def format(self, document: Any) -> bytes:
        return f"<<{''.join(self._entries(document))}>>".encode("ascii")

    def _entries(self, document: Any) -> Iterator[str]:
        element, tree = self.element, self.tree
        parent = element.parent
        above = tree.reference(document, parent) if parent else _reference(document, _Tree.NAME)
        yield f"/S/{element.tag}/P {above}"
        if element in tree.identifiers:
            yield f"/ID({tree.identifiers[element]})"
        if element.alternative:
            yield f"/Alt {text_string(element.alternative)}"
        if element.attributes or element.headers:
            yield f"/A {self._attributes(element.attributes)}"
        yield from self._kids(document)

    def _attributes(self, attributes: Attributes | None) -> str:
        owner, entries = attributes or Attributes("Table", {})
        texts = [f"/{name} {value}" for name, value in entries.items()]
        if headers := self.element.headers:
            names = "".join(f"({self.tree.identifiers[heading]})" for heading in headers)
            texts.append(f"/Headers [{names}]")
        return f"<</O/{owner}{''.join(texts)}>>"

    def _kids(self, document: Any) -> Iterator[str]:
        """The page of the first mark is that of the element; other pages are named at the mark."""
        kids = self.element.kids
        page = next((kid.page for kid in kids if isinstance(kid, Marked)), None)
        if page is not None:
            yield f"/Pg {_page(document, page)}"
        if kids:
            yield f"/K [{' '.join(self._kid(document, kid, page) for kid in kids)}]"

    def _kid(self, document: Any, kid: Any, page: int | None) -> str:
        if isinstance(kid, Element):
            return self.tree.reference(document, kid)
        where = "" if kid.page == page else f"/Pg {_page(document, kid.page)}"
        if isinstance(kid, Annotated):
            return f"<</Type/OBJR{where}/Obj {_reference(document, kid.name)}>>"
        return f"<</Type/MCR{where}/MCID {kid.number}>>" if where else str(kid.number)


def _reference(document: Any, name: str) -> str:
    number, generation = document.idToObjectNumberAndVersion[name]
    return f"{number} {generation} R"


def _page(document: Any, index: int) -> str:
    return _reference(document, document.Pages[index].__InternalName__)
