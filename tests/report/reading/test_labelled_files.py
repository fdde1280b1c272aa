"""Labelled JSON with the text of the report, and as the attachment of a PDF."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from tests.report.reading.reports import AGENCY, blocks_of, sample
from tests.statutory.samples import load, put
from wagtail_disclosure.charts.spec import ChartSpec, Series
from wagtail_disclosure.filetables.contents import FileContents, GridTable, Text
from wagtail_disclosure.report.document import Chart, FreeTable, Paragraph, Run, SubHeading
from wagtail_disclosure.report.importers import reading
from wagtail_disclosure.report.importers.labelled_files import read_labelled
from wagtail_disclosure.report.importers.reading import read_report_file

pytestmark = pytest.mark.once

CHART = {
    "type": "chart",
    "kind": "bar",
    "title": "申请量",
    "unit": "件",
    "labels": ["2022", "2023"],
    "series": [{"name": "新收", "values": [1, 2.5]}],
}
CHAPTERS = {
    "1": [
        {"type": "heading", "level": 2, "text": "1.机构职能"},
        {"type": "paragraph", "text": "甲乙", "style": "bullet", "level": 1},
        {
            "type": "paragraph",
            "text": "甲乙",
            "runs": [
                {"text": "甲", "bold": True, "italic": False, "href": "https://a.gov.cn/"},
                {"text": "乙", "href": "javascript:alert(1)"},
            ],
        },
        {"type": "table", "caption": "渠道", "header": [["渠道", "条数"]], "rows": [["网站", 12]]},
        CHART,
        "一段文字",
    ]
}


def data(**more: Any) -> dict[str, Any]:
    report = load("suqian_city_2024")
    report["meta"] |= {"agency": AGENCY, "year": 2023}
    return report | more


def encoded(report: dict[str, Any]) -> bytes:
    return json.dumps(report, ensure_ascii=False).encode()


def test_the_text_of_a_report_comes_along() -> None:
    report = data(chapters=CHAPTERS, fees_yuan="380.50")
    report["meta"] |= {"title": "年度报告", "issued_on": "2024-01-12"}
    found = read_report_file("report.JSON", encoded(report))
    assert found.uncertain == ()
    assert (found.title, found.issued_on) == ("年度报告", date(2024, 1, 12))
    assert found.fees_yuan == Decimal("380.50")
    assert found.chapters[1] == (
        SubHeading("1.机构职能", 2),
        Paragraph((Run("甲乙"),), "bullet", 1),
        Paragraph((Run("甲", bold=True, href="https://a.gov.cn/"), Run("乙"))),
        FreeTable("渠道", (("渠道", "条数"),), (("网站", "12"),)),
        Chart(
            ChartSpec(
                "bar",
                "申请量",
                "件",
                ("2022", "2023"),
                (Series("新收", (Decimal(1), Decimal("2.5"))),),
            )
        ),
        Paragraph((Run("一段文字"),)),
    )


@pytest.mark.parametrize(
    "block",
    [
        {"type": "figure", "alt": "图", "caption": ""},
        {"type": "video"},
        {"type": "heading", "text": ""},
        {"type": "heading", "text": {}},
        {"type": "paragraph", "text": " "},
        {"type": "table"},
        {"type": "table", "header": [1], "rows": 1},
        CHART | {"kind": "pie"},
        CHART | {"labels": []},
        {"type": "chart"},
        " ",
        7,
        None,
    ],
)
def test_what_is_no_block_is_listed(block: object) -> None:
    found = read_labelled(encoded(data(chapters={"5": [block, "下文"]})))
    assert [item.cell for item in found.uncertain] == ["chapters.5[0]"]
    assert found.chapters[5] == (Paragraph((Run("下文"),)),)


@pytest.mark.parametrize(
    ("more", "cell"),
    [
        ({"chapters": {"7": []}}, "chapters.7"),
        ({"chapters": {"一": []}}, "chapters.一"),
        ({"chapters": {"1": "文字"}}, "chapters.1"),
        ({"chapters": ["文字"]}, "chapters"),
        ({"fees_yuan": "无"}, "fees_yuan"),
        ({"fees_yuan": -1}, "fees_yuan"),
        ({"fees_yuan": True}, "fees_yuan"),
    ],
)
def test_what_is_no_text_is_listed(more: dict[str, Any], cell: str) -> None:
    assert [item.cell for item in read_labelled(encoded(data(**more))).uncertain] == [cell]


@pytest.mark.parametrize(("key", "raw"), [("title", 3), ("issued_on", "昨天"), ("issued_on", 3)])
def test_meta_that_says_nothing_is_listed(key: str, raw: object) -> None:
    report = data()
    report["meta"][key] = raw
    assert [item.cell for item in read_labelled(encoded(report)).uncertain] == [f"meta.{key}"]


def test_entries_that_are_no_number_and_labels_of_no_form_are_listed() -> None:
    report = data()
    put(report, "table4", "行政复议", "总计", value="约5")
    put(report, "table4", "行政赔偿", value=3)
    found = read_labelled(encoded(report))
    assert [(item.cell, item.read) for item in found.uncertain] == [
        ("行政赔偿", ""),
        ("行政复议 / 总计", "约5"),
    ]


def printed(report: dict[str, Any] | None = None, attached: bytes = b"") -> FileContents:
    blocks = [
        Text(block) if isinstance(block, str) else GridTable(tuple(tuple(row) for row in block))
        for block in blocks_of(sample())
    ]
    return FileContents(tuple(blocks), (("report.json", attached or encoded(report or data())),))


def read(monkeypatch: pytest.MonkeyPatch, contents: FileContents) -> Any:
    monkeypatch.setattr(reading, "read_file", lambda name, content: contents)
    return read_report_file("report.pdf", b"")


def full(**more: Any) -> dict[str, Any]:
    report = data(**{"chapters": CHAPTERS, "fees_yuan": 0} | more)
    report["meta"]["issued_on"] = "2024-01-12"
    return report


def test_an_attachment_that_agrees_with_the_print(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, printed(full()))
    assert found.uncertain == ()
    assert len(found.chapters[1]) == 6


def test_every_difference_from_the_print_is_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    report = full(fees_yuan=5)
    report["meta"] |= {"agency": "别的局", "year": 2022, "issued_on": None}
    put(report, "table4", "行政复议", "总计", value=1)
    put(report, "table2", "第二十条第（五）项", "行政许可", "本年处理决定数量", value="约5")
    put(report, "table3", "四、结转下年度继续办理", "总计", value=None)
    found = read(monkeypatch, printed(report))
    cells = {item.cell.split(" / ")[0] for item in found.uncertain}
    assert cells >= {"机关", "年度", "成文日期", "信息处理费（元）", "行政复议"}
    assert cells >= {"第二十条第（五）项", "四、结转下年度继续办理"}
    assert found.fees_yuan == 5


def test_a_table_that_the_attachment_lacks(monkeypatch: pytest.MonkeyPatch) -> None:
    report = full()
    del report["table4"]
    (item,) = read(monkeypatch, printed(report)).uncertain
    assert (item.cell, item.read) == ("表四", "有")


def test_an_attachment_that_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    found = read(monkeypatch, printed(attached=b"{"))
    assert found.report.year == 2023
    assert found.uncertain[0].cell == "report.json"


def test_a_print_that_cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    contents = FileContents((Text("图"),), (("report.json", encoded(full())),))
    found = read(monkeypatch, contents)
    assert [item.cell for item in found.uncertain] == ["report.json"]
    assert set(found.report.tables) == {"table2", "table3", "table4"}
