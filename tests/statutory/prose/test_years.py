"""Wrong years, and the many that are right."""

from __future__ import annotations

import pytest

from tests.statutory.prose.texts import text_of
from wagtail_disclosure.statutory.prose.report_text import Line, ReportText
from wagtail_disclosure.statutory.prose.years import check_years


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("本报告中所列数据的统计期限自2022年1月1日起至2022年12月31日止。", 2022),
        ("统计期限为2022年1月1日至12月31日。", 2022),
        ("2022年，我局共主动公开政府信息376条。", 2022),
        ("2022年我局认真贯彻条例。", 2022),
        ("截至2022年12月31日，主动公开信息30条。", 2022),
        ("现将我局2022年政务公开工作总体情况报告如下：", 2022),
        ("2024年，我局主动公开政府信息376条。", 2024),
    ],
)
def test_a_wrong_year(sentence: str, found: int) -> None:
    (finding,) = check_years(text_of(sentence))
    assert (finding.rule, finding.expected, finding.actual) == ("YEAR", 2023, found)
    assert finding.quote and f"{found} 年" in finding.message
    assert finding.chapter == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年，我局共主动公开政府信息376条。",
        "按照国办公开办函〔2021〕30号的要求编制。",
        "《2022年政务公开工作要点》已全部落实。",
        "发布2022年部门决算、2023年部门预算。",
        "2022年以来，我局持续推进公开。",
        "2022年，收到申请12件，2023年收到9件。",
        "2022年，收到的申请比往年多。",
        "2024年，我局将继续推进公开。",
        "1月31日前公开了2022年度政府信息公开工作年度报告。",
        "统计期限为2023年1月1日至2023年12月31日。",
    ],
)
def test_a_year_that_is_right(sentence: str) -> None:
    assert check_years(text_of(sentence)) == ()


def test_the_title() -> None:
    (finding,) = check_years(ReportText(2023, title="某局2022年政府信息公开工作年度报告"))
    assert (finding.chapter, finding.actual) == (0, 2022)
    assert check_years(ReportText(2023, title="某局2023年政府信息公开工作年度报告")) == ()
    assert check_years(ReportText(2023, title="某局政务信息公开工作年度报告")) == ()


def test_headings_and_plans() -> None:
    def found(chapter: int, heading: str) -> int:
        return len(check_years(ReportText(2023, {chapter: (Line(heading, is_heading=True),)})))

    assert found(1, "（一）2022年工作开展情况") == 1
    assert found(1, "（一）2023年工作开展情况") == 0
    assert found(5, "（二）2024年工作情况预计") == 0
    assert found(5, "（二）2024年工作计划") == 0


def test_the_opening_is_read_too() -> None:
    (finding,) = check_years(ReportText(2023, opening="统计期限为2020年1月1日至12月31日。"))
    assert finding.message.startswith("开头部分")
