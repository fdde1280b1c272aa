"""Saved pages of portals: what is around the report stays outside, what is in it comes along."""

from __future__ import annotations

from datetime import date

import pytest

from tests.report.reading import files
from tests.report.reading.reports import AGENCY, blocks_of, sample
from wagtail_disclosure.report.importers.reading import read_report_file

pytestmark = pytest.mark.once

BEFORE = f"""
<div><span>2025年12月30日	星期二</span></div>
<ul><li><a href="#">繁體版</a></li><li><a>无障碍</a></li></ul>
<ul><li><a href="/">首页</a></li><li><a>走进新源</a></li><li><a>政民互动</a></li></ul>
<div>当前位置：<a>首页</a> &gt; <a>政府信息公开</a> &gt; <a>政府信息公开年报</a></div>
<table><tr><td>名称</td><td colspan="3">{AGENCY}2023年政府信息公开工作年度报告</td></tr>
<tr><td>索引号</td><td>014314799/2024-00002</td><td>分类</td><td>信息公开年报</td></tr>
<tr><td>发布机构</td><td>{AGENCY}</td><td>公开日期</td><td>2024-01-17</td></tr></table>
<div>发布时间：2024-01-17 10:20　来源：{AGENCY}　浏览次数：12次</div><p>字体：【大 中 小】</p>
"""
AFTER = """
<p>【打印本页】 【关闭窗口】</p><p>扫一扫在手机打开当前页</p><p>上一篇：关于开放时间的公告</p>
<p>下一篇：没有了</p><footer><p>主办单位：新源县人民政府</p>
<p>新ICP备05000001号-1　网站标识码：6540250001</p></footer>
"""


def test_what_a_portal_prints_around_a_report_is_left_out() -> None:
    report = sample()
    found = read_report_file("page.html", files.as_html(blocks_of(report), BEFORE, AFTER))
    assert found.uncertain == ()
    assert (found.report.agency, found.report.year) == (AGENCY, 2023)
    assert found.issued_on == date(2024, 1, 12)
    assert [len(found.chapters[number]) for number in (1, 5, 6)] == [4, 4, 1]
    assert set(found.report.tables) == {"table2", "table3", "table4"}


def test_without_a_signature_the_footer_is_left_out_all_the_same() -> None:
    blocks = blocks_of(sample())[:-2]
    found = read_report_file("page.html", files.as_html(blocks, BEFORE, AFTER))
    assert found.uncertain == ()
    assert found.issued_on is None
    assert len(found.chapters[6]) == 1


def test_a_line_that_a_portal_could_print_stays_inside_a_chapter() -> None:
    blocks = blocks_of(sample(), {1: ["地址：新源镇团结路 1 号", "来源：本局统计"], 6: ["无。"]})
    found = read_report_file("page.html", files.as_html(blocks, BEFORE, AFTER))
    assert len(found.chapters[1]) == 2


def test_text_after_the_signature_is_listed() -> None:
    after = "<p>附件：2023年重点工作台账</p>"
    found = read_report_file("page.html", files.as_html(blocks_of(sample()), "", after))
    assert [(item.cell, item.read) for item in found.uncertain] == [
        ("落款之后", "附件：2023年重点工作台账")
    ]
