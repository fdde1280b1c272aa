from __future__ import annotations

from io import BytesIO

import pytest
from docx import Document

from tests.filetext.builders import docx_file, part_of, saved, with_parts, without_part
from wagtail_disclosure.filetext.passages import Passage, Reason, Unreadable
from wagtail_disclosure.filetext.reading import read_text

BODY = "word/document.xml"
TYPES = "[Content_Types].xml"


def read(file: BytesIO) -> list[tuple[str, str, str, bool]]:
    passages: list[Passage] = read_text("a.docx", file)
    return [(one.place.kind, one.place.label, one.text, one.is_hidden) for one in passages]


def with_body(xml: str) -> BytesIO:
    """A document that holds ``xml`` in front of its only paragraph."""
    file = docx_file("末段")
    body = part_of(file, BODY)
    return with_parts(file, {BODY: body.replace("<w:body>", f"<w:body>{xml}", 1)})


def with_part(name: str, content_type: str, xml: str) -> BytesIO:
    file = docx_file("正文")
    override = f'<Override PartName="/{name}" ContentType="application/x.{content_type}"/>'
    types = part_of(file, TYPES).replace("</Types>", f"{override}</Types>")
    return with_parts(file, {TYPES: types, name: f'<w:x xmlns:w="w">{xml}</w:x>'})


def paragraph(text: str) -> str:
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def test_body_table_header_and_footer() -> None:
    document = Document()
    document.add_paragraph("第一段").add_run("后半")
    table = document.add_table(rows=2, cols=2)
    table.cell(1, 1).text = "单元格"
    document.sections[0].header.paragraphs[0].text = "页眉"
    document.sections[0].footer.paragraphs[0].text = "页脚"
    assert sorted(read(saved(document))) == [
        ("footer", "1", "页脚", False),
        ("header", "1", "页眉", False),
        ("paragraph", "1", "第一段后半", False),
        ("table", "1!B2", "单元格", False),
    ]


def test_comments() -> None:
    document = Document()
    run = document.add_paragraph("正文").runs[0]
    document.add_comment([run], text="致电13812345678", author="甲")
    assert ("comment", "0", "致电13812345678", False) in read(saved(document))


@pytest.mark.parametrize(
    ("element", "kind"), [("footnote", "footnote"), ("endnote", "endnote"), ("comment", "comment")]
)
def test_notes(element: str, kind: str) -> None:
    xml = f'<w:{element} w:id="7">{paragraph("注")}</w:{element}>'
    file = with_part(f"word/{element}s.xml", f"{element}s+xml", xml)
    assert (kind, "7", "注", False) in read(file)


def test_text_of_charts() -> None:
    assert ("drawing", "1", "图题", False) in read(
        with_part("c.xml", "chart+xml", paragraph("图题"))
    )


def test_tracked_changes() -> None:
    file = with_body(
        "<w:p><w:r><w:t>甲</w:t></w:r>"
        "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>增</w:t></w:r></w:ins>"
        "<w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></w:p>"
    )
    assert read(file) == [
        ("paragraph", "1", "甲增", False),
        ("deletion", "1", "删移", True),
        ("paragraph", "2", "末段", False),
    ]


def test_hidden_text() -> None:
    file = with_body(
        "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>"
        "<w:r><w:t>甲</w:t></w:r>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>藏</w:t></w:r>"
        '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>乙</w:t></w:r></w:p>'
    )
    assert read(file)[:2] == [("paragraph", "1", "甲乙", False), ("paragraph", "1", "藏", True)]


def test_breaks_but_no_tab_stops() -> None:
    file = with_body(
        "<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr><w:r>\n<w:t>138</w:t><w:noBreakHyphen/>"
        "<w:t>1234</w:t><w:tab/><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>"
    )
    assert read(file)[0][2] == "138-1234\t甲\n乙"


def test_text_box_is_read_once() -> None:
    box = f"<w:txbxContent>{paragraph('框')}</w:txbxContent>"
    file = with_body(
        "<w:p><w:r><w:t>前</w:t></w:r><w:r><w:Choice>" + box + "</w:Choice>"
        f"<w:Fallback>{box}</w:Fallback><w:t>后</w:t></w:r></w:p>"
    )
    assert read(file)[:2] == [("text_box", "2", "框", False), ("paragraph", "1", "前后", False)]


def test_table_in_a_table() -> None:
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('内')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{inner}{paragraph('外')}</w:tc></w:tr></w:tbl>"
    assert read(with_body(outer))[:2] == [
        ("table", "2!A1", "内", False),
        ("table", "1!A1", "外", False),
    ]


def test_text_outside_of_paragraphs_and_tables_is_skipped() -> None:
    assert [text for _k, _l, text, _h in read(with_body("<w:t>甲</w:t><w:tr/><w:tc/>"))] == ["末段"]


def test_no_document_inside() -> None:
    with pytest.raises(Unreadable) as caught:
        read(with_parts(docx_file(), {TYPES: "<Types/>"}))
    assert caught.value.reason == Reason.BROKEN


@pytest.mark.parametrize("part", [BODY, TYPES])
def test_missing_part(part: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read(without_part(docx_file("甲"), part))
    assert caught.value.reason == Reason.BROKEN
