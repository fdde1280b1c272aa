"""Text chapters begun with those of the year before, and the blanks that stop a publication."""

from __future__ import annotations

from typing import Any

import pytest

from tests.report.builders import make_draft, make_report
from wagtail_disclosure.report.blanks import blanks_in
from wagtail_disclosure.report.fill.chapters import chapter_offers
from wagtail_disclosure.report.rules import errors_of

pytestmark = pytest.mark.django_db

TABLE = {
    "columns": [{"type": "text", "heading": "2023年"}, {"type": "number", "heading": "件"}],
    "rows": [{"values": ["培训2次", "15"]}, {"values": ["合计", None]}],
    "caption": "2023年培训",
}
CHART = {"kind": "bar", "title": "2023年", "unit": "件", "figures": TABLE}


def raw(kind: str, value: Any) -> dict[str, Any]:
    return {"type": kind, "value": value}


@pytest.fixture
def written(index: Any) -> Any:
    """Last year's report with every kind of block that a chapter can have."""
    return make_report(
        index,
        year=2023,
        overview=[
            raw("heading", "（一）2023年工作"),
            raw("text", "<p>新收<b>申请3件</b>，较2022年增长5%。</p>"),
            raw("table", TABLE),
            raw("chart", CHART),
        ],
        problems=[raw("chart", CHART)],
    )


def empty(index: Any, **fields: Any) -> Any:
    return make_draft(index, year=2024, **{"overview": [], "problems": [], **fields})


def test_an_empty_chapter_is_offered_the_frame_of_last_years(index: Any, written: Any) -> None:
    (chapter,) = chapter_offers(empty(index))
    assert (chapter.field, chapter.heading) == ("overview", "一、总体情况")
    assert chapter.source == written.title
    assert [block["value"] for block in chapter.blocks[:2]] == [
        "（一）2024年工作",
        "<p>新收<b>申请＿＿件</b>，较2023年增长＿＿%。</p>",
    ]
    assert chapter.blocks[2]["value"] == {
        "columns": [{"type": "text", "heading": "2024年"}, {"type": "text", "heading": "件"}],
        "rows": [{"values": ["培训＿＿次", "＿＿"]}, {"values": ["合计", ""]}],
        "caption": "2024年培训",
    }
    assert (chapter.left_out, chapter.blanks) == (1, 4)


def test_the_frame_can_be_read_before_it_is_taken(index: Any, written: Any) -> None:
    (chapter,) = chapter_offers(empty(index))
    assert list(chapter.lines()) == [
        "（一）2024年工作",
        "新收申请＿＿件，较2023年增长＿＿%。",
        "2024年培训",
        "2024年｜件",
        "培训＿＿次｜＿＿",
        "合计｜",
    ]


def test_a_chapter_with_a_text_is_left_alone(index: Any, written: Any) -> None:
    assert list(chapter_offers(make_draft(index, year=2024))) == []


def test_a_frame_can_be_saved_and_not_published(index: Any, written: Any) -> None:
    page = empty(index)
    (chapter,) = chapter_offers(page)
    page.overview = list(chapter.blocks)
    page.save_revision(clean=False)
    (error,) = errors_of(page)["overview"]
    assert error.code == "blanks"
    assert "4 blanks" in error.messages[0]
    assert "新收申请＿＿件，较2023年" in error.messages[0]


@pytest.mark.parametrize("field", ["overview", "problems", "other_matters"])
def test_half_a_blank_is_a_blank_in_every_chapter(index: Any, field: str) -> None:
    page = make_draft(index, **{field: [raw("text", "<p>共＿件</p>")]})
    assert [error.code for error in errors_of(page)[field]] == ["blanks"]
    assert blanks_in(getattr(page, field)) == ["共＿件"]


def test_a_text_without_blanks_has_none(index: Any) -> None:
    page = make_draft(index)
    assert blanks_in(page.overview) == []
    assert errors_of(page) == {}
