from __future__ import annotations

import pytest

from wagtail_disclosure.typesetting.galley import Compositor, Galley, Style
from wagtail_disclosure.typesetting.lines import MOST_SPREAD, balanced, set_lines


def galley(text: str) -> Galley:
    return Compositor().line(text, Style(size=10))


def texts(text: str, room: float) -> list[str]:
    return [line.galley.text for line in set_lines(galley(text), room, room)]


def test_line_feeds_end_lines_and_empty_lines_vanish() -> None:
    assert texts("政府\n\n信息", 100) == ["政府", "信息"]


def test_outer_spaces_are_not_drawn() -> None:
    assert texts(" ab cd", 15) == ["ab", "cd"]


def test_lines_know_where_they_end_in_the_text() -> None:
    lines = set_lines(galley("政府信息\n公开"), 30, 30)
    assert [line.end for line in lines] == [3, 4, 7]
    assert [line.closes for line in lines] == [False, True, True]


def test_full_lines_are_spread_to_the_margin_and_last_ones_are_not() -> None:
    first, last = set_lines(galley("政府信息公开年"), 43, 43)
    assert first.spread(43) == pytest.approx(1.0)
    assert last.spread(43) == 0


def test_the_spread_is_capped() -> None:
    lines = set_lines(galley("见网站https://example.gov.cn。"), 140, 140)
    assert lines[0].spread(400) == pytest.approx(MOST_SPREAD * 10)


def test_latin_words_are_not_spread() -> None:
    line, _ = set_lines(galley("abcdef政府信息公开"), 75, 75)
    gaps = 1 + line.galley.text.count("政府信息") * 3
    assert line.spread(75) == pytest.approx((75 - line.width) / gaps)


def test_a_mark_in_the_margin_takes_no_space_back() -> None:
    line, _ = set_lines(galley("政府信息，公开公开"), 45, 45)
    assert line.width == 50
    assert line.spread(45) == 0


def test_short_labels_are_balanced() -> None:
    assert [line.galley.text for line in balanced(galley("结果维持"), 35)] == ["结果", "维持"]
    assert [line.galley.text for line in balanced(galley("总计"), 35)] == ["总计"]
