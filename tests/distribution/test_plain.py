"""Plain texts, and how long they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.distribution.plain import joined, length, short_text, text_of

pytestmark = pytest.mark.once
BASE = "https://www.example.gov.cn/disclosure/1/"
ADDRESS = "https://www.example.gov.cn/s/1A2B3"


def test_a_line_for_each_part() -> None:
    html = """
      <div><h3>一、时间</h3><p>周一至
      周五<br>国庆节<b>照常</b></p>
      <ul><li><p>带身份证</p></li><li>排队</li></ul><ol><li>取号</li><li>办理</li></ol>
      <table><tr><th>项目</th><th>价格</th></tr><tr><td>门票</td><td>30</td></tr></table>
      <script>no()</script></div>
    """
    assert text_of(html, BASE).splitlines() == [
        "一、时间",
        "周一至 周五",
        "国庆节照常",
        "· 带身份证",
        "· 排队",
        "1. 取号",
        "2. 办理",
        "项目　价格",
        "门票　30",
    ]


def test_a_link_is_its_text_and_address() -> None:
    assert text_of('<p>见<a href="/a/">办法</a>。</p>', BASE) == (
        "见办法（https://www.example.gov.cn/a/）。"
    )


def test_ascii_counts_half() -> None:
    assert length("") == 0
    assert length("新源县") == 3
    assert length("abc") == 2
    assert length("票价30元") == 4


@given(st.text(max_size=300), st.text(max_size=400))
def test_the_short_text_fits_and_keeps_the_address(title: str, lead: str) -> None:
    text = short_text(title, lead, ADDRESS)
    assert length(text) <= 140
    assert text.endswith(ADDRESS)


def test_the_short_text_says_where_it_was_cut() -> None:
    assert short_text("通知", "概述", ADDRESS) == f"【通知】概述 {ADDRESS}"
    cut = short_text("通知", "很长" * 200, ADDRESS)
    assert cut.startswith("【通知】很长")
    assert cut.endswith(f"… {ADDRESS}")
    assert short_text("标题" * 200, "概述", ADDRESS).endswith(f"… {ADDRESS}")


def test_blank_parts_leave_no_gap() -> None:
    assert joined(["题", "", " ", "文\n"]) == "题\n\n文"


@given(st.text(max_size=200))
def test_any_text_will_do(html: str) -> None:
    assert "\n\n" not in text_of(html, BASE)
