"""Texts of reports for tests."""

from __future__ import annotations

from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.prose.report_text import Line, ReportText
from wagtail_disclosure.statutory.values import TableValues


def text_of(*sentences: str, year: int = 2023, chapter: int = 1, **fields: object) -> ReportText:
    """A report whose one chapter has these paragraphs."""
    lines = tuple(Line(sentence) for sentence in sentences)
    return ReportText(year, {chapter: lines}, **fields)  # type: ignore[arg-type]


def table(key: str, numbers: dict[str, int] | None = None, edition: str = "2021") -> TableValues:
    """A table with zeros but for some cells, by the path of row and column; totals computed."""
    form = get_edition(edition).table(key)
    given = numbers or {}
    cells = {cell: given.get(f"{cell.row}.{cell.column}", 0) for cell in form.cells()}
    return TableValues(form, cells).with_totals()
