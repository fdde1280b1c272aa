"""Which numbers of a table a figure in the text may stand for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import product

from wagtail_disclosure.statutory.headings import leaves_of
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Reading", "cases", "sum_of", "sum_of_group"]

Sums = tuple[Decimal, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """The cells that a figure may add up, and the sums that they allow. A table in which one of the
    cells is missing or empty allows none.
    """

    cells: Callable[[Table], tuple[Cell, ...]]
    sums: Callable[[tuple[Decimal, ...]], Sums]

    def of(self, values: TableValues) -> Sums:
        """Return the sums of a table, each once, the likeliest first."""
        numbers = tuple(_numbers(values, self.cells(values.table)))
        return () if None in numbers else tuple(dict.fromkeys(self.sums(_known(numbers))))


def sum_of(*cells: Cell) -> Reading:
    """These cells, added up."""
    return Reading(lambda table: cells, lambda numbers: (sum(numbers, Decimal()),))


def sum_of_group(table_key: str, section: str, row: str, column: str) -> Reading:
    """All rows under a heading, added up in one column."""

    def cells(table: Table) -> tuple[Cell, ...]:
        paths = (path for path, _ in leaves_of(table.section(section).rows))
        below = (path for path in paths if f"{path}.".startswith(f"{row}."))
        return tuple(Cell(table_key, section, path, column) for path in below)

    return Reading(cells, lambda numbers: (sum(numbers, Decimal()),))


def cases(*groups: str) -> Reading:
    """Groups of Table 4 added up; the cases of a group that are pending may be left out."""
    places = tuple(
        Cell("table4", "reviews", "cases", f"{group}.{column}")
        for group in groups
        for column in ("total", "pending")
    )

    def sums(numbers: tuple[Decimal, ...]) -> Sums:
        totals, pending = numbers[::2], numbers[1::2]
        ways = [(total, total - open_) for total, open_ in zip(totals, pending, strict=True)]
        return tuple(sum(chosen, Decimal()) for chosen in product(*ways))

    return Reading(lambda table: places, sums)


def _numbers(values: TableValues, cells: tuple[Cell, ...]) -> Iterator[Decimal | None]:
    for cell in cells:
        number = values.get(cell)
        yield Decimal(number) if is_number(number) else None


def _known(numbers: tuple[Decimal | None, ...]) -> tuple[Decimal, ...]:
    return tuple(number for number in numbers if number is not None)
