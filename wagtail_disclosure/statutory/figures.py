"""Figures of a report that are told apart from their table: at its head, and across years.

The paths are those of the forms in ``edition_2019`` and ``edition_2021``; a figure that an edition
does not ask for has none of its cells there.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.numbers import Number, is_number
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["FIGURES", "Figure", "change_in_words", "figure_of"]

TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True)
class Figure:
    """A sum of cells, or its share in percent of the cell `over`, rounded to a tenth."""

    key: str
    label: str
    unit: str
    paths: tuple[str, ...]
    over: str = ""

    @property
    def table(self) -> str:
        """The key of the table that the figure is read from."""
        return self.paths[0].partition(".")[0]

    def is_asked_by(self, table: Table) -> bool:
        """Whether the form has every cell of the figure."""
        cells = _cells(table.key, table.edition)
        return all(path in cells for path in self._all_paths())

    def read(self, values: TableValues) -> Number | None:
        """Return the figure; `None` where the form lacks a cell or a cell has no number, and for
        a share of nothing.
        """
        if not self.is_asked_by(values.table):
            return None
        cells = _cells(values.table.key, values.table.edition)
        found = [values.get(cells[path]) for path in self._all_paths()]
        numbers = [value for value in found if is_number(value)]
        if len(numbers) < len(found):
            return None
        return _share(sum(numbers[:-1]), numbers[-1]) if self.over else sum(numbers)

    def _all_paths(self) -> tuple[str, ...]:
        return (*self.paths, self.over) if self.over else self.paths


REFUSALS = (
    "state_secret",
    "prohibited_by_law",
    "endangers_security",
    "third_party_rights",
    "internal_affairs",
    "process_information",
    "enforcement_case_file",
    "administrative_inquiry",
)
CLOSED = "table3.closed.total.total"
LITIGATION = "table4.cases.litigation"

FIGURES = (
    Figure("received", "新收申请", "件", ("table3.received.total",)),
    Figure("closed", "本年办结", "件", (CLOSED,)),
    Figure("granted", "予以公开", "件", ("table3.closed.granted.total",)),
    Figure("granted_share", "予以公开占办结", "%", ("table3.closed.granted.total",), CLOSED),
    Figure(
        "refused",
        "不予公开",
        "件",
        tuple(f"table3.closed.refused.{reason}.total" for reason in REFUSALS),
    ),
    Figure("carried_forward", "结转下年", "件", ("table3.carried_forward.total",)),
    Figure("reconsideration", "行政复议", "件", ("table4.cases.reconsideration.total",)),
    Figure(
        "litigation",
        "行政诉讼",
        "件",
        (f"{LITIGATION}.direct.total", f"{LITIGATION}.after_reconsideration.total"),
    ),
    Figure(
        "in_force",
        "现行有效规范性文件",
        "件",
        ("table2.normative_documents.normative_document.in_force",),
    ),
    Figure("licensing", "行政许可", "件", ("table2.licensing.licensing.decisions",)),
    Figure("penalty", "行政处罚", "件", ("table2.enforcement.penalty.decisions",)),
    Figure(
        "compulsory_measure",
        "行政强制",
        "件",
        ("table2.enforcement.compulsory_measure.decisions",),
    ),
    Figure("fees", "行政事业性收费", "万元", ("table2.fees.administrative_fee.fees_wan_yuan",)),
)


def figure_of(key: str) -> Figure:
    """Return the figure of this key. Raises `KeyError` when there is none."""
    for figure in FIGURES:
        if figure.key == key:
            return figure
    raise KeyError(key)


def change_in_words(before: Number | None, after: Number | None) -> str:
    """Return how a figure compares with the year before, "" unless both are known.

    For example `上年 121，增加 4`.
    """
    if before is None or after is None:
        return ""
    if after == before:
        return f"上年 {before:,}，持平"
    word = "增加" if after > before else "减少"
    return f"上年 {before:,}，{word} {abs(after - before):,}"


@cache
def _cells(table: str, edition: str) -> dict[str, Cell]:
    return {cell.path: cell for cell in EDITIONS[edition].table(table).cells()}


def _share(part: Number, whole: Number) -> Decimal | None:
    if not whole:
        return None
    return (Decimal(part) * 100 / Decimal(whole)).quantize(TENTH, ROUND_HALF_UP)
