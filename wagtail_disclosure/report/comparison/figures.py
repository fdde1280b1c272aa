"""Chosen figures of one agency across the years, as charts and as a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from wagtail_disclosure.charts import ChartSpec, Series, svg
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.tables import tables_of
from wagtail_disclosure.statutory.figures import FIGURES, Figure
from wagtail_disclosure.statutory.numbers import Number
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["CHOSEN_AT_FIRST", "FigureRow", "YearFigure", "chosen_figures", "figure_rows"]

CHOSEN_AT_FIRST = (
    "received",
    "closed",
    "granted_share",
    "carried_forward",
    "reconsideration",
    "litigation",
)

# Why there is no figure.
NO_REPORT, NOT_ASKED, NOT_GIVEN = "未公开", "无此项", "—"

# Widths of a drawing: a year needs room for its four digits.
NARROWEST, MARGINS, YEAR_WIDTH = 360.0, 80.0, 36.0

Tables = Mapping[str, TableValues]


@dataclass(frozen=True, slots=True)
class YearFigure:
    """A figure of one year, or in its place the word that says why there is none."""

    year: int
    number: Number | None
    text: str

    @property
    def is_missing(self) -> bool:
        return self.number is None


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A figure with its values from year to year, without a year left out."""

    figure: Figure
    years: tuple[YearFigure, ...]

    @property
    def chart(self) -> SafeString:
        """The figure as an SVG element; "" where no year has it."""
        if all(year.is_missing for year in self.years):
            return SafeString()
        name = self.figure.label
        labels = tuple(str(year.year) for year in self.years)
        values = tuple(year.number for year in self.years)
        spec = ChartSpec("bar", name, self.figure.unit, labels, (Series(name, values),))
        # charts.svg escapes the texts that it is given.
        return mark_safe(svg(spec, max(NARROWEST, MARGINS + YEAR_WIDTH * len(labels))))


def chosen_figures(keys: Sequence[str]) -> list[Figure]:
    """The figures of these keys in the order of the form; a first choice where none is known."""
    chosen = [figure for figure in FIGURES if figure.key in keys]
    return chosen or [figure for figure in FIGURES if figure.key in CHOSEN_AT_FIRST]


def figure_rows(reports: Sequence[Any], figures: Sequence[Figure]) -> list[FigureRow]:
    """Read the figures of reports; each table is read once, and a missing year is a gap."""
    tables = {report.year: dict(tables_of(report)) for report in reports}
    years = range(min(tables), max(tables) + 1) if tables else range(0)
    return [
        FigureRow(figure, tuple(_figure(figure, year, tables.get(year)) for year in years))
        for figure in figures
    ]


def _figure(figure: Figure, year: int, tables: Tables | None) -> YearFigure:
    if tables is None:
        return YearFigure(year, None, NO_REPORT)
    values = tables.get(figure.table)
    if values is None:
        return YearFigure(year, None, NOT_GIVEN)
    if not figure.is_asked_by(values.table):
        return YearFigure(year, None, NOT_ASKED)
    number = figure.read(values)
    return YearFigure(year, number, NOT_GIVEN if number is None else shown(number))
