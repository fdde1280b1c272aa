"""The free text of a kept report as HTML."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.markup import texts_in_html
from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import Chart, Figure, FreeTable, Paragraph, Run, SubHeading
from wagtail_disclosure.report.renderers.html import narrative_html

pytestmark = pytest.mark.once


def item(text: str, level: int = 0, style: str = "bullet") -> Paragraph:
    return Paragraph((Run(text),), style, level)


def html(*blocks: object, address: str = "") -> str:
    return narrative_html(blocks, lambda figure: address)


def test_paragraphs_quotes_and_emphasis() -> None:
    runs = (Run("甲"), Run("乙", bold=True), Run("丙\n丁", italic=True))
    assert html(Paragraph(runs), item("引", style="quote")) == (
        '<div class="disclosure-prose"><p>甲<strong>乙</strong><em>丙<br>丁</em></p>'
        "<blockquote><p>引</p></blockquote></div>"
    )


def test_lists_are_nested() -> None:
    blocks = (item("一"), item("一之一", 1), item("一之二", 1), item("二"))
    assert "<ul><li>一<ul><li>一之一</li><li>一之二</li></ul></li><li>二</li></ul>" in html(*blocks)
    assert "<ol><li>一</li></ol>" in html(item("一", style="numbered"))


def test_a_list_that_begins_deep_stays_a_list() -> None:
    assert "<ul><li>深</li><li>浅</li></ul>" in html(item("深", 2), item("浅"))


def test_links_lead_out_and_never_run_script() -> None:
    assert '<a href="https://example.org/">甲</a>' in html(
        Paragraph((Run("甲", href="https://example.org/"),))
    )
    assert "<a" not in html(Paragraph((Run("甲", href="javascript:alert(1)"),)))


def test_headings_tables_and_charts() -> None:
    table = FreeTable("收费", (("项目", "数"),), (("甲", "1"),))
    chart = Chart(ChartSpec("bar", "申请", "件", ("2023",), (Series("新收", (3,)),)))
    found = html(SubHeading("（一）"), table, chart)
    assert '<h3 class="disclosure-subheading">（一）</h3>' in found
    assert '<caption class="disclosure-table__caption">收费</caption>' in found
    assert '<th scope="col">项目</th>' in found and "<td>1</td>" in found
    assert '<figure class="disclosure-chart-frame"><svg' in found
    assert "<caption" not in html(FreeTable("", (), ()))


def test_a_picture_has_its_alternative() -> None:
    found = html(Figure(b"", "门口", "图一"), address="/p/")
    assert 'src="/p/" alt="门口"' in found and ">图一</figcaption>" in found
    assert html(Figure(b"", "门口")) == "<p>［图片：门口］</p>"


@given(st.text(st.characters(blacklist_categories=["Cs", "Cc"]), min_size=1))
def test_text_stays_text(text: str) -> None:
    found = html(SubHeading(text), Paragraph((Run(text),)), FreeTable(text, ((text,),), ((text,),)))
    if text.strip():
        assert "".join(texts_in_html(found)).count(text.strip()) >= 4


def test_markup_in_a_text_is_escaped() -> None:
    found = html(SubHeading("<script>"), Paragraph((Run("<b>"),)), FreeTable("<i>", (), ()))
    assert "<script" not in found and "<b>" not in found and "<i>" not in found
