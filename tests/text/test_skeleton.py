"""Last year's text as the frame of this year's."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.text.marked_up import edited, skeleton_of_markup, text_of_markup
from wagtail_disclosure.text.skeleton import BLANK, Edit, skeleton, skeleton_edits

pytestmark = pytest.mark.once
YEAR = 2023


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("新收申请12件，办结10件", "新收申请＿＿件，办结＿＿件"),
        ("新收１２件", "新收＿＿件"),
        ("主动公开1,234条", "主动公开＿＿条"),
        ("办理12，345不在内", "办理＿＿，＿＿不在内"),
        ("增长12.5%", "增长＿＿%"),
        ("推送1.2万余条", "推送＿＿条"),
        ("收费3万元，支出20余元", "收费＿＿万元，支出＿＿元"),
        ("阅读量1234567次", "阅读量＿＿次"),
        ("共召开三十二次会议", "共召开＿＿次会议"),
        ("受理2023件", "受理＿＿件"),
        ("编号1999为止", "编号＿＿为止"),
    ],
)
def test_counts_and_amounts_are_blanked(text: str, frame: str) -> None:
    assert skeleton(text, YEAR) == frame


@pytest.mark.parametrize(
    ("text", "frame"),
    [
        ("2023年，我局", "2024年，我局"),
        ("2023年度报告", "2024年度报告"),
        ("2024年，我局将继续", "2025年，我局将继续"),
        ("较2022年增长", "较2023年增长"),
        ("2022年底结转", "2023年底结转"),
        ("自2023年1月1日起至2023年12月31日止", "自2024年1月1日起至2024年12月31日止"),
        ("于2023年5月6日印发", "于2024年＿＿月＿＿日印发"),
        ("5月召开", "＿＿月召开"),
        ("2024-01-12", "＿＿"),
        ("2019-05-15", "2019-05-15"),
        ("《2023年政务公开工作要点》", "《2024年政务公开工作要点》"),
        ("2023政务公开", "2024政务公开"),
    ],
)
def test_years_of_the_report_move_on_and_its_days_are_blanked(text: str, frame: str) -> None:
    assert skeleton(text, YEAR) == frame


@pytest.mark.parametrize(
    "text",
    [
        "国办公开办函〔2021〕30号",
        "新文旅发［2023］5号",
        "新文旅发(2023)5号",
        "（国务院令第711号）第五十条第二款",
        "《新源县文旅项目50条》",
        "2021—2025年规划",
        "2019年修订，2019年5月15日施行",
        "2022年修订的办法",
        "1.加强领导；2.完善机制",
        "（1）压实责任",
        "如下：1.加强；2.完善",
        "那拉提5A级景区",
        "GB/T 9704—2012，A4纸",
        "24小时自助，7×24小时",
        "12345热线，9:30至13:30",
        "电话：0999-5022345，邮编835800",
        "5022345转局办，0999-5022345",
        "解放路12号",
        "在20个工作日内答复，15日内，6个月内",
        "4·23世界读书日",
        "“3+2”机制",
        "第12期，二十大，十项措施，二十个工作日",
        "1月至12月",
        "https://www.xinyuan.gov.cn/2023/12/t1.html",
        "xinxi2023@163.com",
        "没有数字。",
        "",
    ],
)
def test_names_stay_as_they_are(text: str) -> None:
    assert skeleton(text, YEAR) == text


def test_markup_stays_and_a_number_may_be_half_in_bold() -> None:
    source = '<p data-block-key="a1">新收<b>1</b>2件，<a href="/2023/12">2023年</a>&#50;件</p>'
    assert skeleton_of_markup(source, YEAR) == (
        '<p data-block-key="a1">新收<b>＿＿</b>件，<a href="/2023/12">2024年</a>＿＿件</p>'
    )


def test_a_list_item_begins_a_line() -> None:
    source = "<p>办理</p><ol><li>1.做12件</li></ol><!-- 7 --><hr/>"
    assert skeleton_of_markup(source, YEAR) == (
        "<p>办理</p><ol><li>1.做＿＿件</li></ol><!-- 7 --><hr/>"
    )


def test_what_an_edit_puts_in_is_escaped() -> None:
    assert edited("a<b>b</b>", [Edit(0, 2, "<&")]) == "&lt;&amp;<b></b>"


def test_text_of_markup_reads_entities() -> None:
    assert text_of_markup("<p>a&amp;b &lt; 2<br/>c</p>") == "\na&b < 2\nc\n"


# Text as editors write it: figures, years, punctuation, words.
words = st.sampled_from(
    [
        "新收",
        "件",
        "年",
        "月",
        "日",
        "，",
        "。",
        "第",
        "号",
        "《",
        "》",
        "2023",
        "2024",
        "12",
        "1.5",
    ]
    + ["%", "万", "元", "〔", "〕", "1", "、", ".", "（", "）", " ", "：", "三十", "条", "５", "A"]
)
texts = st.lists(words, max_size=30).map("".join) | st.text(max_size=60)
YEARS = re.compile(r"20\d\d|＿＿")


@given(texts)
def test_edits_are_in_order_within_the_text_and_change_digits_only(text: str) -> None:
    done = 0
    for edit in skeleton_edits(text, YEAR):
        assert done <= edit.start < edit.end <= len(text)
        assert YEARS.fullmatch(edit.text)
        covered = text[edit.start : edit.end]
        assert any(char.isdigit() or char in "十百千万亿" for char in covered)
        done = edit.end


@given(texts)
def test_what_was_blanked_stays_blank_and_nothing_new_is_blanked(text: str) -> None:
    """A frame of a year that the text does not speak of is the frame itself."""
    frame = skeleton(text, YEAR)
    assert skeleton(frame, 1990).count(BLANK) >= frame.count(BLANK)


@given(texts)
def test_a_text_without_digits_or_numerals_is_its_own_frame(text: str) -> None:
    plain = "".join(char for char in text if not char.isdigit() and char not in "十百千万亿")
    assert skeleton(plain, YEAR) == plain


TAG = re.compile(r"<[^<>]*>")
markup = st.lists(
    st.sampled_from(["<b>", "</b>", "<p>", "</p>", "<br/>", '<a href="1">', "</a>", "&nbsp;"])
    | words,
    max_size=30,
).map("".join)


@given(markup)
def test_markup_is_kept_to_the_letter(source: str) -> None:
    assert TAG.findall(skeleton_of_markup(source, YEAR)) == TAG.findall(source)


@given(markup)
def test_framing_and_reading_may_change_places(source: str) -> None:
    framed = text_of_markup(skeleton_of_markup(source, YEAR))
    assert framed == skeleton(text_of_markup(source), YEAR)


@given(st.text(max_size=60))
def test_any_text_is_accepted_as_markup(text: str) -> None:
    assert edited(text, []) == text
    skeleton_of_markup(text, YEAR)
