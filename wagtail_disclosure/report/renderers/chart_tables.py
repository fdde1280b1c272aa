"""The figures of a chart as a table, for formats that draw none."""

from __future__ import annotations

from wagtail_disclosure.charts.spec import ChartSpec, figure
from wagtail_disclosure.report.document import FreeTable

__all__ = ["chart_table"]


def chart_table(spec: ChartSpec) -> FreeTable:
    """Return a row for each label and a column for each series; the unit stands in the caption."""
    unit = f"（单位：{spec.unit}）" if spec.unit else ""
    columns = zip(*(series.values for series in spec.series), strict=True)
    return FreeTable(
        f"{spec.title}{unit}",
        (("项目", *(series.name for series in spec.series)),),
        tuple(
            (label, *("" if value is None else figure(value) for value in row))
            for label, row in zip(spec.labels, columns, strict=True)
        ),
    )
