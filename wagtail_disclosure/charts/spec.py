"""What a chart says, apart from how it is drawn."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, TypeAlias

Amount: TypeAlias = int | Decimal


@dataclass(frozen=True, slots=True)
class Series:
    """A named row of values, one for each label of the chart; `None` where there is no figure."""

    name: str
    values: tuple[Amount | None, ...]


@dataclass(frozen=True, slots=True)
class ChartSpec:
    """A bar or line chart. Values are in *unit* and not negative.

    Raises ``ValueError`` when there is nothing to draw, when a series is not as long as the
    labels, or when a value is negative.
    """

    kind: Literal["bar", "line"]
    title: str
    unit: str
    labels: tuple[str, ...]
    series: tuple[Series, ...]

    def __post_init__(self) -> None:
        if not self.labels or not self.series:
            raise ValueError("a chart needs labels and at least one series")
        if any(len(series.values) != len(self.labels) for series in self.series):
            raise ValueError("every series needs one value for each label")
        if any(value < 0 for value in self.amounts):
            raise ValueError("a chart shows counts and amounts, which are not negative")

    @property
    def amounts(self) -> tuple[Amount, ...]:
        return tuple(value for row in self.series for value in row.values if value is not None)

    @property
    def description(self) -> str:
        """Every figure in words: the text equivalent of the chart."""
        return "；".join(self._in_words(series) for series in self.series) + "。"

    def _in_words(self, series: Series) -> str:
        pairs = zip(self.labels, series.values, strict=True)
        figures = (f"{label}{_shown(value, self.unit)}" for label, value in pairs)
        return f"{series.name}：{'，'.join(figures)}"


def figure(value: Amount) -> str:
    """A value as printed beside its mark: 3525, 59237.2449."""
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)


def _shown(value: Amount | None, unit: str) -> str:
    return "无数据" if value is None else f" {figure(value)} {unit}".rstrip()
