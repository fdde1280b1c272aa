"""Lists taken from the law: complete and without repetition."""

from __future__ import annotations

from wagtail_disclosure.statutory.articles import (
    ARTICLE_12_CATALOGUE,
    ARTICLE_12_GUIDE,
    ARTICLE_20,
)
from wagtail_disclosure.statutory.parts import PARTS, SECTION_NAME
from wagtail_disclosure.statutory.themes import THEMES


def test_article_20_has_fifteen_items() -> None:
    assert [item.number for item in ARTICLE_20] == list(range(1, 16))
    assert len({item.key for item in ARTICLE_20}) == 15
    assert (ARTICLE_20[0].label, ARTICLE_20[14].label) == (
        "第二十条第（一）项",
        "第二十条第（十五）项",
    )
    assert ARTICLE_20[6].text == "财政预算、决算信息"


def test_article_12_names_the_contents_of_guide_and_catalogue() -> None:
    assert len(ARTICLE_12_GUIDE) == 9
    assert ARTICLE_12_CATALOGUE == ("索引", "名称", "内容概述", "生成日期")


def test_themes() -> None:
    assert len(THEMES) == len({theme.key for theme in THEMES}) == 22
    culture = next(theme for theme in THEMES if theme.key == "culture")
    assert culture.label == "文化、广电、新闻出版"
    assert "广播、电影、电视" in culture.children


def test_parts() -> None:
    assert SECTION_NAME == "政府信息公开"
    assert [part.name for part in PARTS if part.is_statutory] == [
        "政府信息公开指南",
        "政府信息公开制度",
        "法定主动公开内容",
        "政府信息公开年报",
    ]
    assert PARTS[-1].name == "依申请公开"
