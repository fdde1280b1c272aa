"""What was found in a file as the content of a page, and the way there and back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.factories import make_section, part
from tests.report.builders import BALANCED, make_draft, report_values, stream
from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.document import (
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    Run,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.report.importers.narrative import stream_blocks
from wagtail_disclosure.report.importers.rich_text import rich_text_of
from wagtail_disclosure.report.importers.streams import blank_tables, page_values
from wagtail_disclosure.report.narrative import narrative_blocks
from wagtail_disclosure.report.rich_text import paragraphs_of
from wagtail_disclosure.report.sources import labelled_report, report_document
from wagtail_disclosure.report.streams import NarrativeBlock
from wagtail_disclosure.report.tables import table_of
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.values import Blank, NotApplicable, TableValues, Unreadable
from wagtail_disclosure.statutory.wording import fee_sentence

BASE = "https://example.invalid/"
TABLE = get_edition("2021").table("table3")


def body(text: str, **fields: Any) -> Paragraph:
    return Paragraph((Run(text),), **fields)


def found(chapters: dict | None = None, tables: dict | None = None, **fields: Any) -> FoundReport:
    return FoundReport(LabelledReport("测试局", 2023, tables or {}), "", chapters or {}, **fields)


RICH = [
    Paragraph((Run("一"), Run("二", bold=True), Run("\n"), Run("三", bold=True, italic=True))),
    Paragraph((Run("上年", href="https://example.invalid/2022/?a=1&b=2"),)),
    body("引文", style="quote"),
    body("1 < 2 & 3 > 2"),
    body("甲", style="bullet"),
    body("子", style="numbered", level=1),
    body("丑", style="numbered", level=1),
    body("寅", style="bullet", level=1),
    body("乙", style="bullet"),
    body("丙", style="numbered"),
    body("结束"),
]


@pytest.mark.once
def test_rich_text_goes_there_and_back() -> None:
    assert list(paragraphs_of(rich_text_of(RICH), BASE)) == RICH


@pytest.mark.once
@pytest.mark.parametrize("href", ["javascript:alert(1)", "data:text/html,x", "//[", "x'\"><b>"])
def test_a_link_that_is_none_leaves_its_words(href: str) -> None:
    assert rich_text_of([Paragraph((Run("文字", href=href),))]) == "<p>文字</p>"


@pytest.mark.once
def test_markup_in_a_text_stays_text() -> None:
    html = rich_text_of([body("<script>alert(1)</script>")])
    assert html == "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"


@pytest.mark.once
def test_a_list_that_begins_too_deep_begins_at_the_top() -> None:
    html = rich_text_of([body("甲", style="bullet", level=3)])
    assert html == "<ul><li>甲</li></ul>"


@pytest.mark.once
def test_a_chapter_goes_there_and_back() -> None:
    spec = ChartSpec("bar", "申请", "件", ("一", "二"), (Series("数", (Decimal(9), None)),))
    blocks = [
        SubHeading("（一）主动公开", 1),
        *RICH,
        FreeTable("说明", (("月份", "件数"),), (("一月", "1.5"), ("二月", ""))),
        SubHeading("1.人员", 2),
        Chart(spec),
        body("完"),
    ]
    value = NarrativeBlock().to_python(stream_blocks(blocks))
    assert [child.block_type for child in value] == [
        "heading",
        "text",
        "table",
        "heading",
        "chart",
        "text",
    ]
    assert list(narrative_blocks(value, BASE)) == blocks


@pytest.mark.once
def test_a_table_with_two_heading_rows_and_short_rows() -> None:
    table = FreeTable("", (("年度", "数量"), ("年度", "件\n次", "备注")), (("2023",),))
    [raw] = stream_blocks([table])
    assert [column["heading"] for column in raw["value"]["columns"]] == [
        "年度",
        "数量 件 次",
        "备注",
    ]
    assert raw["value"]["rows"] == [{"values": ["2023", "", ""]}]
    assert stream_blocks([FreeTable("", (), ())]) == []


@pytest.mark.once
def test_a_heading_beyond_the_limit_becomes_a_bold_line() -> None:
    [raw] = stream_blocks([SubHeading("长" * 101)])
    assert raw == {"type": "text", "value": f"<p><b>{'长' * 101}</b></p>"}
    assert stream_blocks([SubHeading(" "), body(" ")]) == []


@pytest.mark.once
def test_cells_keep_what_they_hold() -> None:
    cells = [cell for cell in TABLE.cells() if not TABLE.is_total(cell)][:4]
    entries = (3, Blank, NotApplicable, Unreadable("三\x00件"))
    values = TableValues(TABLE, dict(zip(cells, entries, strict=True)))
    page = get_settings().model("REPORT_PAGE_MODEL")()
    for name, value in page_values(found(tables={"table3": values})).fields.items():
        setattr(page, name, value)
    read = table_of(page, "table3")
    assert read is not None
    assert [read.get(cell) for cell in cells] == [3, Blank, NotApplicable, Unreadable("三件")]


@pytest.mark.once
def test_the_page_takes_over_what_the_file_says_and_nothing_else() -> None:
    assert page_values(found()).fields == {"year": 2023}
    values = page_values(
        found({1: (body("文字"),)}, fees_yuan=Decimal("12.5"), issued_on=date(2024, 1, 9))
    )
    assert values.fields == {
        "year": 2023,
        "overview": [{"type": "text", "value": "<p>文字</p>"}],
        "fees_yuan": Decimal("12.5"),
        "issued_on": date(2024, 1, 9),
    }
    assert values.left_out == ()


@pytest.mark.once
def test_the_generated_sentence_on_fees_is_not_taken_twice() -> None:
    sentence = fee_sentence(2023, Decimal(0))
    blocks = (body(sentence.replace("，", "， ")), body("另有说明。"))
    given = found({6: blocks}, fees_yuan=Decimal(0))
    assert page_values(given).fields["other_matters"] == [
        {"type": "text", "value": "<p>另有说明。</p>"}
    ]
    other = found({6: blocks}, fees_yuan=Decimal(5))
    assert sentence[:5] in page_values(other).fields["other_matters"][0]["value"]


@pytest.mark.once
@pytest.mark.parametrize("fees", ["-1", "0.001", "10000000000", "NaN", "Infinity"])
def test_an_amount_that_is_none_is_said(fees: str) -> None:
    values = page_values(found(fees_yuan=Decimal(fees)))
    assert "fees_yuan" not in values.fields
    [item] = values.left_out
    assert (item.cell, item.read) == ("六、其他需要报告的事项", fees)


@pytest.mark.once
def test_what_has_no_place_on_the_page_is_said() -> None:
    chapters = {
        1: (Figure(b"", "一张图"),),
        3: (body("表前说明"), SubHeading("小标题"), FreeTable("", (), (("甲", "乙"),))),
        9: (body("附件"),),
    }
    left_out = page_values(found(chapters)).left_out
    assert [(item.cell[:2], item.read) for item in left_out] == [
        ("一、", "一张图"),
        ("三、", "表前说明"),
        ("三、", "小标题"),
        ("三、", "甲 乙"),
        ("格式", "附件"),
    ]
    assert page_values(found(chapters)).fields["overview"] == [
        {"type": "text", "value": "<p>一张图</p>"}
    ]


@pytest.mark.once
def test_missing_tables_begin_blank_in_the_edition_of_the_report() -> None:
    given = FoundReport(LabelledReport("测试局", 2020, {"table3": TableValues(TABLE)}, "2019"))
    assert blank_tables(given) == {
        "disclosed": [{"type": "table2_2019", "value": {}}],
        "remedies": [{"type": "table4_2019", "value": {}}],
    }


@pytest.mark.django_db
@pytest.mark.parametrize("edition", ["2019", "2021"])
def test_a_page_goes_to_a_file_and_back(edition: str) -> None:
    index = part(make_section(), "reports")
    text = "<p>一年来的<b>工作</b>。</p><ul><li>甲<ol><li>乙</li></ol></li></ul>"
    page = make_draft(
        index,
        **report_values(
            overview=[("heading", "（一）总体"), ("text", text)],
            disclosed=stream("table2", edition=edition),
            requests=stream("table3", BALANCED, edition=edition),
            other_matters=[("text", "<blockquote>引文</blockquote>")],
            fees_yuan=Decimal("12.50"),
        ),
    )
    document = report_document(page)
    chapters = {
        chapter.number: tuple(b for b in chapter.blocks if not isinstance(b, Statutory))
        for chapter in document.chapters
    }
    given = FoundReport(
        labelled_report(page), document.title, chapters, page.fees_yuan, page.issued_on
    )
    values = page_values(given)
    assert values.left_out == ()
    again = make_draft(part(make_section(), "reports"), **values.fields)
    assert report_document(again).chapters == document.chapters
    assert again.issued_on == page.issued_on
