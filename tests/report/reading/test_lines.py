"""Lines of a report: headings of chapters, titles, dates, fees, and what a portal adds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.report.importers.lines.dates import date_of, years_in
from wagtail_disclosure.report.importers.lines.fees import generated_fees, stated_fees
from wagtail_disclosure.report.importers.lines.noise import is_noise, is_page_number
from wagtail_disclosure.report.importers.lines.openings import (
    is_generated_opening,
    years_reported,
)
from wagtail_disclosure.report.importers.lines.titles import find_title, is_agency
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.recognition.chapters import chapter_starts, without_bullet
from wagtail_disclosure.statutory.wording import HEADINGS, fee_sentence, opening_paragraph

pytestmark = pytest.mark.once


@pytest.mark.parametrize(
    ("line", "number"),
    [
        *((heading, number) for number, heading in enumerate(HEADINGS, 1)),
        ("- 一、工作开展情况", 1),
        ("一、概述", 1),
        ("一 、 总 体 情 况", 1),
        ("第一部分　总体情况", 1),
        ("第二部分：主动公开政府信息情况", 2),
        ("总体情况", 1),
        ("1.总体情况", 1),
        ("二、主动公开政务信息情况", 2),
        ("二、行政机关主动公开政府信息情况", 2),
        ("三、收到和处理政府信息公开申请情况：", 3),
        ("四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", 4),
        ("四、行政复议和行政诉讼情况", 4),
        ("五、存在的问题及下一步工作计划", 5),
        ("五、存在的主要问题及整改措施", 5),
        ("四、存在的主要问题及改进情况", 5),
        ("六、其它需要报告的事项", 6),
        ("六、需要说明的其他情况", 6),
    ],
)
def test_headings_of_chapters(line: str, number: int) -> None:
    assert chapter_starts([line]) == {number: 0}


@pytest.mark.parametrize(
    "line",
    [
        "",
        "（一）主动公开政府信息情况",
        "(三) 收到和处理政府信息公开申请情况",
        "2.总体情况",
        "1、主动公开情况",
        "一、存在问题：",
        "二、2024年工作计划",
        "一、我局主动公开政府信息情况良好。群众满意。",
        "总体上看，情况很好",
        "七、附件",
        "无其他需要报告的事项。",
        "暂无其他需要报告的事项",
        "主动公开" * 20,
    ],
)
def test_lines_that_begin_no_chapter(line: str) -> None:
    assert chapter_starts([line]) == {}


def test_numbers_that_start_again_inside_a_chapter() -> None:
    lines = [*HEADINGS[:5], "一、存在问题", "（一）", "二、主动公开不够", HEADINGS[5]]
    assert chapter_starts(lines) == {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, 6: 8}


def test_a_table_of_contents() -> None:
    contents = [f"{heading}……{page}" for page, heading in enumerate(HEADINGS, 1)]
    text = [line for heading in HEADINGS for line in (heading, "正文。")]
    assert chapter_starts([*contents, *text]) == {n: 4 + 2 * n for n in range(1, 7)}


def test_headings_without_anything_under_them() -> None:
    assert chapter_starts(HEADINGS) == {number: number - 1 for number in range(1, 7)}


def test_bullets() -> None:
    assert without_bullet(" - 一是加强领导") == "一是加强领导"


TITLE = "政府信息公开工作年度报告"


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([f"某县教育局2023年{TITLE}"], ("某县教育局", 2023)),
        (["某县教育局", "2023 年政府信息公开", "工作年度报告"], ("某县教育局", 2023)),
        ([f"某市二〇二三年{TITLE}"], ("某市", 2023)),
        ([f"2019年某市人民政府办公厅{TITLE}"], ("某市人民政府办公厅", 2019)),
        (["某县教育局政务信息公开工作年度报告"], ("某县教育局", None)),
        (["标题：《某局２０２３年度政府信息公开年报》"], ("某局", 2023)),
        (["教育局", "政府信息公开", f"某县教育局2023年{TITLE}-教育局"], ("某县教育局", 2023)),
        (["关于某局2023年政府信息公开工作的报告", f"2023年{TITLE}"], ("", 2023)),
    ],
)
def test_titles(lines: list[str], title: tuple[str, int | None]) -> None:
    found = find_title(lines)
    assert found is not None
    assert (found.agency, found.year) == title
    assert found.text.endswith(("报告", "年报"))
    assert "：" not in found.text


@pytest.mark.parametrize(
    "line",
    [
        "政府信息公开年报",
        "首页>政府信息公开>政府信息公开年报",
        "根据规定，编制政府信息公开工作年度报告。",
        "",
        "长" * 90,
    ],
)
def test_lines_that_are_no_title(line: str) -> None:
    assert find_title([line]) is None


def test_names_of_agencies() -> None:
    assert is_agency("新源县 文化和旅游局")
    assert not is_agency("二〇二四年")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024年1月12日", date(2024, 1, 12)),
        ("２０２４ 年 １ 月 １２ 日", date(2024, 1, 12)),
        ("二〇二四年一月十二日", date(2024, 1, 12)),
        ("二○二四年十二月三十一日", date(2024, 12, 31)),
        ("2024-01-12", date(2024, 1, 12)),
        ("2024年2月30日", None),
        ("二〇二四年一百月一日", None),
        ("于2024年1月12日", None),
    ],
)
def test_dates(text: str, day: date | None) -> None:
    assert date_of(text) == day


def test_years() -> None:
    assert list(years_in("2023年1月1日至二〇二三年底，12023年")) == [2023, 2023]


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("contact", [{}, {"address": "团结路", "phone": "1"}])
def test_the_generated_opening(edition: str, contact: dict[str, str]) -> None:
    paragraph = opening_paragraph("某局", 2023, edition=edition, **contact)
    assert is_generated_opening(paragraph)
    assert not is_generated_opening(paragraph + "另行说明。")
    assert not is_generated_opening(paragraph.replace("第五十条", ""))
    assert not is_generated_opening("本报告由某局根据有关规定编制。")


def test_the_years_that_an_opening_names() -> None:
    assert years_reported("数据的统计期限自2023年1月1日起至2023年12月31日止。") == [2023]
    assert years_reported("现将我局2023年政务公开工作情况报告如下") == [2023]
    assert years_reported("根据2019年修订的条例") == []
    assert years_reported("统计期限为全年") == []


def test_generated_fees() -> None:
    assert generated_fees(fee_sentence(2023, Decimal("380.5"), "某局")) == Decimal("380.5")
    assert generated_fees(fee_sentence(2023, 0).replace(" ", "")) == 0
    assert generated_fees("2023年，本机关严格落实规定，收取处理费 3 元。") is None
    assert generated_fees("无。") is None


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("2025年全市实际收取信息处理费共计1,400元。", {1400}),
        ("有 1 件申请收取信息处理费 380 元；", {380}),
        ("收取信息处理费0.5万元。", {5000}),
        ("全年未收取信息处理费。", {0}),
        ("政府信息公开未发生收费情况。", {0}),
        ("本年度信息处理费收费情况为无。", {0}),
        ("收取信息处理费 3 元。另收取费用 5 元。", {3, 5}),
        ("按规定收费。", set()),
        ("投入经费 30 万元。", set()),
        ("无。", set()),
    ],
)
def test_stated_fees(text: str, amounts: set[int]) -> None:
    assert stated_fees(text) == amounts


@pytest.mark.parametrize(
    "line",
    [
        "",
        "首页 > 政府信息公开 > 年报",
        "当前位置：首页",
        "发布时间：2024-01-17 来源：某局 浏览次数：12",
        "【打印本页】【关闭窗口】",
        "大 中 小",
        "2025年12月30日 星期二",
        "2024-01-17 10:20",
        "主办单位：某县人民政府",
        "新ICP备05000001号",
        "扫一扫在手机打开当前页",
        "单位：件",
        "Sheet1",
        "- 4 -",
    ],
)
def test_what_a_portal_adds(line: str) -> None:
    assert is_noise(line)


@pytest.mark.parametrize(
    "line", ["一、总体情况", "2024年1月12日", "我局高度重视", "大局意识", "发布" * 150]
)
def test_what_a_report_says(line: str) -> None:
    assert not is_noise(line)


def test_page_numbers() -> None:
    assert all(map(is_page_number, ["— 1 —", "-12-", "第 3 页", "第1页 共5页"]))
    assert not any(map(is_page_number, ["12", "一", "2024"]))


@given(st.lists(st.one_of(st.sampled_from(HEADINGS), st.text(max_size=30)), max_size=12))
def test_any_lines(lines: list[str]) -> None:
    starts = chapter_starts(lines)
    assert list(starts) == sorted(starts)
    assert list(starts.values()) == sorted(starts.values())
    find_title(lines)
    for line in lines:
        is_noise(line)
        stated_fees(line)
        is_generated_opening(line)
