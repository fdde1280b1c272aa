"""Page, footers, fonts and properties of the paper file (GB/T 9704—2012, 5.2 and 7.5)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from io import BytesIO
from typing import Any

import docx
from docx.document import Document as WordFile
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm

from wagtail_disclosure.report.document import ReportDocument
from wagtail_disclosure.report.renderers.docx_styles import FACES, LINE, style_elements
from wagtail_disclosure.report.renderers.docx_xml import ILLEGAL, element, text_run
from wagtail_disclosure.report.renderers.zipped import repacked

__all__ = ["TEXT_WIDTH", "new_file", "packed"]

# A4 with 37 mm above, 35 below, 28 left and 26 right of 156 by 225 mm of text.
MARGINS = {
    "top_margin": Mm(37),
    "bottom_margin": Mm(35),
    "left_margin": Mm(28),
    "right_margin": Mm(26),
}
# Twentieths of a point.
TEXT_WIDTH = 8844
# What python-docx's own template brings and a report has no use for.
UNUSED = ("thumbnail", "extended-properties", "stylesWithEffects", "customXml", "webSettings")
# The version of Word whose layout is meant: 2013, which all newer ones call their own.
WORD_MODE = 15


def new_file(document: ReportDocument) -> WordFile:
    """Return an empty file with the page, the styles and the properties of `document`."""
    file = docx.Document()
    for part in (file.part.package, file.part):
        for key, relation in list(part.rels.items()):
            if relation.reltype.endswith(UNUSED):
                del part.rels[key]
    styles = file.styles.element
    styles[:] = list(style_elements())
    _set_fonts(file)
    _set_page(file)
    _set_behaviour(file)
    _set_footers(file)
    _set_properties(file, document)
    return file


def packed(file: WordFile) -> bytes:
    """Return the file as bytes, the same for the same content."""
    buffer = BytesIO()
    file.save(buffer)
    return repacked(buffer.getvalue())


def _set_fonts(file: WordFile) -> None:
    """Name each face, and the faces to take in its place."""
    part = next(
        rel.target_part for rel in file.part.rels.values() if rel.reltype.endswith("fontTable")
    )
    fonts = "".join(
        f'<w:font w:name="{name}"><w:altName w:val="{others}"/><w:charset w:val="86"/>'
        '<w:family w:val="auto"/><w:pitch w:val="default"/></w:font>'
        for name, others in FACES.items()
    )
    part._blob = (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts {nsdecls("w")}>{fonts}'
        "</w:fonts>"
    ).encode()


def _set_page(file: WordFile) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    for name, width in MARGINS.items():
        setattr(section, name, width)
    section.footer_distance = Mm(25)
    properties = section._sectPr
    for grid in properties.findall(qn("w:docGrid")):
        properties.remove(grid)
    properties.append(element("w:docGrid", type="lines", linePitch=LINE))


def _set_behaviour(file: WordFile) -> None:
    settings = file.settings.element
    compatibility = settings.find(qn("w:compat"))
    # A line that ends with a line feed is not stretched.
    compatibility.insert(0, element("w:doNotExpandShiftReturn"))
    for setting in compatibility.findall(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), str(WORD_MODE))
    settings.find(qn("w:characterSpacingControl")).set(qn("w:val"), "compressPunctuation")
    for language in settings.findall(qn("w:themeFontLang")):
        language.set(qn("w:val"), "zh-CN")
        language.set(qn("w:eastAsia"), "zh-CN")


def _set_footers(file: WordFile) -> None:
    """— 1 —, one character in from the right edge on odd pages, from the left on even ones."""
    file.settings.odd_and_even_pages_header_footer = True
    section = file.sections[0]
    for footer, side in ((section.footer, "right"), (section.even_page_footer, "left")):
        footer.is_linked_to_previous = False
        footer._element[:] = [_page_number(side)]


def _page_number(side: str) -> Any:
    number = element("w:fldSimple", text_run("1"), instr=" PAGE ")
    indent = element("w:ind", **{f"{side}Chars": 100, side: 280})
    properties = element(
        "w:pPr", element("w:pStyle", val="Footer"), indent, element("w:jc", val=side)
    )
    return element("w:p", properties, text_run("— "), number, text_run(" —"))


def _set_properties(file: WordFile, document: ReportDocument) -> None:
    """An undated draft carries the last day of its year: the day its figures are as of."""
    properties = file.core_properties
    properties.title = ILLEGAL.sub("", document.title)[:255]
    properties.author = properties.last_modified_by = ILLEGAL.sub("", document.agency)[:255]
    properties.subject = f"{document.year}年政府信息公开工作年度报告"
    properties.language = document.language
    properties.comments = properties.keywords = ""
    day = document.issued_on or date(document.year, 12, 31)
    properties.created = properties.modified = datetime.combine(day, time(), UTC)
