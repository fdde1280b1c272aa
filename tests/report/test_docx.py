"""The Word file, read back with python-docx and from its XML."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordFile
from docx.oxml.ns import qn

from tests.report.documents import CHART, VERIFICATION, document_of, sample_document
from tests.statutory.samples import load
from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import (
    Block,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Run,
)
from wagtail_disclosure.report.places import placed_rows, table_width
from wagtail_disclosure.report.renderers.docx import render_docx
from wagtail_disclosure.statutory.labelled import read_report

pytestmark = pytest.mark.once


@cache
def sample() -> bytes:
    return render_docx(sample_document())


def opened(data: bytes) -> WordFile:
    return docx.Document(io.BytesIO(data))


def whole(*blocks: Block) -> ReportDocument:
    return document_of(read_report(load("xinyuan_wtgdlj_2023")), blocks)


def rendered(*blocks: Block) -> WordFile:
    return opened(render_docx(whole(*blocks)))


def paragraphs(file: WordFile, style: str) -> list[str]:
    return [one.text for one in file.paragraphs if one.style.style_id == style]


def values(elements: Any, tag: str) -> list[str]:
    return [one.get(qn("w:val")) for one in elements.iter(qn(tag))]


def test_headings_are_headings_in_black() -> None:
    file = opened(sample())
    assert paragraphs(file, "Heading1")[0] == "一、总体情况"
    assert len(paragraphs(file, "Heading1")) == 6
    assert paragraphs(file, "Heading2") == ["（一）主动公开"]
    assert paragraphs(file, "Heading3") == ["1.平台建设"]
    for level, style in enumerate(("heading 1", "heading 2", "heading 3")):
        element = file.styles[style].element
        assert values(element, "w:outlineLvl") == [str(level)]
        assert values(element, "w:color") == ["000000"]


def test_faces_are_chinese_and_have_substitutes() -> None:
    styles = opened(sample()).styles.element
    faces = {fonts.get(qn("w:eastAsia")) for fonts in styles.iter(qn("w:rFonts"))}
    with ZipFile(io.BytesIO(sample())) as archive:
        table = archive.read("word/fontTable.xml").decode()
    assert faces == {"仿宋", "方正小标宋简体", "黑体", "楷体", "宋体"}
    assert all(f'w:name="{face}"><w:altName' in table for face in faces)


def test_the_page_is_that_of_official_documents() -> None:
    section = opened(sample()).sections[0]
    margins = section.top_margin, section.bottom_margin, section.left_margin, section.right_margin
    assert [round(margin.mm) for margin in margins] == [37, 35, 28, 26]
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    for footer in (section.footer, section.even_page_footer):
        assert footer.paragraphs[0].text.startswith("— ")
        assert "PAGE" in footer._element.xml


def test_tables_are_merged_as_printed() -> None:
    document = sample_document()
    tables = [block.values for chapter in document.chapters[1:4] for block in chapter.blocks]
    drawn = [table for table in opened(sample()).tables if len(table.columns) > 2]
    assert len(drawn) == len(tables) == 3
    for values_of, table in zip(tables, drawn, strict=True):
        rows = list(placed_rows(values_of.table))
        assert (len(table.rows), len(table.columns)) == (len(rows), table_width(values_of.table))
        for place in (place for row in rows for place in row.cells):
            cells = {table.cell(*spot)._tc for spot in place.covered()}
            assert len(cells) == 1, place
            if place.printed.cell is None:
                assert table.cell(place.row, place.column).text == place.printed.text


def test_headings_of_a_table_of_one_block_repeat() -> None:
    table2, table3, table4 = (t for t in opened(sample()).tables if len(t.columns) > 2)
    repeated = [len(list(table._tbl.iter(qn("w:tblHeader")))) for table in (table2, table3, table4)]
    assert repeated == [0, 3, 3]
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table3.rows)
    assert table3._tbl.tblPr.find(qn("w:tblCaption")) is not None


def test_widths_fill_the_text() -> None:
    for table in opened(sample()).tables:
        widths = [int(column.get(qn("w:w"))) for column in table._tbl.tblGrid.gridCol_lst]
        assert 8800 <= sum(widths) <= 8844


def test_runs_links_and_lists() -> None:
    file = opened(sample())
    text = next(one for one in file.paragraphs if "门户网站" in one.text)
    assert text.text == "全年通过门户网站公开信息，见公开专栏。"
    assert [run.text for run in text.runs if run.bold] == ["门户网站"]
    assert text.hyperlinks[0].address == "https://www.example.gov.cn/zfxxgk/"
    items = [one for one in file.paragraphs if one.style.style_id == "ListParagraph"]
    places = [(values(one._p, "w:ilvl")[0], values(one._p, "w:numId")[0]) for one in items]
    assert places[:3] == [("0", "2"), ("0", "2"), ("1", "2")]
    assert places[3] == ("0", "1")


def test_every_numbered_list_begins_at_one() -> None:
    item, between = Paragraph((Run("项"),), "numbered"), Paragraph((Run("文"),))
    file = rendered(item, item, between, item)
    numbers = [
        values(one._p, "w:numId")[0]
        for one in file.paragraphs
        if one.style.style_id == "ListParagraph"
    ]
    assert numbers[0] == numbers[1] != numbers[2]
    numbering = file.part.numbering_part.element
    starts = {
        num.get(qn("w:numId")): values(num, "w:startOverride")
        for num in numbering.findall(qn("w:num"))
    }
    assert starts[numbers[0]][0] == starts[numbers[2]][0] == "1"


def test_links_that_lead_nowhere_from_a_file_are_text() -> None:
    file = rendered(Paragraph((Run("此处", href="javascript:alert(1)"), Run("与", href="/x/"))))
    assert "此处与" in [one.text for one in file.paragraphs]
    assert not [rel for rel in file.part.rels.values() if rel.is_external]


def test_nothing_comes_from_outside() -> None:
    with ZipFile(io.BytesIO(sample())) as archive:
        names = archive.namelist()
        relations = "".join(archive.read(name).decode() for name in names if name.endswith(".rels"))
    assert not [name for name in names if "vba" in name.lower() or "thumbnail" in name]
    assert relations.count('TargetMode="External"') == 1  # the link in the text


def test_pictures_have_their_text_and_fit_the_page() -> None:
    (shape,) = opened(sample()).inline_shapes
    assert shape._inline.docPr.get("descr") == "办事大厅"
    assert shape.width.mm <= 156
    assert "图1　办事大厅" in paragraphs(opened(sample()), "Caption")


@pytest.mark.parametrize("data", [b"", b"no image", b"\xff\xd8\xff"])
def test_a_broken_picture_leaves_its_text(data: bytes) -> None:
    assert "［图片：办事大厅］" in paragraphs(rendered(Figure(data, "办事大厅")), "Figure")


def test_a_chart_stands_as_its_figures() -> None:
    gap = ChartSpec("line", "办件", "", ("一月", "二月"), (Series("甲", (1, None)),))
    file = rendered(Chart(CHART), Chart(gap))
    assert paragraphs(file, "Caption") == ["近三年收到申请数量（单位：件）", "办件"]
    texts = [[cell.text for cell in row.cells] for row in file.tables[1].rows]
    assert texts == [["项目", "甲"], ["一月", "1"], ["二月", ""]]


def test_short_rows_are_filled_up_and_no_rows_are_no_table() -> None:
    file = rendered(FreeTable("表", (("甲", "乙"),), (("1",), ())), FreeTable("空", (), ()))
    assert [[cell.text for cell in row.cells] for row in file.tables[0].rows] == [
        ["甲", "乙"],
        ["1", ""],
        ["", ""],
    ]
    assert "空" in paragraphs(file, "Caption")


def test_characters_that_xml_cannot_hold_are_left_out() -> None:
    file = rendered(Paragraph((Run("前\x0b\x00后\ud800\nA\tB"),)), Paragraph((Run(" \n "),)))
    assert "前后\nA\tB" in [one.text for one in file.paragraphs]


def test_properties_and_language() -> None:
    file = opened(sample())
    properties = file.core_properties
    assert properties.title == sample_document().title
    assert properties.author == "宿迁市人民政府（汇总）"
    assert properties.language == "zh-CN"
    assert properties.created == datetime(2025, 1, 12, tzinfo=UTC)
    assert values(file.styles.element, "w:lang") == ["zh-CN"]


def test_agency_and_date_end_it_and_then_the_way_to_the_page() -> None:
    document = replace(whole(), verification=VERIFICATION)
    texts = [one.text for one in opened(render_docx(document)).paragraphs][-3:]
    assert texts[:2] == ["新源县文化体育广播电视和旅游局", "2024年1月12日"]
    assert VERIFICATION.code in texts[2] and VERIFICATION.address in texts[2]


def test_an_undated_draft_is_not_signed() -> None:
    document = replace(whole(), issued_on=None, issued_by="")
    file = opened(render_docx(document))
    assert paragraphs(file, "Signature") == [""]
    assert file.core_properties.created == datetime(2023, 12, 31, tzinfo=UTC)


def test_the_same_document_gives_the_same_bytes() -> None:
    assert render_docx(sample_document()) == sample()
    with ZipFile(io.BytesIO(sample())) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
