from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text.proofs import RULES, find_slips


def slips_in(text: str) -> list[tuple[str, str, str]]:
    return [(slip.rule, slip.text, slip.detail) for slip in find_slips(text)]


@pytest.mark.parametrize(
    "wrong",
    [
        "2023年2月30日",
        "2023年2月29日",
        "2023 年 4 月 31 日",
        "２０２３年４月３１日",
        "2023年13月",
        "13月",
        "0月",
        "2月30日",
        "2023-02-30",
        "2023/13/1",
        "2023.2.30",
        "二〇二三年四月三十一日",
        "二○二三年二月二十九日",
        "十三月",
        "0000年1月",
    ],
)
def test_impossible_dates(wrong: str) -> None:
    assert slips_in(f"印发时间：{wrong}。") == [("impossible_date", wrong, "")]


@pytest.mark.parametrize(
    "right",
    [
        "2024年2月29日",
        "2月29日",
        "二〇二四年二月二十九日",
        "七八月份",
        "满18月龄",
        "13个月",
        "31号楼",
        "0999-50-22",
        "11654125010000000A/2023-00005",
        "/2023-13-01/",
        "2023-13-01X",
        "2023-02-301",
        "1.13月",
    ],
)
def test_right_dates(right: str) -> None:
    assert slips_in(right) == []


@given(st.dates(date(1900, 1, 1), date(2099, 12, 31)))
def test_dates_of_the_calendar_are_right(day: date) -> None:
    text = f"{day.year}年{day.month}月{day.day}日，{day.month}月{day.day}日，{day.isoformat()}"
    assert slips_in(text) == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("（甲", ("unclosed", "（", "）")),
        ("甲）", ("unopened", "）", "（")),
        ("（甲】", ("mismatched", "（甲】", "）")),
        ("(甲）", ("mismatched", "(甲）", ")")),
        ("〔2023]", ("mismatched", "〔2023]", "〕")),
        ("（甲】乙】", ("mismatched", "（甲】", "）")),
        ("《甲（乙》", ("unclosed", "（", "）")),
        ("“甲“乙”", ("unclosed", "“", "”")),
        ("“甲’，", ("mismatched", "“甲’", "”")),
        ("第一章）", ("unopened", "）", "（")),
        ("【甲】】", ("unopened", "】", "【")),
    ],
)
def test_brackets(text: str, slip: tuple[str, str, str]) -> None:
    assert slip in slips_in(text)


def test_a_wrong_closing_mark_is_one_slip() -> None:
    assert len(find_slips("前（甲】后")) == 1


def test_wrong_mark_inside_a_right_pair() -> None:
    assert slips_in("（甲】乙）") == [("unopened", "】", "【")]


@pytest.mark.parametrize(
    "text",
    [
        "《关于印发〈办法〉的通知》（新政办发〔2023〕5号）",
        "“甲‘乙’丙”",
        "修改为：“第一条\n“第二条\n　　“第三条”",
        "1）甲；2）乙 a)丙\n一）丁",
        "（一）",
        "it’s 5 o’clock, the dogs’ tails, 条例’s",
        "「甲『乙』」【{[(（［｛｝］）)]}】",
    ],
)
def test_right_brackets(text: str) -> None:
    assert slips_in(text) == []


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("甲，，乙", ("doubled_punctuation", "，，", "，")),
        ("甲。。", ("doubled_punctuation", "。。", "。")),
        ("甲、，乙", ("doubled_punctuation", "、，", "、")),
        ("我们,你们", ("latin_punctuation", ",", "，")),
        ("一.概述", ("latin_punctuation", ".", "。")),
        ("工作的的情况", ("doubled_word", "的的", "的")),
        ("这是是一项", ("doubled_word", "是是", "是")),
        ("全面推进推进工作", ("doubled_word", "推进推进", "推进")),
        ("信息公开信息公开制度", ("doubled_word", "信息公开信息公开", "信息公开")),
    ],
)
def test_doubled_and_foreign_marks(text: str, slip: tuple[str, str, str]) -> None:
    assert slips_in(text) == [slip]


@pytest.mark.parametrize(
    "text",
    [
        "甲……乙——丙！！",
        "3,000 a,b 甲,b",
        "目的的确定、的的确确、是是非非、但是是否",
        "一个一个、某某某某、研究研究、有限公司公司章程、国家有关规定规定",
    ],
)
def test_right_marks_and_words(text: str) -> None:
    assert slips_in(text) == []


@given(st.text("（）“”【】’1年月日2的，,甲\n", max_size=60))
def test_slips_are_in_order_and_quote_the_text(text: str) -> None:
    slips = find_slips(text)
    assert slips == sorted(slips, key=lambda slip: (slip.start, slip.end))
    for slip in slips:
        assert text[slip.start : slip.end] == slip.text
        assert slip.rule in RULES


PAIRED = st.recursive(
    st.just("甲"),
    lambda inner: st.tuples(st.sampled_from(["（）", "《》", "【】", "()"]), inner).map(
        lambda pair: pair[1].join(pair[0])
    ),
)


@given(PAIRED, st.data())
def test_a_lost_bracket_is_always_seen(text: str, data: st.DataObject) -> None:
    assert slips_in(text) == []
    if len(text) > 1:
        lost = data.draw(
            st.sampled_from([place for place, mark in enumerate(text) if mark != "甲"])
        )
        assert slips_in(text[:lost] + text[lost + 1 :])


@pytest.mark.parametrize("part", ["1", "1年", "“\n", "（】", "甲", "二", "，", " "])
def test_long_texts_take_linear_time(part: str) -> None:
    """A rule of quadratic time would run for hours here."""
    assert all(slip.rule in RULES for slip in find_slips(part * (200_000 // len(part))))


def test_many_open_brackets_take_linear_time() -> None:
    assert len(find_slips("（" * 70_000 + "】" * 70_000 + "）" * 70_000)) == 70_000


def test_marks_far_apart_are_two_slips() -> None:
    text = "、".join("甲乙丙丁戊己庚辛壬癸" * 6)
    assert [rule for rule, _text, _detail in slips_in(f"（{text}】")] == ["unclosed", "unopened"]
