"""HTML for WeChat's editor."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.distribution.wechat import ALONE, STYLES, article_html

pytestmark = pytest.mark.once
BASE = "https://www.example.gov.cn/disclosure/1/"


class Seen(HTMLParser):
    """Elements and attributes in order, and whether everything is closed as it was opened."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))
        if tag not in ALONE:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


def test_only_inline_styles_are_left() -> None:
    html = article_html(
        '<div class="disclosure-prose" onclick="x()"><h2 id="a">标题</h2><p style="color:red">'
        "正文<b>重点</b>&amp;<script>alert(1)</script></p><style>p{}</style></div>",
        BASE,
    )
    assert "class" not in html
    assert "onclick" not in html
    assert "alert" not in html
    assert "red" not in html
    assert "p{}" not in html
    assert "正文<strong" in html
    assert "&amp;" in html
    assert [tag for tag, _ in Seen(html).tags] == ["section", "h2", "p", "strong"]


def test_links_become_text_with_their_address() -> None:
    html = article_html(
        '<p><a href="https://a.example/x?a=1&amp;b=2">外站</a><a href="/disclosure/2/">本站</a>'
        '<a href="https://b.example/">https://b.example/</a><a href="mailto:a@b.cn">邮件</a>'
        '<a href="#one">上文</a><a href="javascript:alert(1)">无</a></p>',
        BASE,
    )
    text = Seen(html).text
    assert "<a" not in html
    assert "外站（https://a.example/x?a=1&b=2）" in text
    assert "本站（https://www.example.gov.cn/disclosure/2/）" in text
    assert text.count("https://b.example/") == 1
    assert "mailto" not in text
    assert "javascript" not in text
    assert "邮件上文无" in text


def test_pictures_get_a_full_address_or_go() -> None:
    html = article_html(
        '<figure class="x"><img src="/media/a.jpg" alt="门&quot;前" loading="lazy" srcset="b.jpg">'
        '<figcaption>图 1</figcaption></figure><img src="data:image/png;base64,xx"><img>',
        BASE,
    )
    pictures = [attributes for tag, attributes in Seen(html).tags if tag == "img"]
    [picture] = pictures
    assert picture == {
        "src": "https://www.example.gov.cn/media/a.jpg",
        "alt": '门"前',
        "style": STYLES["img"],
    }
    assert "<section" in html
    assert "图 1" in html


def test_tables_keep_their_cells() -> None:
    html = article_html(
        '<div role="region" tabindex="0"><table class="t"><caption>表</caption><thead><tr>'
        '<th scope="col" colspan="2">项目</th></tr></thead><tbody><tr><td>甲</td>'
        '<td rowspan="999999999999" colspan="x">1</td></tr></tbody></table></div>',
        BASE,
    )
    seen = Seen(html)
    assert {"table", "caption", "thead", "tbody", "tr", "th", "td"} <= {t for t, _ in seen.tags}
    cells = [attributes for tag, attributes in seen.tags if tag in {"th", "td"}]
    assert [cell.get("colspan") for cell in cells] == ["2", None, None]
    assert [cell.get("rowspan") for cell in cells] == [None, None, None]


def test_the_lead_comes_first_and_the_source_last() -> None:
    html = article_html("<p>正文</p>", BASE, lead="<概述>", closing=["来源：某局", "原文：x"])
    text = Seen(html).text
    assert text.index("<概述>") < text.index("正文") < text.index("来源：某局") < text.index("原文")


@given(st.text(alphabet='<>/"= pabtdihrscrulong&#;x文\x00', max_size=80) | st.text(max_size=80))
def test_it_is_whole_whatever_comes(body: str) -> None:
    seen = Seen(article_html(body, BASE))
    assert seen.open == []
    assert {tag for tag, _ in seen.tags} <= set(STYLES) | {"section"}
    assert {name for _, given in seen.tags for name in given} <= {
        "style",
        "src",
        "alt",
        "colspan",
        "rowspan",
    }


def test_depth_exhausts_nothing() -> None:
    assert Seen(article_html("<blockquote>" * 20_000 + "深", BASE)).open == []
