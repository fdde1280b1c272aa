"""A document that is kept comes back as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.statutory.strategies import tables, with_totals
from wagtail_disclosure.charts import ChartSpec, Series
from wagtail_disclosure.report.document import (
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Run,
    Statutory,
    SubHeading,
    Verification,
)
from wagtail_disclosure.report.issues.frozen import content_digest, freeze, thaw
from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.numbers import NotApplicable, Unreadable
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once

text = st.text(st.characters(blacklist_categories=["Cs", "Cc"]), max_size=12)
runs = st.builds(Run, text, st.booleans(), st.booleans(), text)
paragraphs = st.builds(
    Paragraph,
    st.lists(runs, max_size=3).map(tuple),
    st.sampled_from(["body", "quote", "bullet", "numbered"]),
    st.integers(0, 3),
)
rows = st.lists(st.lists(text, max_size=3).map(tuple), max_size=3).map(tuple)
amounts = st.none() | st.integers(0, 9999) | st.decimals(0, 9999, places=2)
charts = st.builds(
    lambda kind, values: Chart(
        ChartSpec(kind, "标题", "件", tuple(map(str, range(len(values)))), (Series("组", values),))
    ),
    st.sampled_from(["bar", "line"]),
    st.lists(amounts, min_size=1, max_size=4).map(tuple),
)
blocks = st.one_of(
    paragraphs,
    st.builds(SubHeading, text, st.integers(1, 2)),
    tables.flatmap(with_totals).map(Statutory),
    st.builds(FreeTable, text, rows, rows),
    charts,
)


def document(*found: Any, **fields: Any) -> ReportDocument:
    values = {
        "title": "某局2023年报告",
        "agency": "某局",
        "year": 2023,
        "opening": "本报告由某局编制。",
    }
    chapters = (Chapter(1, "总体情况", found),)
    return ReportDocument(**values, chapters=chapters, issued_by="某局", **fields)


def through_json(kept: ReportDocument, picture: Callable[[str], Any] = str) -> ReportDocument:
    return thaw(json.loads(json.dumps(freeze(kept)[0])), picture)


@given(st.lists(blocks, max_size=4), st.none() | st.dates())
def test_every_block_comes_back(found: list[Any], day: date | None) -> None:
    kept = document(*found, issued_on=day, meta=(("key", "value"),), fees_yuan=Decimal("1.50"))
    assert through_json(kept) == kept


def test_marks_and_amounts_come_back() -> None:
    table = get_edition().table("table2")
    first, second, *_, fees = table.cells()
    numbers = {first: NotApplicable, second: Unreadable("约三件"), fees: Decimal("59237.2449")}
    kept = document(Statutory(TableValues(table, numbers)))
    assert through_json(kept) == kept


def test_pictures_are_kept_by_their_digest() -> None:
    content, pictures = freeze(document(Figure(lambda: b"jpeg", "门口"), Figure(b"jpeg", "再来")))
    ((digest, data),) = pictures.items()
    assert data == b"jpeg"
    figures = thaw(content, lambda key: f"picture {key}").chapters[0].blocks
    assert [figure.data for figure in figures] == [f"picture {digest}"] * 2


def test_a_picture_that_cannot_be_read_stops_nobody(caplog: pytest.LogCaptureFixture) -> None:
    def missing() -> bytes:
        raise FileNotFoundError

    content, pictures = freeze(document(Figure(missing, "门口")))
    assert pictures == {}
    assert content["chapters"][0]["blocks"][0]["picture"] == ""
    assert "门口" in caplog.text


def test_the_verification_is_not_part_of_what_is_kept() -> None:
    kept = document(verification=Verification("ABCDE-FGHJK", "https://example.org/r/"))
    assert through_json(kept).verification is None


def test_the_digest_does_not_depend_on_the_order_of_keys() -> None:
    content, _ = freeze(document(SubHeading("（一）")))
    assert content_digest(dict(reversed(content.items()))) == content_digest(content)
    assert content_digest(content | {"year": 2022}) != content_digest(content)


def test_unknown_block_is_said() -> None:
    content, _ = freeze(document(SubHeading("（一）")))
    content["chapters"][0]["blocks"][0]["type"] = "hologram"
    with pytest.raises(KeyError):
        thaw(content, str)
