"""Comparisons as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import HttpResponse

from wagtail_disclosure.report.comparison.cells import signed
from wagtail_disclosure.report.comparison.figures import FigureRow
from wagtail_disclosure.report.downloads import file_response
from wagtail_disclosure.report.entries import as_text
from wagtail_disclosure.report.tables import tables_of
from wagtail_disclosure.statutory.comparison import TableComparison, compare_tables

__all__ = ["cells_csv", "figures_csv"]

Row = Sequence[str]


def figures_csv(rows: Sequence[FigureRow], agency: str) -> HttpResponse:
    """Answer with chosen figures: one line each, a column for each year."""
    years = [str(year.year) for year in rows[0].years] if rows else []
    lines = [
        [row.figure.label, row.figure.unit, *(_plain(year.number, year.text) for year in row.years)]
        for row in rows
    ]
    return _csv([["指标", "单位", *years], *lines], f"{agency}年报指标.csv")


def cells_csv(before: Any, after: Any, agency: str) -> HttpResponse:
    """Answer with every cell of two reports: label, both values, and the difference."""
    old = dict(tables_of(before))
    heading = ["表", "项目", str(before.year), str(after.year), "增减"]
    lines = [heading]
    for key, values in tables_of(after):
        if key in old:
            lines += _lines(compare_tables(old[key], values))
    return _csv(lines, f"{agency}{before.year}年与{after.year}年年报对比.csv")


def _lines(comparison: TableComparison) -> list[list[str]]:
    """Cells of both forms, then what only one of them asks for."""
    before, after = comparison.before, comparison.after
    lines = [
        [
            after.title,
            after.label_of(pair.cell),
            as_text(pair.before),
            as_text(pair.after),
            signed(pair.difference).replace("−", "-").removeprefix("+").replace(",", ""),
        ]
        for pair in comparison.pairs
    ]
    for cell, value in comparison.only_before:
        lines.append([before.title, before.label_of(cell), as_text(value), "", ""])
    for cell, value in comparison.only_after:
        lines.append([after.title, after.label_of(cell), "", as_text(value), ""])
    return lines


def _plain(number: Any, text: str) -> str:
    return text if number is None else as_text(number)


def _csv(rows: Iterable[Row], name: str) -> HttpResponse:
    """UTF-8 with the byte order mark by which spreadsheets recognise it."""
    text = io.StringIO()
    csv.writer(text).writerows(rows)
    return file_response(text.getvalue().encode("utf-8-sig"), "text/csv; charset=utf-8", name)
