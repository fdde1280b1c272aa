"""Whatever a file holds, reading it ends in a report or in one line."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.statutory.layouts import Box, as_grid
from tests.statutory.test_any_input import LABELS, trees
from wagtail_disclosure.filetables.contents import FileContents, GridTable, Text
from wagtail_disclosure.report.importers.identity import Given
from wagtail_disclosure.report.importers.reading import read_contents, read_report_file
from wagtail_disclosure.statutory.labelled import UnreadableReport
from wagtail_disclosure.statutory.wording import HEADINGS, fee_sentence, report_title

pytestmark = pytest.mark.once

LINES = [*HEADINGS, report_title("某局", 2023), fee_sentence(2023, 5), "某局", "2024年1月12日"]
cells = st.one_of(
    st.sampled_from(LABELS), st.integers(0, 99).map(str), st.text(max_size=5), st.just("")
)


@st.composite
def grids(draw: st.DrawFn) -> GridTable:
    """A table whose cells are merged at will."""
    width, height = draw(st.integers(1, 6)), draw(st.integers(1, 6))
    boxes = [Box(text) for text in draw(st.lists(cells, min_size=1, max_size=12))]
    places = st.lists(st.sampled_from(boxes), min_size=width, max_size=width)
    matrix = draw(st.lists(places, min_size=height, max_size=height))
    return GridTable(tuple(tuple(row) for row in as_grid(matrix)))


texts = st.builds(Text, st.one_of(st.sampled_from(LINES), st.text(max_size=20)), st.integers(0, 2))
contents = st.builds(FileContents, st.lists(st.one_of(texts, grids()), max_size=8).map(tuple))


@given(contents, st.sampled_from(["", "某局"]), st.sampled_from([None, 2023]))
@settings(deadline=None)
def test_any_texts_and_tables(contents: FileContents, agency: str, year: int | None) -> None:
    try:
        found = read_contents(contents, Given(agency, year))
    except UnreadableReport as error:
        assert len(str(error).splitlines()) == 1
    else:
        assert found.report.agency
        assert set(found.chapters) <= set(range(1, 7))


@given(st.dictionaries(st.sampled_from(["chapters", "fees_yuan", "table4"]), trees), trees)
@settings(deadline=None)
def test_any_labelled_json(data: dict[str, object], title: object) -> None:
    meta = {"agency": "某局", "year": 2023, "title": title, "issued_on": title}
    content = json.dumps({"meta": meta, **data}).encode()
    try:
        read_report_file("report.json", content)
    except UnreadableReport as error:
        assert len(str(error).splitlines()) == 1
