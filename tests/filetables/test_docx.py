from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from hypothesis import given, settings

from tests.filetables.builders import Merged, assert_whole, merged_tables, shown, spans
from tests.filetext.builders import docx_file, part_of, saved, with_parts, without_part
from wagtail_disclosure.filetables.contents import GridTable
from wagtail_disclosure.filetables.reading import read_file
from wagtail_disclosure.filetext.passages import Reason, Unreadable

pytestmark = pytest.mark.once

BODY = "word/document.xml"
TYPES = "[Content_Types].xml"


def read(file: BytesIO) -> list[object]:
    return shown(read_file("报告.docx", file.getvalue()))


def body(xml: str) -> list[object]:
    """What a document that holds ``xml`` in front of its only paragraph reads as."""
    file = docx_file("末段")
    changed = part_of(file, BODY).replace("<w:body>", f"<w:body>{xml}", 1)
    *blocks, last = read(with_parts(file, {BODY: changed}))
    assert last == (0, "末段")
    return blocks


def refused(file: BytesIO, name: str = "a.docx") -> Reason:
    with pytest.raises(Unreadable) as caught:
        read_file(name, file.getvalue())
    return caught.value.reason


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def tc(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(text)}</w:tc>"


def tbl(*rows: str) -> str:
    return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>"


@settings(max_examples=25)
@given(merged_tables())
def test_merged_cells_come_back(table: Merged) -> None:
    document = Document()
    made = document.add_table(table.height, table.width)
    for cell in table.cells:
        corner = made.cell(cell.row + cell.rowspan - 1, cell.column + cell.colspan - 1)
        made.cell(cell.row, cell.column).merge(corner).text = cell.text
    (block,) = read_file("a.docx", saved(document).getvalue()).blocks
    assert isinstance(block, GridTable)
    assert_whole(block)
    assert spans(block) == table.expected()


def test_texts_headings_and_tables_in_their_order() -> None:
    document = Document()
    document.add_heading("一、总体情况", 1)
    document.add_paragraph("第一段").add_run().add_break()
    document.paragraphs[-1].add_run("换行\t后")
    table = document.add_table(1, 2)
    table.cell(0, 0).text = "规章"
    table.cell(0, 1).text = "3"
    table.cell(0, 1).add_paragraph("（含废止1件）")
    document.add_paragraph("尾")
    assert read(saved(document)) == [
        (1, "一、总体情况"),
        (0, "第一段\n换行 后"),
        [["规章", "3\n（含废止1件）"]],
        (0, "尾"),
    ]


def test_rows_that_start_late_and_end_early() -> None:
    late = f'<w:trPr><w:gridBefore w:val="1"/></w:trPr>{tc("c")}'
    assert body(tbl(tc("a") + tc("b") + tc("x"), late)) == [[["a", "b", "x"], ["", "c", ""]]]


def test_vertical_merges_need_the_same_place_and_width() -> None:
    restart, go_on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = '<w:gridSpan w:val="2"/>'
    xml = tbl(
        tc("a", restart) + tc("b", wide + restart),
        tc("hidden", go_on) + tc("", wide + go_on),
        tc("", '<w:vMerge w:val="continue"/>') + tc("c", go_on) + tc("d"),
    )
    assert body(xml) == [[["a", "b", "b"], ["a", "c", "d"]]]


def test_tracked_changes_count_as_accepted() -> None:
    xml = (
        '<w:p><w:r><w:t>件</w:t></w:r><w:ins w:id="1" w:author="a"><w:r><w:t>新</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>旧</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="3" w:author="a"><w:r><w:t>移走</w:t></w:r></w:moveFrom></w:p>'
        + tbl(
            tc("a") + tc("b"),
            f'<w:trPr><w:del w:id="4" w:author="a"/></w:trPr>{tc("c")}{tc("d")}',
            f'<w:trPr><w:ins w:id="5" w:author="a"/></w:trPr>{tc("e")}{tc("f")}',
        )
    )
    xml += f"<w:moveFrom>{p('移走')}</w:moveFrom>"
    assert body(xml) == [(0, "件新"), [["a", "b"], ["e", "f"]]]


