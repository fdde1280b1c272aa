"""Chapters, tables, length, numbering; the fee sentence."""

from __future__ import annotations

from decimal import Decimal

import pytest

from tests.statutory.prose.texts import text_of
from wagtail_disclosure.statutory.findings import Severity
from wagtail_disclosure.statutory.prose.fees import check_fees
from wagtail_disclosure.statutory.prose.report_text import Line, ReportText
from wagtail_disclosure.statutory.prose.structure import check_structure

TABLES = ("table2", "table3", "table4")
WHOLE = {1: (Line("情况。"),), 2: (), 3: (), 4: (), 5: (Line("问题。"),), 6: (Line("无。"),)}


def test_a_whole_report() -> None:
    assert check_structure(ReportText(2023, WHOLE), TABLES) == ()


def test_what_is_missing() -> None:
    chapters = {number: lines for number, lines in WHOLE.items() if number != 6} | {5: (Line(" "),)}
    found = check_structure(ReportText(2023, chapters), ("table2", "table4"))
    assert [(one.rule, one.severity, one.chapter) for one in found] == [
        ("CHAPTER", Severity.WARNING, 5),
        ("CHAPTER", Severity.WARNING, 6),
        ("TABLE", Severity.ERROR, 3),
    ]
    assert found[0].message == "“五、存在的主要问题及改进情况”没有内容"
    assert found[1].message == "缺少“六、其他需要报告的事项”"
    assert found[2].message == "“三、收到和处理政府信息公开申请情况”中没有表三"


def test_a_generated_form_is_not_looked_for() -> None:
    assert check_structure(ReportText(2023, has_form=True), ()) == ()


@pytest.mark.parametrize(("length", "rules"), [(1000, []), (1001, ["LENGTH"])])
def test_the_length_of_chapter_1(length: int, rules: list[str]) -> None:
    text = text_of("  字" * length, has_form=True)
    assert [one.rule for one in check_structure(text, TABLES)] == rules


def test_numbering_that_starts_again() -> None:
    text = text_of("一、存在问题：", "二、工作计划：", chapter=5, has_form=True)
    (finding,) = check_structure(text, TABLES)
    assert (finding.rule, finding.chapter, finding.quote) == ("NUMBERING", 5, "一、存在问题：")
    assert check_structure(text_of("（一）一是加强领导。", has_form=True), TABLES) == ()


def fees(sentence: str, yuan: str | None, **fields: object) -> list[str]:
    amount = None if yuan is None else Decimal(yuan)
    return [one.message for one in check_fees(text_of(sentence, chapter=6, **fields), amount)]


@pytest.mark.parametrize(
    ("sentence", "yuan"),
    [
        ("2023年，全年收取政府信息公开信息处理费 0 元。", "0.00"),
        ("本年度未收取信息处理费。", "0"),
        ("2023年没有产生政府信息公开信息处理费。", "0"),
        ("信息处理费收取情况：无。", "0"),
        ("有1件申请收取信息处理费380元。", "380"),
        ("全年收取1,200.5元信息处理费。", "1200.50"),
        ("2022年收取信息处理费100元。", "0"),
        ("对2件申请减免信息处理费30元。", "0"),
        ("严格落实《政府信息公开信息处理费管理办法》。", "100"),
    ],
)
def test_fees_that_agree(sentence: str, yuan: str) -> None:
    assert fees(sentence, yuan) == []


def test_fees_that_differ() -> None:
    assert fees("本年度未收取信息处理费。", "380.00") == [
        "第六部分写收取信息处理费 0 元，填报的是 380 元，两者应一致"
    ]
    assert fees("收取信息处理费380.50元。", "0") == [
        "第六部分写收取信息处理费 380.5 元，填报的是 0 元，两者应一致"
    ]


def test_fees_that_are_not_reported() -> None:
    assert fees("无其他事项。", None) == ["第六部分没有报告收取信息处理费的情况"]
    assert fees("无其他事项。", "0", has_form=True) == []
    assert fees("收取信息处理费9元。", None) == []
