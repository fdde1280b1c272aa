from __future__ import annotations

from decimal import Decimal
from types import SimpleNamespace
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile

from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import Chart, Figure, FreeTable, Paragraph, Run, SubHeading
from wagtail_disclosure.report.narrative import heading_level, narrative_blocks
from wagtail_disclosure.report.rich_text import paragraphs_of
from wagtail_disclosure.report.streams import NarrativeBlock

BASE = "https://example.invalid/reports/2023/"
STREAM = NarrativeBlock()


def figures(*rows: tuple[str, object], kinds: tuple[str, ...] = ("text", "number")) -> dict:
    columns = [{"type": kind, "heading": f"列{i}"} for i, kind in enumerate(kinds)]
    return {"columns": columns, "rows": [{"values": list(row)} for row in rows], "caption": "说明"}


def blocks_of(*raw: dict[str, Any]) -> list[object]:
    return list(narrative_blocks(STREAM.to_python(list(raw)), BASE))


def chart(**fields: Any) -> dict[str, Any]:
    value = {"kind": "bar", "title": "申请", "unit": "件", "figures": figures(("2023", "9"))}
    return {"type": "chart", "value": value | fields}


@pytest.mark.parametrize(
    ("html", "paragraphs"),
    [
        ("<p>一<b>二</b></p>", [Paragraph((Run("一"), Run("二", bold=True)))]),
        ("<p>一<br/>二</p>", [Paragraph((Run("一"), Run("\n"), Run("二")))]),
        ("<p></p><p> </p>", []),
        ("裸文字", [Paragraph((Run("裸文字"),))]),
        ("<blockquote>引文</blockquote>", [Paragraph((Run("引文"),), "quote")]),
        (
            "<ul><li>一<ol><li><i>二</i></li></ol></li></ul>",
            [
                Paragraph((Run("一"),), "bullet"),
                Paragraph((Run("二", italic=True),), "numbered", 1),
            ],
        ),
        (
            '<p><a href="../2022/">上年</a></p>',
            [Paragraph((Run("上年", href="https://example.invalid/reports/2022/"),))],
        ),
        ("<p>三</b></p>", [Paragraph((Run("三"),))]),
    ],
)
def test_rich_text_becomes_paragraphs(html: str, paragraphs: list[Paragraph]) -> None:
    assert list(paragraphs_of(html, BASE)) == paragraphs


@pytest.mark.parametrize(
    ("text", "level"), [("（一）存在问题", 1), ("存在问题", 1), ("1.人员", 2), ("２、人员", 2)]
)
def test_headings_tell_their_level(text: str, level: int) -> None:
    assert heading_level(text) == level
    assert blocks_of({"type": "heading", "value": text}) == [SubHeading(text, level)]


def test_text_and_tables_keep_their_order() -> None:
    table = {"type": "table", "value": figures(("一月", "1.50"), ("二月", None))}
    assert blocks_of({"type": "text", "value": "<p>前</p>"}, table) == [
        Paragraph((Run("前"),)),
        FreeTable("说明", (("列0", "列1"),), (("一月", "1.5"), ("二月", ""))),
    ]


def test_charts_carry_their_figures() -> None:
    spec = ChartSpec("bar", "申请", "件", ("2023",), (Series("列1", (Decimal(9),)),))
    assert blocks_of(chart()) == [Chart(spec)]


@pytest.mark.parametrize(
    "given",
    [
        figures(),
        figures(("2023", "-1")),
        figures(("2023", "二〇"), kinds=("text", "text")),
        figures(("5", "9"), kinds=("number", "number")),
    ],
)
def test_figures_that_make_no_chart_are_refused_and_kept(given: dict) -> None:
    value = STREAM.child_blocks["chart"].to_python(chart(figures=given)["value"])
    assert value.svg() == ""
    assert blocks_of(chart(figures=given)) == []
    with pytest.raises(ValidationError) as caught:
        STREAM.child_blocks["chart"].clean(value)
    assert list(caught.value.block_errors) == ["figures"]


def test_a_chart_is_drawn_on_the_page() -> None:
    value = STREAM.child_blocks["chart"].to_python(chart()["value"])
    assert STREAM.child_blocks["chart"].clean(value)
    assert "<svg" in STREAM.child_blocks["chart"].render(value)


class StoredImage:
    """An image of the host; Wagtail itself makes the rendition of a real one."""

    contextual_alt_text = "一张图"
    file = SimpleNamespace(name="original_images/one.jpg")

    def get_rendition(self, spec: str) -> Any:
        assert "jpeg" in spec
        return SimpleNamespace(file=ContentFile(b"\xff\xd8"))


def test_figures_are_read_when_they_are_printed() -> None:
    child = SimpleNamespace(block_type="figure", value={"image": StoredImage(), "caption": "图一"})
    [figure] = narrative_blocks([child], BASE)
    assert isinstance(figure, Figure)
    assert (figure.alt, figure.caption) == ("一张图", "图一")
    assert callable(figure.data) and figure.data() == b"\xff\xd8"
    # Two readings of one image are told from those of another.
    assert "original_images/one.jpg" in repr(figure)
    assert repr(figure) == repr(next(iter(narrative_blocks([child], BASE))))


@pytest.mark.django_db
def test_a_figure_without_image_is_left_out() -> None:
    assert blocks_of({"type": "figure", "value": {"image": None, "caption": ""}}) == []
