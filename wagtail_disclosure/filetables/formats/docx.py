"""Word documents, read from their XML.

A library for Word documents reads neither tracked changes nor content controls, text boxes or
generated numbers as printed, and builds trees without a bound; so the walk is ours.
"""

from __future__ import annotations

from io import BytesIO

from wagtail_disclosure.filetables.allowance import Allowance
from wagtail_disclosure.filetables.contents import FileContents
from wagtail_disclosure.filetables.macros import refuse_macros
from wagtail_disclosure.filetables.word_numbering import Numbering
from wagtail_disclosure.filetables.word_styles import Styles
from wagtail_disclosure.filetables.word_walk import WordWalk
from wagtail_disclosure.filetables.xml_tree import EMPTY, Node, tree
from wagtail_disclosure.filetext.office import Package, open_package
from wagtail_disclosure.filetext.passages import Reason, Unreadable

__all__ = ["read_docx"]


def read_docx(content: bytes) -> FileContents:
    """Return the body of a document as it would be printed with all changes accepted.

    Headers, footers, notes, comments, hidden text and the table of contents are left out.
    """
    allowance = Allowance()
    with open_package(BytesIO(content)) as package:
        refuse_macros(package)
        main = _main_part(package)
        related = {one.kind: one.target for one in package.relationships(main)}
        styles = Styles(_part(package, related.get("styles", ""), allowance))
        numbering = Numbering(_part(package, related.get("numbering", ""), allowance), styles)
        body = tree(package.events(main), allowance).first("body")
        return FileContents(tuple(WordWalk(styles, numbering, allowance).blocks(body)))


def _main_part(package: Package) -> str:
    for name, content_type in package.parts():
        if content_type == "main+xml":
            return name
    raise Unreadable(Reason.BROKEN)


def _part(package: Package, name: str, allowance: Allowance) -> Node:
    """A part that a document may have."""
    if name not in package.archive.namelist():
        return EMPTY
    return tree(package.events(name), allowance)
