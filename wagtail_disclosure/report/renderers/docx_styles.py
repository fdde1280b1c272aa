"""Styles of the paper file, after GB/T 9704—2012《党政机关公文格式》 5.2 and 7.3.

Title 二号 小标宋, chapter headings 三号 黑体, headings below 楷体, text 仿宋; 22 lines to a page.
What the standard does not name, tables above all, is 宋体.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.report.renderers.docx_xml import element

__all__ = ["FACES", "LINE", "STYLES", "style_elements"]

# Twentieths of a point: 22 lines in 225 mm.
LINE = 579
# 240ths of a line, where the height follows from the letters or the picture.
SINGLE = 240
# Half points.
ERHAO, SANHAO, SIHAO, XIAOSI, XIAOWU = 44, 32, 28, 24, 18

# Faces with the names by which other systems have them, in order of preference.
FACES = {
    "方正小标宋简体": "方正小标宋_GBK,小标宋,宋体,SimSun",
    "仿宋": "仿宋_GB2312,FangSong,华文仿宋,STFangsong",
    "楷体": "楷体_GB2312,KaiTi,华文楷体,STKaiti",
    "黑体": "SimHei,华文黑体,STHeiti",
    "宋体": "SimSun,华文宋体,STSong",
}


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style; lengths in twentieths of a point, indents in hundredths of a character."""

    name: str
    face: str = "仿宋"
    size: int = SANHAO
    bold: bool = False
    outline: int | None = None
    align: str = "both"
    first_line: int = 0
    left: int = 0
    right: int = 0
    line: int | None = LINE
    before: int = 0
    after: int = 0
    keep_next: bool = False
    on_grid: bool = True

    @property
    def id(self) -> str:
        """The name without blanks, as Word makes it."""
        return self.name.title().replace(" ", "")


# Names are those that word processors know and show in their own language.
STYLES = (
    Style("Normal"),
    Style("Title", "方正小标宋简体", ERHAO, align="center", line=720, after=LINE),
    Style("heading 1", "黑体", outline=0, align="left", first_line=200, keep_next=True),
    Style("heading 2", "楷体", outline=1, align="left", first_line=200, keep_next=True),
    Style("heading 3", bold=True, outline=2, align="left", first_line=200, keep_next=True),
    Style("Body Text", first_line=200),
    Style("Quote", "楷体", left=200, right=200),
    Style("List Paragraph"),
    Style("caption", "黑体", XIAOSI, align="center", line=None, before=120, after=80),
    Style(
        "Table Text", "宋体", XIAOSI, align="center", line=320, before=60, after=60, on_grid=False
    ),
    Style("Small Table Text", "宋体", XIAOWU, align="center", line=236, before=10, on_grid=False),
    Style("Figure", align="center", line=None, before=120, after=80, on_grid=False),
    Style("Signature", align="right", keep_next=True),
    Style("Verification", "宋体", XIAOSI, align="left", line=None, before=LINE),
    Style("footer", "宋体", SIHAO, line=None),
)


def style_elements() -> Iterator[Any]:
    """Yield what a styles part holds: the defaults, then every style."""
    yield element(
        "w:docDefaults",
        element("w:rPrDefault", element("w:rPr", *_letters(STYLES[0]), _language())),
        element("w:pPrDefault", element("w:pPr")),
    )
    yield from (_paragraph_style(style) for style in STYLES)
    yield from (_emphasis(), _hyperlink(), _plain_table())


def _paragraph_style(style: Style) -> Any:
    is_default = style is STYLES[0]
    return element(
        "w:style",
        element("w:name", val=style.name),
        *([] if is_default else [element("w:basedOn", val=STYLES[0].id)]),
        element("w:qFormat"),
        element("w:pPr", *_paragraph(style)),
        element("w:rPr", *_letters(style)),
        type="paragraph",
        default=int(is_default),
        styleId=style.id,
    )


def _paragraph(style: Style) -> Iterator[Any]:
    if style.keep_next:
        yield element("w:keepNext")
    if not style.on_grid:
        yield element("w:snapToGrid", val=0)
    line, rule = (style.line, "exact") if style.line else (SINGLE, "auto")
    yield element("w:spacing", before=style.before, after=style.after, line=line, lineRule=rule)
    yield element(
        "w:ind",
        leftChars=style.left,
        left=_width(style.left),
        rightChars=style.right,
        right=_width(style.right),
        firstLineChars=style.first_line,
        firstLine=_width(style.first_line),
    )
    yield element("w:jc", val=style.align)
    if style.outline is not None:
        yield element("w:outlineLvl", val=style.outline)


def _letters(style: Style) -> Iterator[Any]:
    yield _face(style.face)
    if style.bold:
        yield element("w:b")
    yield element("w:color", val="000000")
    yield element("w:sz", val=style.size)
    yield element("w:szCs", val=style.size)


def _face(name: str) -> Any:
    """Latin letters and digits stand in the same face, as the standard has no other."""
    return element("w:rFonts", ascii=name, hAnsi=name, eastAsia=name, cs=name)


def _language() -> Any:
    return element("w:lang", val="zh-CN", eastAsia="zh-CN", bidi="ar-SA")


def _width(hundredths: int) -> int:
    """An indent in characters of the text, for programs that do not count characters."""
    return hundredths * SANHAO * 10 // 100


def _emphasis() -> Any:
    """Chinese print does not slant: emphasis stands in 楷体."""
    return _character_style("Emphasis", _face("楷体"))


def _hyperlink() -> Any:
    colour = element("w:color", val="1F4E8C")
    return _character_style("Hyperlink", colour, element("w:u", val="single"))


def _character_style(name: str, *properties: Any) -> Any:
    return element(
        "w:style",
        element("w:name", val=name),
        element("w:rPr", *properties),
        type="character",
        styleId=name,
    )


def _plain_table() -> Any:
    """All lines drawn, as on the printed form; cells nearly without padding."""
    edges = ("top", "left", "bottom", "right", "insideH", "insideV")
    lines = [element(f"w:{edge}", val="single", sz=4, space=0, color="000000") for edge in edges]
    gaps = [element(f"w:{edge}", w=40, type="dxa") for edge in ("top", "left", "bottom", "right")]
    return element(
        "w:style",
        element("w:name", val="Table Grid"),
        element("w:tblPr", element("w:tblBorders", *lines), element("w:tblCellMar", *gaps)),
        type="table",
        styleId="TableGrid",
    )
