"""Reads the structure of a PDF back, and says what in it does not hold together."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import page
import pypdf
from pypdf.generic import ContentStream, IndirectObject

PAINTING = frozenset(
    (b"Tj", b"TJ", b"'", b'"', b"S", b"s", b"f", b"F", b"f*")
    + (b"B", b"B*", b"b", b"b*", b"Do", b"sh", b"EI", b"INLINE IMAGE")
)
CHARACTERS = re.compile(rb"<([0-9A-F]{2})> <((?:[0-9A-F]{4})+)>")


@dataclass(slots=True)
class Node:
    """A structure element with its text in reading order."""

    tag: str
    entry: Any
    kids: list[Node] = field(default_factory=list)
    text: str = ""

    def attribute(self, name: str) -> Any:
        return self.entry.get("/A", {}).get(name)

    def walk(self) -> Iterator[Node]:
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def all(self, tag: str) -> list[Node]:
        return [node for node in self.walk() if node.tag == tag]

    @property
    def shape(self) -> Any:
        """The tags below, nested: ("L", ("LI", "Lbl", "LBody"))."""
        return (self.tag, *(kid.shape for kid in self.kids)) if self.kids else self.tag


class Tagged:
    """A tagged PDF. *problems* is empty when it holds together."""

    def __init__(self, data: bytes) -> None:
        self.reader = pypdf.PdfReader(io.BytesIO(data))
        self.problems: list[str] = []
        self.marks: dict[tuple[int, int], str] = {}
        self.artifacts: list[str] = []
        self._claimed: dict[tuple[int, int], Any] = {}
        self._live: list[IndirectObject] = []
        for number, sheet in enumerate(self.reader.pages):
            self._read_page(number, sheet)
        self.artifacts = [text for text in self.artifacts if text]
        self.document = self._node(self.catalogue["/StructTreeRoot"].raw_get("/K"))
        self._check_parent_tree()
        self._check_tables()
        self._check_headings()

    @property
    def catalogue(self) -> Any:
        return self.reader.trailer["/Root"]

    @cached_property
    def _pages(self) -> dict[int, int]:
        pairs = enumerate(self.reader.pages)
        return {sheet.indirect_reference.idnum: number for number, sheet in pairs}

    def _read_page(self, number: int, sheet: Any) -> None:
        fonts = {name: _characters(font) for name, font in sheet["/Resources"]["/Font"].items()}
        open_marks: list[Any] = []
        characters: dict[int, str] = {}
        for operands, operator in ContentStream(sheet.get_contents(), self.reader).operations:
            if operator in (b"BDC", b"BMC"):
                self._open(number, open_marks, operands)
            elif operator == b"EMC":
                open_marks.pop()
            elif operator == b"Tf":
                characters = fonts[operands[0]]
            elif operator in PAINTING and not any(mark is not None for mark in open_marks):
                self.problems.append(f"page {number}: {operator!r} outside a mark")
            if operator == b"Tj":
                self._write(number, open_marks, _decoded(operands[0], characters))
        if open_marks:
            self.problems.append(f"page {number}: a mark is not ended")

    def _open(self, number: int, open_marks: list[Any], operands: Any) -> None:
        """A mark stands on the stack as its number, "Artifact", or `None` for a span."""
        properties = operands[1] if len(operands) > 1 else {}
        mark = "Artifact" if operands[0] == "/Artifact" else properties.get("/MCID")
        if mark is not None and any(other is not None for other in open_marks):
            self.problems.append(f"page {number}: {operands} inside another mark")
        if mark == "Artifact":
            self.artifacts.append("")
        if isinstance(mark, int):
            self.marks[number, int(mark)] = ""
        open_marks.append(mark)

    def _write(self, number: int, open_marks: list[Any], text: str) -> None:
        mark = next((mark for mark in open_marks if mark is not None), None)
        if isinstance(mark, int):
            self.marks[number, int(mark)] += text
        else:
            self.artifacts[-1] += text

    def _node(self, reference: Any, above: Any = None) -> Node:
        entry = reference.get_object()
        node = Node(entry["/S"][1:], entry)
        if above is not None and entry.raw_get("/P") != above:
            self.problems.append(f"{node.tag} names another parent")
        kids = entry.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            self._add_kid(node, reference, kid)
        return node

    def _add_kid(self, node: Node, reference: Any, kid: Any) -> None:
        value = kid.get_object()
        if isinstance(value, int):
            self._claim(node, reference, node.entry.raw_get("/Pg"), value)
        elif value.get("/Type") == "/MCR":
            where = value.raw_get("/Pg") if "/Pg" in value else node.entry.raw_get("/Pg")
            self._claim(node, reference, where, value["/MCID"])
        elif value.get("/Type") == "/OBJR":
            self._live.append(value.raw_get("/Obj"))
            self._check_annotation(reference, value["/Obj"])
        else:
            child = self._node(kid, reference)
            node.kids.append(child)
            node.text += child.text

    def _claim(self, node: Node, reference: Any, where: Any, mark: int) -> None:
        key = self._pages[where.idnum], int(mark)
        if key in self._claimed:
            self.problems.append(f"mark {key} has two owners")
        self._claimed[key] = reference
        node.text += self.marks.get(key, "")

    def _check_annotation(self, reference: Any, annotation: Any) -> None:
        if self._parent(annotation["/StructParent"]) != reference:
            self.problems.append("a link is not in the parent tree")
        if not annotation.get("/Contents"):
            self.problems.append("a link says nothing")

    def _parent(self, key: int) -> Any:
        nums = self.catalogue["/StructTreeRoot"]["/ParentTree"]["/Nums"]
        return nums[nums.index(key, 0) + 1]

    def _check_parent_tree(self) -> None:
        if set(self._claimed) != set(self.marks):
            self.problems.append(f"marks without owner: {set(self.marks) ^ set(self._claimed)}")
        for number, sheet in enumerate(self.reader.pages):
            owners = _value_at(self.catalogue, sheet["/StructParents"])
            claimed = [self._claimed[key] for key in sorted(self._claimed) if key[0] == number]
            if list(owners) != claimed:
                self.problems.append(f"page {number}: the parent tree differs")
            live = list(sheet.get("/Annots", []))
            if any(annotation not in self._live for annotation in live):
                self.problems.append(f"page {number}: a link outside the structure")

    def _check_tables(self) -> None:
        for table in self.document.all("Table"):
            taken: set[tuple[int, int]] = set()
            rows = table.all("TR")
            for number, row in enumerate(rows):
                for cell in row.kids:
                    self._take(taken, number, cell)
            width = len({column for _, column in taken})
            if len(taken) != len(rows) * width:
                self.problems.append(f"a table covers {len(taken)} of {len(rows)} by {width}")

    def _take(self, taken: set[tuple[int, int]], row: int, cell: Node) -> None:
        column = next(number for number in range(10_000) if (row, number) not in taken)
        down, across = (cell.attribute(name) or 1 for name in ("/RowSpan", "/ColSpan"))
        for place in ((row + y, column + x) for y in range(down) for x in range(across)):
            if place in taken:
                self.problems.append(f"cells overlap at {place}")
            taken.add(place)

    def _check_headings(self) -> None:
        levels = [int(node.tag[1]) for node in self.document.walk() if node.tag[0] == "H"]
        for before, after in zip([0, *levels], levels, strict=False):
            if after > before + 1:
                self.problems.append(f"a heading of level {after} follows one of level {before}")


def failures(data: bytes) -> list[str]:
    """What the validator finds against PDF/UA-1 and PDF/A-3a."""
    return [
        f"{profile}: {failure.rule_id}: {failure.message}"
        for profile in (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]


def _value_at(catalogue: Any, key: int) -> Any:
    nums = catalogue["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    pairs = zip(nums[0::2], nums[1::2], strict=True)
    return next(value for number, value in pairs if number == key)


def _characters(font: Any) -> dict[int, str]:
    pairs = CHARACTERS.findall(font["/ToUnicode"].get_data())
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in pairs}


def _decoded(operand: Any, characters: dict[int, str]) -> str:
    return "".join(characters[code] for code in operand.original_bytes)