def test_content_controls_fields_links_and_hidden_text() -> None:
    xml = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('控件')}</w:sdtContent></w:sdt>"
        "<w:p><w:hyperlink><w:r><w:t>链接</w:t></w:r></w:hyperlink><w:r><w:instrText>PAGE</w:instrText>"
        "</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:noBreakHyphen/><w:t>见</w:t></w:r></w:p>'
        f"<w:tbl><w:sdt><w:sdtContent><w:tr>{tc('a')}<w:sdt><w:sdtContent>{tc('b')}"
        "</w:sdtContent></w:sdt></w:tr></w:sdtContent></w:sdt></w:tbl>"
    )
    assert body(xml) == [(0, "控件"), (0, "链接-见"), [["a", "b"]]]


def test_text_boxes_follow_their_paragraph_and_are_read_once() -> None:
    box = f"<w:txbxContent>{p('框内')}{tbl(tc('a') + tc('b'))}</w:txbxContent>"
    xml = (
        '<w:p><w:r><mc:AlternateContent xmlns:mc="m">'
        f"<mc:Choice>{box}</mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback>"
        "</mc:AlternateContent><w:t>锚</w:t></w:r></w:p>"
    )
    assert body(xml) == [(0, "锚"), (0, "框内"), [["a", "b"]]]


def test_nested_tables_take_their_frame_apart() -> None:
    inner = tbl(tc("1") + tc("2"))
    frame = f"<w:tc>{p('左')}{inner}{p('下')}</w:tc>"
    assert body(tbl(frame + tc("右"))) == [(0, "左"), [["1", "2"]], (0, "下"), (0, "右")]


def test_a_box_around_a_text_is_no_table() -> None:
    assert body(tbl(tc("提示"), tc("说明"))) == [(0, "提示"), (0, "说明")]


def test_the_table_of_contents_and_outline_levels() -> None:
    document = Document()
    document.styles.add_style("toc 1", 1)
    document.styles.add_style("标题 3", 1).base_style = document.styles["Normal"]
    document.styles.add_style("章", 1).base_style = document.styles["Heading 2"]
    document.add_paragraph("一、总体情况……1", style="toc 1")
    document.add_paragraph("（一）", style="标题 3")
    document.add_paragraph("（二）", style="章")
    outline = document.add_paragraph("二、主动公开")
    outline._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
    plain = document.add_paragraph("正文", style="Heading 1")
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="9"/>'))
    assert read(saved(document)) == [
        (3, "（一）"),
        (2, "（二）"),
        (1, "二、主动公开"),
        (0, "正文"),
    ]


def test_styles_may_go_in_circles() -> None:
    file = docx_file("正文")
    styles = part_of(file, "word/styles.xml").replace(
        "</w:styles>",
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:styles>',
    )
    document = part_of(file, BODY).replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="A"/></w:pPr>', 1)
    assert read(with_parts(file, {"word/styles.xml": styles, BODY: document})) == [(0, "正文")]


def test_a_document_may_lack_styles() -> None:
    assert read(without_part(docx_file("正文"), "word/styles.xml")) == [(0, "正文")]


def test_macros_are_refused_whatever_the_name() -> None:
    file = docx_file("正文")
    macro = part_of(file, TYPES).replace(
        "openxmlformats-officedocument.wordprocessingml.document.main",
        "ms-word.document.macroEnabled.main",
    )
    assert refused(with_parts(file, {"word/vbaProject.bin": b"x"})) == Reason.MACROS
    assert refused(with_parts(file, {TYPES: macro})) == Reason.MACROS
    assert refused(file, "a.docm") == Reason.MACROS


def test_other_files_under_the_name() -> None:
    file = docx_file("正文")
    assert refused(without_part(file, TYPES)) == Reason.BROKEN
    assert refused(BytesIO(file.getvalue()[:-300])) == Reason.BROKEN
    empty = with_parts(file, {TYPES: '<Types xmlns="t"/>'})
    assert refused(empty) == Reason.BROKEN
    assert refused(saved(Document())) == Reason.EMPTY


@pytest.mark.parametrize(
    "xml",
    [
        "<w:sdt>" * 200 + "</w:sdt>" * 200,
        tbl(tc("a", '<w:gridSpan w:val="600"/>') + tc("b")),
        "<w:p/>" * 300_001,
        "<w:tbl><w:tr><w:tc>" * 31 + "</w:tc></w:tr></w:tbl>" * 31,
    ],
    ids=["deep", "wide", "long", "nested"],
)
def test_hostile_documents_are_refused(xml: str) -> None:
    file = docx_file("x")
    changed = part_of(file, BODY).replace("<w:body>", f"<w:body>{xml}", 1)
    assert refused(with_parts(file, {BODY: changed})) == Reason.TOO_MANY_PARTS
