from __future__ import annotations

import io
from datetime import date

import pypdf
from reportlab.platypus import PageBreak, Spacer

from wagtail_disclosure.typesetting.galley import Compositor, Style
from wagtail_disclosure.typesetting.page import LEFT_MARGIN, TEXT_WIDTH, make_pdf
from wagtail_disclosure.typesetting.paragraph import Block, OutlineEntry, Shape
from wagtail_disclosure.typesetting.properties import Properties

PROPERTIES = Properties("标题", "某局", "年度报告", date(2024, 1, 12))


def pages(count: int) -> bytes:
    story = []
    for number in range(1, count + 1):
        galley = Compositor().line(f"第{number}章", Style())
        outline = OutlineEntry(f"chapter-{number}", f"第{number}章", 0)
        story += [Block(galley, Shape(), outline=outline), Spacer(1, 20), PageBreak()]
    return make_pdf(story, PROPERTIES)


def number_positions(reader: pypdf.PdfReader) -> list[tuple[str, float]]:
    found: list[tuple[str, float]] = []

    def visit(text: str, _: object, matrix: list[float], *__: object) -> None:
        if "—" in text:
            found.append((text.strip(), matrix[4]))

    for page in reader.pages:
        page.extract_text(visitor_text=visit)
    return found


def test_page_numbers_stand_outside_odd_right_even_left() -> None:
    positions = number_positions(pypdf.PdfReader(io.BytesIO(pages(3))))
    assert [text for text, _ in positions] == ["— 1 —", "— 2 —", "— 3 —"]
    middle = LEFT_MARGIN + TEXT_WIDTH / 2
    assert [x > middle for _, x in positions] == [True, False, True]


def test_properties_language_and_outline() -> None:
    reader = pypdf.PdfReader(io.BytesIO(pages(2)))
    assert reader.metadata is not None
    assert (reader.metadata.title, reader.metadata.author) == ("标题", "某局")
    assert reader.metadata.creation_date is not None
    assert reader.metadata.creation_date.date() == date(2024, 1, 12)
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]
    assert [entry.title for entry in reader.outline] == ["第1章", "第2章"]


def test_the_same_story_gives_the_same_bytes() -> None:
    assert pages(2) == pages(2)
