from __future__ import annotations

from itertools import pairwise

import pytest

from wagtail_disclosure.typesetting.galley import Compositor, Style
from wagtail_disclosure.typesetting.paragraph import Block, Shape

TEXT = "政府信息公开工作年度报告应当向社会公布。" * 10
SHAPE = Shape(leading=20, first_indent=20)


def block(text: str = TEXT, shape: Shape = SHAPE) -> Block:
    return Block(Compositor().line(text, Style(size=10)), shape)


def text_of(*parts: Block) -> str:
    return "".join(line.galley.text for part in parts for line in part.lines)


def test_a_paragraph_is_as_high_as_its_lines() -> None:
    paragraph = block()
    assert paragraph.wrap(200, 1000) == (200, 20 * len(paragraph.lines))


def test_both_parts_of_a_paragraph_have_two_lines_at_least_and_lose_nothing() -> None:
    whole = block()
    whole.wrap(200, 1000)
    for count in range(2, len(whole.lines) - 1):
        upper, lower = block().split(200, 20 * count + 1)
        upper.wrap(200, 1000)
        lower.wrap(200, 1000)
        assert len(upper.lines) == min(count, len(whole.lines) - 2)
        assert text_of(upper, lower) == TEXT


def test_a_paragraph_does_not_split_off_a_single_line() -> None:
    assert block().split(200, 20) == []
    assert block("三行" * 20).split(200, 60) == []


def test_the_continued_part_is_not_indented_again() -> None:
    upper, lower = block().split(200, 70)
    for part in (upper, lower):
        part.wrap(200, 1000)
    assert upper._place(upper.lines[0], 0)[0] == 20
    assert lower._place(lower.lines[0], 0)[0] == 0


@pytest.mark.parametrize(("alignment", "left"), [("left", 0), ("center", 80), ("right", 160)])
def test_alignment(alignment: str, left: float) -> None:
    short = block("四个汉字", Shape(leading=20, alignment=alignment))
    short.wrap(200, 100)
    assert short._place(short.lines[0], 0)[0] == left


def test_justified_lines_end_at_one_edge() -> None:
    paragraph = block("报告共12页，见 https://www.gov.cn/xxgk 网站。" * 5)
    paragraph.wrap(200, 1000)
    for line, following in pairwise(paragraph.lines):
        assert line.width <= 205
        assert not line.closes or following is None
