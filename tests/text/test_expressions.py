from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import wagtail_disclosure
from wagtail_disclosure.text.expressions import Expression, find_expressions

SHIPPED = Path(wagtail_disclosure.__file__).parent / "review" / "data" / "misspellings.csv"


def shipped() -> list[Expression]:
    with SHIPPED.open(encoding="utf-8", newline="") as lines:
        return [Expression(**row) for row in csv.DictReader(lines)]


def texts_in(text: str, *expressions: Expression) -> list[tuple[int, int, str]]:
    return [(found.start, found.end, found.text) for found in find_expressions(text, expressions)]


def test_places() -> None:
    account = Expression("帐户", "账户", "异形词")
    (first, second) = find_expressions("帐户、帐户", [account])
    assert (first.start, first.end, first.text, first.expression) == (0, 2, "帐户", account)
    assert second.start == 3


def test_long_expressions_come_first() -> None:
    short, long = Expression("目前"), Expression("截止目前", "截至目前")
    assert texts_in("截止目前，目前", short, long) == [(0, 4, "截止目前"), (5, 7, "目前")]


def test_no_finding_overlaps_another() -> None:
    assert texts_in("甲乙丙", Expression("甲乙"), Expression("乙丙")) == [(0, 2, "甲乙")]


def test_right_expression_shields_its_part() -> None:
    expressions = (Expression("份内", "分内"), Expression("月份内", "月份内"))
    assert texts_in("三月份内完成份内事", *expressions) == [(6, 8, "份内")]


def test_suggestion_that_contains_its_wrong_text_shields_it() -> None:
    assert texts_in("县局和县文旅局", Expression("文旅局", "县文旅局")) == []
    assert texts_in("本文旅局", Expression("文旅局", "县文旅局")) == [(1, 4, "文旅局")]


def test_first_of_equal_expressions_counts() -> None:
    (found,) = find_expressions("其它", [Expression("其它", "其他"), Expression("其它", "别的")])
    assert found.expression.suggestion == "其他"


@pytest.mark.parametrize("text", ["", "无"])
def test_nothing(text: str) -> None:
    assert texts_in(text, Expression(""), Expression("有")) == []


@given(
    st.text("甲乙丙", max_size=30),
    st.lists(st.text("甲乙丙", max_size=3).map(Expression), max_size=5),
)
def test_every_wrong_text_is_found_or_overlaps_a_finding(
    text: str, expressions: list[Expression]
) -> None:
    covered = {
        place
        for found in find_expressions(text, expressions)
        for place in range(found.start, found.end)
        # An empty expression equals its suggestion; the others have none.
        if text[found.start : found.end] == found.text
    }
    for wrong in {one.wrong for one in expressions if one.wrong}:
        for start in range(len(text)):
            if text.startswith(wrong, start):
                assert covered & set(range(start, start + len(wrong)))


def test_long_texts_take_linear_time() -> None:
    assert len(find_expressions("其它" * 100_000, shipped())) == 100_000


def test_shipped_list() -> None:
    expressions = shipped()
    assert len({one.wrong for one in expressions}) == len(expressions) > 60
    assert all(one.wrong.strip() == one.wrong and one.suggestion for one in expressions)


@pytest.mark.parametrize("expression", shipped(), ids=lambda one: one.wrong)
def test_shipped_expression(expression: Expression) -> None:
    """What is wrong is found; what the list recommends or shields is right."""
    wrong = [found.text for found in find_expressions(expression.wrong, shipped())]
    assert wrong == ([] if expression.is_right else [expression.wrong])
    assert find_expressions(expression.suggestion, shipped()) == []


@pytest.mark.parametrize(
    "text",
    [
        "按装机容量",
        "月份内",
        "身份内容",
        "提供献血服务",
        "预防犯罪",
        "用水份额",
        "既便民又利企",
        "完善长效机制",
    ],
)
def test_right_texts(text: str) -> None:
    assert find_expressions(text, shipped()) == []
