"""What a change looks like, in Chinese and otherwise."""

from __future__ import annotations

import pytest
from wagtail.admin.compare import TextDiff, diff_text

from wagtail_disclosure.review.desk.marking import marked_finely


def marked(before, after):
    return marked_finely(TextDiff([("deletion", before), ("addition", after)]).to_html())


@pytest.mark.parametrize(
    ("before", "after", "html"),
    [
        (
            "自2023年5月起施行",
            "自2024年5月起施行",
            '自<del class="deletion">2023</del><ins class="addition">2024</ins>年5月起施行',
        ),
        ("服务时间", "旺季服务时间", '<ins class="addition">旺季</ins>服务时间'),
        (
            "<b>一律",
            "&amp;一律",
            '<del class="deletion">&lt;b&gt;</del><ins class="addition">&amp;amp;</ins>一律',
        ),
        ("甲乙", "丙丁", '<del class="deletion">甲乙</del><ins class="addition">丙丁</ins>'),
        ("的", "是的吗", '<del class="deletion">的</del><ins class="addition">是的吗</ins>'),
    ],
)
def test_only_what_changed_is_marked(before, after, html):
    assert marked(before, after) == html


def test_additions_and_deletions_alone():
    assert marked_finely(diff_text("", "新增").to_html()) == '<ins class="addition">新增</ins>'
    assert marked_finely(diff_text("删去", "").to_html()) == '<del class="deletion">删去</del>'


def test_markup_around_is_kept():
    html = '<dl><dt>标题</dt><dd><span class="addition">甲</span></dd></dl>'
    assert marked_finely(html) == html.replace("span", "ins")
