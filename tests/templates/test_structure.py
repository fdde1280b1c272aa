"""The tree of columns and the lines at a section's entrances."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from wagtail_disclosure.catalogue.entrances import SectionFacts, entrances_of, line_about
from wagtail_disclosure.catalogue.structure import tree_of
from wagtail_disclosure.conf import get_settings


def column(key: int, path: str) -> SimpleNamespace:
    return SimpleNamespace(pk=key, path=path)


def test_counts_add_up_from_below() -> None:
    columns = [column(1, "0001"), column(2, "00010001"), column(3, "0002")]
    first, second = tree_of(columns, {1: 2, 2: 5})
    assert [first.total, first.children[0].total, second.total] == [7, 5, 0]


def test_column_under_a_draft_hangs_on_the_nearest_public_one() -> None:
    columns = [column(1, "0001"), column(2, "000100010001"), column(3, "00020001")]
    first, second = tree_of(columns, {})
    assert [branch.page.pk for branch in first.children] == [2]
    assert second.page.pk == 3


@pytest.mark.parametrize(
    ("years", "line"),
    [
        ([2023, 2022, 2019], "2019–2023"),
        ([2023], "2023"),
        ([], "Published by 31 January each year"),
    ],
)
def test_reports_say_their_years(years: list[int], line: str) -> None:
    reports = get_settings().model("REPORT_INDEX_PAGE_MODEL")
    assert line_about(reports, SectionFacts(0, years)) == line


def test_page_of_the_host_has_no_line() -> None:
    part = SimpleNamespace(specific_class=SimpleNamespace)
    assert entrances_of([part], SectionFacts(0, []))[0].line == ""
