"""The notice as a Word file, to be stamped and filed (GB/T 9704—2012, 5.2 and 7.3)."""

from __future__ import annotations

import re
from datetime import UTC, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Mm, Pt

from wagtail_disclosure.agency.leadership.notice import Notice

__all__ = ["notice_docx"]

# What XML 1.0 cannot hold, and word processors paste.
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# 22 lines to a page of 225 mm.
LINE = Pt(28.95)
ERHAO, SANHAO = Pt(22), Pt(16)
TEXT_FACE, HEADING_FACE, TITLE_FACE = "仿宋", "黑体", "方正小标宋简体"


def notice_docx(notice: Notice) -> bytes:
    """Return the notice as DOCX. It holds no macro and takes nothing from outside."""
    file = docx.Document()
    _set_page(file)
    _set_properties(file, notice)
    _set_style(file, "Title", TITLE_FACE, ERHAO)
    _set_style(file, "Heading 1", HEADING_FACE, SANHAO)
    _set_style(file, "Normal", TEXT_FACE, SANHAO)
    title = _add(file, "\n".join(notice.title_lines), "Title", indent=0)
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    _add(file, "", indent=0)
    _add(file, notice.opening)
    for item in notice.items:
        _add(file, item.heading, "Heading 1")
        for line in item.lines:
            _add(file, line)
    _add(file, notice.closing)
    _sign(file, notice)
    buffer = BytesIO()
    file.save(buffer)
    return buffer.getvalue()


def _add(file: WordFile, text: str, style: str = "Normal", indent: int = 2) -> Any:
    paragraph = file.add_paragraph(ILLEGAL.sub("", text), style)
    paragraph.paragraph_format.first_line_indent = indent * SANHAO
    return paragraph


def _sign(file: WordFile, notice: Notice) -> None:
    """The agency over the date, after two blank lines."""
    for _blank in range(2):
        _add(file, "", indent=0)
    for text, indent in ((notice.agency, 2), (notice.signed_on, 4)):
        paragraph = _add(file, text, indent=0)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        paragraph.paragraph_format.right_indent = indent * SANHAO


def _set_page(file: WordFile) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)


def _set_style(file: WordFile, name: str, face: str, size: Any) -> None:
    """Latin letters and digits stand in the same face, as the standard has no other."""
    style = file.styles[name]
    style.font.name, style.font.size, style.font.bold = face, size, False
    style.font.color.rgb = None
    fonts = style.element.rPr.rFonts
    for attribute in [key for key in fonts.attrib if key.endswith("Theme")]:
        del fonts.attrib[attribute]
    for attribute in ("w:eastAsia", "w:hAnsi", "w:cs"):
        fonts.set(qn(attribute), face)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
    if name == "Title":
        layout.line_spacing = Pt(36)
        for border in style.element.pPr.findall(qn("w:pBdr")):
            style.element.pPr.remove(border)


def _set_properties(file: WordFile, notice: Notice) -> None:
    properties = file.core_properties
    properties.title = ILLEGAL.sub("", notice.title)[:255]
    properties.author = properties.last_modified_by = ILLEGAL.sub("", notice.agency)[:255]
    properties.subject, properties.comments, properties.language = "领导班子分工", "", "zh-CN"
    moment = datetime.combine(notice.dated, time(), UTC)
    properties.created = properties.modified = moment
