"""Running text of the paper file: paragraphs, links, lists, pictures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import Any

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn
from docx.shared import Emu, Mm

from wagtail_disclosure.report.document import Figure, Paragraph, Run
from wagtail_disclosure.report.renderers.docx_xml import ILLEGAL, element, text_run
from wagtail_disclosure.typesetting.picture import read_image

__all__ = ["Lists", "paragraph", "picture", "runs_of"]

BULLET, NUMBER = 1, 2
DEEPEST = 8
# Twentieths of a point: two characters of the text.
INDENT = 640
WIDEST, HIGHEST = Mm(156), Mm(135)
# Printing needs no more, and a picture is never blown up beyond it.
DOTS_PER_INCH = 200
EMU_PER_INCH = 914400


def paragraph(style: str, runs: Iterable[Any], *properties: Any) -> Any:
    """A paragraph of runs in the style of this id; `properties` come behind the style."""
    return element("w:p", element("w:pPr", element("w:pStyle", val=style), *properties), *runs)


def runs_of(file: WordFile, block: Paragraph) -> Iterator[Any]:
    """Yield the runs of a paragraph; links become relations of the file."""
    for run in block.runs:
        if run.link:
            yield _hyperlink(file, run)
        else:
            yield text_run(run.text, *_properties(run))


def picture(file: WordFile, block: Figure) -> Any | None:
    """A run with the image, scaled to the page; `None` when it cannot be read."""
    image = read_image(block.data() if callable(block.data) else block.data)
    if image is None:
        return None
    scale = min(1.0, WIDEST / (image.width * EMU_PER_INCH / DOTS_PER_INCH))
    width = image.width * EMU_PER_INCH / DOTS_PER_INCH * scale
    width *= min(1.0, HIGHEST / (width * image.height / image.width))
    pixels = max(round(width / EMU_PER_INCH * DOTS_PER_INCH), 1)
    image.thumbnail((pixels, image.height))
    data = BytesIO()
    image.save(data, "PNG" if image.mode == "RGBA" else "JPEG", quality=88)
    data.seek(0)
    inline = file.part.new_pic_inline(data, Emu(round(width)))
    inline.docPr.set("descr", ILLEGAL.sub("", block.alt))
    return element("w:r", element("w:drawing", inline))


class Lists:
    """The lists of a file. Every numbered one begins at 1."""

    def __init__(self, file: WordFile) -> None:
        self._root = file.part.numbering_part.element
        self._root[:] = [
            _kind(BULLET, "bullet", "•"),
            _kind(NUMBER, "decimal", "%{level}."),
            element("w:num", element("w:abstractNumId", val=BULLET), numId=BULLET),
        ]
        self._last = BULLET

    def bullets(self) -> int:
        """The number of the list of all bullets."""
        return BULLET

    def numbered(self) -> int:
        """Begin a numbered list and return its number."""
        self._last += 1
        starts = (
            element("w:lvlOverride", element("w:startOverride", val=1), ilvl=level)
            for level in range(DEEPEST + 1)
        )
        kind = element("w:abstractNumId", val=NUMBER)
        self._root.append(element("w:num", kind, *starts, numId=self._last))
        return self._last

    def item(self, file: WordFile, block: Paragraph, number: int) -> Any:
        """A paragraph as an item of the list `number`."""
        level = element("w:ilvl", val=min(block.level, DEEPEST))
        place = element("w:numPr", level, element("w:numId", val=number))
        return paragraph("ListParagraph", runs_of(file, block), place)


def _hyperlink(file: WordFile, run: Run) -> Any:
    key = file.part.relate_to(run.link, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    look = element("w:rStyle", val="Hyperlink")
    link = element("w:hyperlink", text_run(run.text, look, *_properties(run, styled=True)))
    link.set(qn("r:id"), key)
    return link


def _properties(run: Run, styled: bool = False) -> Iterator[Any]:
    """A run has one style: in a link, emphasis is bold."""
    if run.italic and not styled:
        yield element("w:rStyle", val="Emphasis")
    if run.bold or (run.italic and styled):
        yield element("w:b")


def _kind(number: int, form: str, text: str) -> Any:
    """A kind of list with nine levels, each two characters further in."""
    levels = (
        element(
            "w:lvl",
            element("w:start", val=1),
            element("w:numFmt", val=form),
            element("w:lvlText", val=text.replace("{level}", str(level + 1))),
            element("w:lvlJc", val="left"),
            element(
                "w:pPr",
                element("w:ind", left=INDENT * (level + 2) - INDENT // 2, hanging=INDENT // 2),
            ),
            ilvl=level,
        )
        for level in range(DEEPEST + 1)
    )
    many = element("w:multiLevelType", val="multilevel")
    return element("w:abstractNum", many, *levels, abstractNumId=number)
