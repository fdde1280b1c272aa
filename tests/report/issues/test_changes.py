"""What a correction has changed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import (
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Run,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.report.issues.changes import changes_between
from wagtail_disclosure.report.issues.selectors import KeptPicture
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once
ZEROS = TableValues.zeros(get_edition().table("table4"))


def text(words: str, **style: Any) -> Paragraph:
    return Paragraph((Run(words, **style),))


def document(*blocks: Any, **fields: Any) -> ReportDocument:
    values = {"title": "某局2023年报告", "agency": "某局", "year": 2023, "opening": "开头。"}
    chapters = (Chapter(1, "总体情况", blocks), Chapter(4, "复议情况", (Statutory(ZEROS),)))
    issued_on = date(2024, 1, 12)
    kept = ReportDocument(**values, chapters=chapters, issued_by="某局", issued_on=issued_on)
    return replace(kept, **fields)


def changed(before: ReportDocument, after: ReportDocument) -> dict[str, list[tuple[str, str]]]:
    return {
        part.heading: [(passage.before, passage.after) for passage in part.passages]
        for part in changes_between(before, after).parts
    }


def test_the_same_report_has_no_changes() -> None:
    assert changed(document(text("一")), document(text("一"))) == {}


def test_paragraphs_that_came_went_and_were_altered() -> None:
    before = document(text("第一段"), text("第二段"), text("第四段"))
    after = document(text("第一段"), text("第三段"), text("第四段"), text("第五段"))
    assert changed(before, after) == {"一、总体情况": [("第二段", "第三段"), ("", "第五段")]}
    assert changed(after, before) == {"一、总体情况": [("第三段", "第二段"), ("第五段", "")]}


def test_what_stands_around_the_chapters() -> None:
    after = document(title="新局2023年报告", opening="新的开头。", issued_on=date(2024, 2, 1))
    assert changed(document(), after) == {
        "标题": [("某局2023年报告", "新局2023年报告")],
        "开头说明": [("开头。", "新的开头。")],
        "落款": [("2024年1月12日", "2024年2月1日")],
    }


def test_cells_of_a_table() -> None:
    cell = ZEROS.table.cell("table4.cases.reconsideration.upheld")
    other = replace(
        document(),
        chapters=(
            Chapter(1, "总体情况"),
            Chapter(4, "复议情况", (Statutory(ZEROS.replace(cell, 2).with_totals()),)),
        ),
    )
    (part,) = changes_between(document(), other).parts
    assert part.heading == "四、复议情况"
    (group,) = part.table.changed
    assert [(line.label, line.before, line.after, line.difference) for line in group.lines] == [
        ("结果维持", "0", "2", "+2"),
        ("总计", "0", "2", "+2"),
    ]


def test_what_reads_the_same_is_said_to() -> None:
    (part,) = changes_between(document(text("一")), document(text("一", bold=True))).parts
    assert part.passages[0].reads_the_same


def test_an_exchanged_picture_is_noticed() -> None:
    before, same, after = (
        document(Figure(KeptPicture(number, digest), "门口", "图一"))
        for number, digest in ((1, "a"), (2, "a"), (3, "b"))
    )
    assert changed(before, same) == {}
    assert changed(before, after) == {
        "一、总体情况": [("［图片：门口］图一", "［图片：门口］图一")]
    }


def test_tables_and_charts_of_the_authors() -> None:
    def blocks(number: int) -> tuple[Any, ...]:
        spec = ChartSpec("bar", "申请", "件", ("2023",), (Series("新收", (number,)),))
        table = FreeTable("表", (("项目", "数"),), (("甲", str(number)),))
        return SubHeading("（一）"), table, Chart(spec)

    assert changed(document(*blocks(1)), document(*blocks(2))) == {
        "一、总体情况": [
            ("表\n项目　数\n甲　1", "表\n项目　数\n甲　2"),
            ("［图表：申请］新收：2023 1 件。", "［图表：申请］新收：2023 2 件。"),
        ]
    }
