"""The workbook, read back with openpyxl."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from zipfile import ZipFile

import pytest
from openpyxl import Workbook, load_workbook

from tests.report.documents import VERIFICATION, document_of, sample_document
from tests.statutory.samples import load
from wagtail_disclosure.report.document import Block, FreeTable, Paragraph, ReportDocument, Run
from wagtail_disclosure.report.renderers.xlsx import render_xlsx
from wagtail_disclosure.statutory.labelled import read_report
from wagtail_disclosure.statutory.numbers import Unreadable

pytestmark = pytest.mark.once

TABLE_2, TABLE_3, TABLE_4 = (
    "二、主动公开政府信息情况",
    "三、收到和处理政府信息公开申请情况",
    "四、政府信息公开行政复议、行政诉讼情况",
)


def whole(*blocks: Block) -> ReportDocument:
    return document_of(read_report(load("xinyuan_wtgdlj_2023")), blocks)


def opened(document: ReportDocument) -> Workbook:
    return load_workbook(io.BytesIO(render_xlsx(document)))


@cache
def sample() -> Workbook:
    return opened(sample_document())


def facts(workbook: Workbook) -> list[tuple[object, object]]:
    return [(row[0], row[1]) for row in workbook["年度报告"].iter_rows(values_only=True) if row[1]]


def test_a_sheet_for_each_chapter_behind_the_facts() -> None:
    names = ["年度报告", "一、总体情况", TABLE_2, TABLE_3, TABLE_4]
    assert sample().sheetnames == [*names, "五、存在的主要问题及改进情况", "六、其他需要报告的事项"]


def test_heads_are_merged_as_printed() -> None:
    merged = {str(area) for area in sample()[TABLE_3].merged_cells.ranges}
    # The corner, 申请人情况, 法人或其他组织, 三、本年度办理结果 and （三）不予公开.
    assert {"A1:C3", "D1:J1", "E2:I2", "A6:A27", "B8:B15"} <= merged
    assert "A1:D1" in {str(area) for area in sample()[TABLE_2].merged_cells.ranges}


def test_values_are_numbers_and_totals_too() -> None:
    sheet = sample()[TABLE_3]
    assert [cell.value for cell in sheet[4]] == [
        "一、本年新收政府信息公开申请数量",
        None,
        None,
        *(3440, 75, 0, 1, 6, 3, 3525),
    ]
    assert sample()[TABLE_2]["B14"].value == 72701.2578
    assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]


def test_headings_stay_in_sight_and_on_paper() -> None:
    sheet = sample()[TABLE_3]
    assert (sheet.freeze_panes, sheet.print_title_rows) == ("D4", "$1:$3")
    assert sheet.page_setup.orientation == "landscape"
    assert sample()[TABLE_2].freeze_panes is None


def test_the_facts_say_how_the_tables_add_up() -> None:
    known = facts(sample())
    assert ("成文日期", "2025-01-12") in known
    assert ("信息处理费（元）", "12.50") in known
    assert ("勾稽关系", "42项，其中相等42项，不相等0项，不能核对0项") in known
    assert any(label == "表三" and "3,525 + 二、" in str(text) for label, text in known)


def test_what_does_not_add_up_is_said() -> None:
    data = load("xinyuan_wtgdlj_2023")
    data["table4"]["行政复议"]["总计"] = 9
    data["table4"]["行政诉讼"]["复议后起诉"]["总计"] = None
    known = facts(opened(document_of(read_report(data), ())))
    assert ("勾稽关系", "42项，其中相等40项，不相等1项，不能核对1项") in known
    assert any(label == "表四" and "行政复议" in str(text) for label, text in known)


def test_verification_source_and_undated_drafts() -> None:
    draft = replace(whole(), issued_on=None, fees_yuan=None, source="", verification=VERIFICATION)
    labels = [label for label, _ in facts(opened(draft))]
    assert "核验码" in labels
    assert not {"成文日期", "信息处理费（元）", "网址"} & set(labels)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-cmd|' /C calc'!A0", "@SUM(A1)", "#N/A"])
def test_text_never_runs(text: str) -> None:
    table = FreeTable(text, ((text,),), ((text, "1"),))
    sheet = opened(whole(Paragraph((Run(text),)), table))["一、总体情况"]
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert [cell.value for cell in cells] == [text, text, text, text, "1"]
    assert {cell.data_type for cell in cells} == {"s"}
    assert cells[0].quotePrefix is (text[0] != "#")


def test_an_entry_that_is_no_number_never_runs() -> None:
    document = whole()
    values = document.chapters[2].blocks[0].values
    cell = values.table.cell("table3.received.natural_person")
    block = replace(document.chapters[2].blocks[0], values=values.replace(cell, Unreadable("=1")))
    chapters = list(document.chapters)
    chapters[2] = replace(chapters[2], blocks=(block,))
    found = opened(replace(document, chapters=tuple(chapters)))[TABLE_3]["D4"]
    assert (found.value, found.data_type) == ("=1", "s")


def test_text_and_tables_stand_in_order() -> None:
    rows = [
        [value for value in row if value is not None]
        for row in sample()["一、总体情况"].iter_rows(values_only=True)
    ]
    texts = [row for row in rows if row]
    assert texts[:6] == [
        ["（一）主动公开"],
        ["全年通过门户网站公开信息，见公开专栏。"],
        ["1.平台建设"],
        ["1. 建立目录。"],
        ["2. 公开指南。"],
        ["1. 逐项核对。"],
    ]
    assert texts[6] == ["• 及时更新。"]
    assert texts[8:11] == [["表1　公开渠道"], ["渠道", "条数"], ["门户网站", "120"]]
    assert texts[-1] == ["［图片：图1　办事大厅］"]


def test_a_wide_table_makes_room_for_itself_and_an_empty_one_takes_none() -> None:
    wide = FreeTable("宽", (tuple("甲乙丙丁戊己庚辛"),), ())
    sheet = opened(whole(wide, FreeTable("空", (), ())))["一、总体情况"]
    assert sheet.column_dimensions["H"].width == sheet.column_dimensions["A"].width


def test_control_characters_and_endless_texts_are_cut() -> None:
    sheet = opened(whole(Paragraph((Run("前\x0b后" + "长" * 40_000),))))["一、总体情况"]
    assert sheet["A1"].value.startswith("前后长") and len(sheet["A1"].value) == 32767


def test_the_same_document_gives_the_same_bytes() -> None:
    data = render_xlsx(sample_document())
    assert data == render_xlsx(sample_document())
    with ZipFile(io.BytesIO(data)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2025-01-12" in archive.read("docProps/core.xml")
