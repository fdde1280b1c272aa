"""A chart that an editor types as a small table."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTable

from wagtail_disclosure.base.blocks import FreeTableBlock
from wagtail_disclosure.charts import ChartSpec, Series, svg

__all__ = ["ChartBlock", "ChartValue"]


class ChartValue(blocks.StructValue):
    """What was typed; `spec` is what every rendering draws."""

    @property
    def spec(self) -> ChartSpec:
        """The chart. Raises `ValueError` when the figures make none."""
        return ChartSpec(
            self["kind"],
            self["title"],
            self["unit"],
            _labels(self["figures"]),
            _series(self["figures"]),
        )

    @property
    def is_drawable(self) -> bool:
        """Whether the figures make a chart; those of a draft may not."""
        try:
            svg(self.spec)
        except (TypeError, ValueError):
            return False
        return True

    def svg(self) -> SafeString:
        """The chart as an SVG element, "" when there is none to draw."""
        # charts.svg escapes the texts that it is given.
        return mark_safe(svg(self.spec) if self.is_drawable else "")


class ChartBlock(blocks.StructBlock):
    """A bar or line chart: a column of text names the points, columns of numbers are series."""

    kind = blocks.ChoiceBlock(
        choices=[("bar", _("bars")), ("line", _("lines"))], default="bar", label=_("Kind")
    )
    title = blocks.CharBlock(max_length=100, label=_("Title"))
    unit = blocks.CharBlock(required=False, max_length=20, label=_("Unit"))
    figures = FreeTableBlock(
        label=_("Figures"),
        help_text=_(
            "First a column of text with the labels, then a column of numbers for each series."
        ),
    )

    def clean(self, value: ChartValue) -> ChartValue:
        """Raise at the figures when they make no chart, except in a draft."""
        cleaned = super().clean(value)
        if not (self.is_deferred_validation or cleaned.is_drawable):
            raise blocks.StructBlockValidationError({"figures": _no_chart()})
        return cleaned

    class Meta:
        icon = "history"
        label = _("Chart")
        value_class = ChartValue
        template = "wagtail_disclosure/report/blocks/chart.html"


def _no_chart() -> ValidationError:
    return ValidationError(
        _("A chart needs a column of text, a column of numbers and a row; nothing below zero.")
    )


def _columns(figures: TypedTable | None, kind: str) -> list[tuple[str, tuple[Any, ...]]]:
    """Return heading and values of the columns of one kind (`text` or `number`)."""
    if not figures:
        return []
    return [
        (column["heading"], tuple(row["values"][index] for row in figures.row_data))
        for index, column in enumerate(figures.columns)
        if column["block"].name == kind
    ]


def _labels(figures: TypedTable | None) -> tuple[str, ...]:
    columns = _columns(figures, "text")
    return columns[0][1] if columns else ()


def _series(figures: TypedTable | None) -> tuple[Series, ...]:
    return tuple(Series(name, values) for name, values in _columns(figures, "number"))
