"""One description of a bar or line chart, drawn as SVG for the web and as vectors for the PDF."""

from __future__ import annotations

from wagtail_disclosure.charts.spec import ChartSpec, Series
from wagtail_disclosure.charts.svg import svg

__all__ = ["ChartSpec", "Series", "svg"]
