from __future__ import annotations

import re
from decimal import Decimal
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.charts import ChartSpec, Series, svg
from wagtail_disclosure.charts.geometry import LEFT, RIGHT, WIDTH, lay_out, nice_maximum

YEARS = ("2021年", "2022年", "2023年")
NAMESPACE = "{http://www.w3.org/2000/svg}"


def spec(kind: str = "bar", *rows: tuple[int | Decimal | None, ...]) -> ChartSpec:
    series = tuple(Series(f"第{number}组", row) for number, row in enumerate(rows or [(3, 0, 12)]))
    return ChartSpec(kind, "新收申请 <件>", "件", YEARS, series)


@pytest.mark.parametrize(
    ("labels", "rows"), [((), ((),)), (YEARS, ()), (YEARS, ((1, 2),)), (YEARS, ((1, -2, 3),))]
)
def test_what_cannot_be_drawn_is_refused(labels: tuple[str, ...], rows: tuple) -> None:
    with pytest.raises(ValueError, match=r"chart|series"):
        ChartSpec("bar", "标题", "件", labels, tuple(Series("组", row) for row in rows))


def test_the_description_holds_every_figure() -> None:
    text = spec("bar", (3, None, Decimal("59237.2449"))).description
    assert text == "第0组：2021年 3 件，2022年无数据，2023年 59237.2449 件。"


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_svg_is_well_formed_and_has_no_style_or_colour_of_its_own(kind: str) -> None:
    text = svg(spec(kind, (3, 0, 12), (None, 5, 6)))
    root = ElementTree.fromstring(text)
    assert root.attrib["role"] == "img"
    assert root.attrib["viewBox"].startswith("0 0 640 ")
    assert not re.search(r"style|#[0-9a-f]{3}|rgb|font-family|<script", text)
    assert set(re.findall(r'(?:fill|stroke)="([^"]*)"', text)) <= {"currentColor", "none"}


def test_svg_says_in_words_what_it_shows() -> None:
    root = ElementTree.fromstring(svg(spec()))
    title, description = root[0], root[1]
    assert (title.tag, title.text) == (f"{NAMESPACE}title", "新收申请 <件>")
    assert (description.tag, description.text) == (f"{NAMESPACE}desc", spec().description)
    assert root.attrib["aria-labelledby"] == title.attrib["id"]
    assert root.attrib["aria-describedby"] == description.attrib["id"]


def test_two_charts_on_one_page_have_different_ids() -> None:
    ids = [re.findall(r'id="([^"]*)"', svg(each)) for each in (spec(), spec("line"))]
    assert not set(ids[0]) & set(ids[1])


def test_text_stays_text() -> None:
    texts = [text.text for text in ElementTree.fromstring(svg(spec())).iter(f"{NAMESPACE}text")]
    assert {"新收申请 <件>", "单位：件", "第0组", "2021年", "12", "15", "0"} <= set(texts)


def test_a_missing_figure_interrupts_the_line() -> None:
    layout = lay_out(spec("line", (1, None, 3), (4, 5, 6)))
    assert [len(path) for path in layout.paths] == [1, 1, 3]
    assert lay_out(spec("bar")).paths == []


def test_figures_that_would_collide_are_left_to_the_description() -> None:
    labels = tuple(str(year) for year in range(60))
    crowded = ChartSpec("bar", "标题", "件", labels, (Series("组", tuple(range(1000, 1060))),))
    assert not any(mark.text for mark in lay_out(crowded).marks)


def test_long_labels_go_on_below_and_many_names_wrap() -> None:
    labels = ("新源县文化体育广播电视和旅游局办公室政务公开工作组",) * 6
    series = tuple(Series(f"很长的图例名称{n}", (1,) * 6) for n in range(8))
    layout = lay_out(ChartSpec("bar", "标题", "", labels, series))
    assert len({label.y for label in layout.labels}) > 1
    assert len({key.y for key in layout.legend}) > 1
    assert layout.height > max(label.y for label in layout.labels)


@pytest.mark.parametrize(
    ("value", "maximum"), [(0, 5), (5, 5), (6, 10), (12, 15), (3511, 5000), (10**9, 10**9)]
)
def test_axes_end_at_round_numbers(value: float, maximum: float) -> None:
    assert nice_maximum(value) == maximum


@given(st.lists(st.integers(0, 10**9), min_size=3, max_size=3), st.sampled_from(["bar", "line"]))
def test_marks_stay_inside_the_plot(values: list[int], kind: str) -> None:
    layout = lay_out(spec(kind, tuple(values)))
    for mark in layout.marks:
        assert LEFT <= mark.x <= mark.x + mark.width <= WIDTH - RIGHT
        assert layout.top <= mark.y <= layout.base


def test_a_narrow_chart_keeps_its_text_and_fits() -> None:
    layout = lay_out(spec("bar", (3, None, 12)), 360)
    assert layout.width == 360
    assert all(mark.x + mark.width <= 360 - RIGHT for mark in layout.marks)
    root = ElementTree.fromstring(svg(spec(), 360))
    assert root.attrib["viewBox"].startswith("0 0 360 ")


def test_a_year_without_a_figure_shows_a_stroke() -> None:
    (gap,) = lay_out(spec("bar", (3, None, 12))).gaps
    assert (gap.text, gap.y < lay_out(spec()).base) == ("—", True)
    assert lay_out(spec("bar", (3, None, 12), (1, 2, 3))).gaps == ()
    assert 'class="disclosure-chart__gap"' in svg(spec("bar", (3, None, 12)))


def test_the_only_series_needs_no_key_where_the_title_names_it() -> None:
    one = ChartSpec("bar", "新收申请", "件", YEARS, (Series("新收申请", (1, 2, 3)),))
    assert lay_out(one).legend == ()
    assert svg(one).count("新收申请</text>") == 1
    assert lay_out(one).height < lay_out(spec()).height
