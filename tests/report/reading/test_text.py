"""The text of a report: chapters, headings, lists, tables of the authors' own, fees, signature."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from tests.statutory.drawn_tables import table
from wagtail_disclosure.filetables.contents import FileContents, GridTable, Text
from wagtail_disclosure.filetext.passages import NoReader
from wagtail_disclosure.report.document import FreeTable, Paragraph, Run, SubHeading
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.report.importers.identity import Given
from wagtail_disclosure.report.importers.reading import read_contents
from wagtail_disclosure.report.importers.refusals import refusal_of
from wagtail_disclosure.statutory.wording import HEADINGS, fee_sentence

pytestmark = pytest.mark.once

GIVEN = Given("某县教育局", 2023)


def read(*blocks: str | Text | GridTable) -> FoundReport:
    texts = [Text(block) if isinstance(block, str) else block for block in blocks]
    return read_contents(FileContents(tuple(texts)), GIVEN)


def grid(*rows: str) -> GridTable:
    return GridTable(tuple(tuple(row) for row in table(*rows)))


def first_chapter(*blocks: str | Text | GridTable) -> Sequence[object]:
    return read(HEADINGS[0], *blocks).chapters[1]


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("（一）主动公开情况", SubHeading("（一）主动公开情况", 1)),
        ("一、存在问题：", SubHeading("一、存在问题：", 1)),
        ("1.机构职能", SubHeading("1.机构职能", 2)),
        (Text("平台建设", 2), SubHeading("平台建设", 1)),
        ("(一)明职责、定目标,强化组织领导。", SubHeading("(一)明职责、定目标,强化组织领导。", 1)),
        ("（二）是重视不够。", Paragraph((Run("（二）是重视不够。"),))),
        ("（一）主动公开。全年公开 96 条。", Paragraph((Run("（一）主动公开。全年公开 96 条。"),))),
        ("1.5 倍", Paragraph((Run("1.5 倍"),))),
        ("（一）", Paragraph((Run("（一）"),))),
        ("- 更新目录", Paragraph((Run("更新目录"),), "bullet")),
        ("- 一是加强领导", Paragraph((Run("一是加强领导"),))),
        ("• （一）加强领导", SubHeading("（一）加强领导", 1)),
    ],
)
def test_passages(text: str | Text, block: object) -> None:
    assert first_chapter(text) == (block,)


def test_a_table_of_the_authors_own() -> None:
    chapter = first_chapter(
        "渠道如下：",
        "表1 公开渠道",
        grid("渠道*2|条数", "网站|首页|12"),
        "（二）渠道统计",
        grid("渠道|说明", "网站|主要"),
        grid("只有一行|没有数"),
    )
    assert chapter == (
        Paragraph((Run("渠道如下："),)),
        FreeTable("表1 公开渠道", (("渠道", "", "条数"),), (("网站", "首页", "12"),)),
        SubHeading("（二）渠道统计", 1),
        FreeTable("", (("渠道", "说明"),), (("网站", "主要"),)),
        FreeTable("", (), (("只有一行", "没有数"),)),
    )


def test_a_table_that_only_lays_text_out() -> None:
    assert first_chapter(grid("第一段。", "", "第二段。"), grid("|", "|")) == (
        Paragraph((Run("第一段。"),)),
        Paragraph((Run("第二段。"),)),
    )


def test_a_paragraph_with_line_ends_and_a_heading_run_into_the_text() -> None:
    found = read("一、总体情况：一年来\n工作有进展。", "六、其他需要报告的事项。无。")
    assert found.chapters == {
        1: (Paragraph((Run("一年来"),)), Paragraph((Run("工作有进展。"),))),
        6: (Paragraph((Run("无。"),)),),
    }


def test_the_generated_sentence_on_fees_goes_and_other_text_stays() -> None:
    found = read(HEADINGS[5], fee_sentence(2023, Decimal("380.5")), "另有说明。")
    assert found.fees_yuan == Decimal("380.5")
    assert found.chapters[6] == (Paragraph((Run("另有说明。"),)),)


def test_fees_that_contradict_each_other_are_listed() -> None:
    found = read(HEADINGS[5], fee_sentence(2023, 0), "收取信息处理费 380 元。")
    assert found.fees_yuan is None
    assert [(item.cell, item.read) for item in found.uncertain] == [("信息处理费", "0 元、380 元")]


@pytest.mark.parametrize(
    "signature",
    [
        ("某县教育局", "2024年1月12日"),
        ("某县教育局 2024年1月12日",),
        ("2024年1月12日",),
        ("某县教育局", "二〇二四年一月十二日", "— 3 —", "【打印】"),
    ],
)
def test_signatures(signature: Sequence[str]) -> None:
    found = read(HEADINGS[0], "正文。", *signature)
    assert found.issued_on == date(2024, 1, 12)
    assert found.chapters[1] == (Paragraph((Run("正文。"),)),)
    assert found.uncertain == ()


def test_a_date_in_a_sentence_is_no_signature() -> None:
    found = read(HEADINGS[0], "截至2023年12月31日", "我们在2024年1月12日")
    assert found.issued_on is None
    assert len(found.chapters[1]) == 2


def test_an_agency_without_a_date_signs_too() -> None:
    found = read(HEADINGS[0], "正文。", "某县教育局", "【打印】")
    assert found.chapters[1] == (Paragraph((Run("正文。"),)),)


def test_a_chapter_with_nothing_but_a_signature() -> None:
    assert read(HEADINGS[5], "2024年1月12日").chapters[6] == ()
    assert read(HEADINGS[5], "某县教育局").chapters[6] == ()


def test_the_title_of_a_table_repeats_no_heading() -> None:
    found = read(
        HEADINGS[1], grid("二、主动公开政府信息情况*2", "信息内容|本年处理决定数量", "行政许可|3")
    )
    assert found.chapters[2] == ()


def test_what_stands_before_the_chapters_is_listed() -> None:
    found = read(
        "某县教育局2023年政府信息公开工作年度报告",
        "（2024年1月）",
        "现将我局2023年工作情况报告如下：",
        "长" * 300,
        grid("索引号|1", "文号|2"),
        grid("甲|乙", "丙|丁"),
        HEADINGS[0],
        "正文。",
    )
    assert [(item.cell, item.read[:5]) for item in found.uncertain] == [
        ("正文之前", "（2024"),
        ("正文之前", "现将我局2"),
        ("正文之前", "长长长长长"),
        ("正文之前", "甲 乙 丙"),
    ]
    assert len(found.uncertain[2].read) == 201


def test_whose_report_it_is_may_stand_in_the_opening_or_the_signature() -> None:
    opened = read("本报告由某县医保局根据条例编制。", HEADINGS[0])
    assert opened.report.agency == "某县医保局"
    signed = read(HEADINGS[0], "某县水利局", "2024年1月12日")
    assert signed.report.agency == "某县水利局"


def test_tables_without_any_chapter() -> None:
    found = read("某县教育局", grid("信息内容|本年处理决定数量", "行政许可|3"))
    assert found.chapters == {}
    assert [item.read for item in found.uncertain] == ["某县教育局"]


def test_a_table_that_the_file_has_twice_is_a_finding() -> None:
    rows = "信息内容|本年处理决定数量"
    found = read(HEADINGS[1], grid(rows, "行政许可|3"), grid(rows, "行政许可|4"))
    findings = {finding.table: finding.message for finding in found.report.findings}
    assert "多张表二" in findings["table2"]
    assert "没有表三" in findings["table3"]
    assert [item.read for item in found.uncertain] == ["3、4"]


def test_a_reader_that_is_not_installed_is_named() -> None:
    assert "pdfplumber" in str(refusal_of(NoReader(".pdf", "pdfplumber")))
