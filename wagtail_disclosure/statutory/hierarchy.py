"""The figures of an agency against the sum of those of its subordinate agencies."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from wagtail_disclosure.statutory.findings import (
    Finding,
    NotAssessable,
    Reconciliation,
    Severity,
)
from wagtail_disclosure.statutory.messages import (
    NOT_FILED,
    PART_OF_OTHER_FORM,
    SUM_DIFFERS,
    TABLE_NAMES,
    UNITS_AND_MORE,
    obstacles,
)
from wagtail_disclosure.statutory.numbers import Number, is_number
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.totals import cells_of, entered_cells
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["check_sum"]

# A finding names so many of the agencies that have a figure.
NAMED = 5

Parts = Mapping[str, TableValues | None]


def check_sum(parent: TableValues, parts: Parts) -> Reconciliation:
    """Compare each cell that an editor fills with the sum of the same cell of `parts`.

    `parts` holds the table of each subordinate agency by its name, `None` of one that has not
    filed: then nothing can be assessed. The form of a part may be another edition; a cell that it
    does not have cannot be assessed either.
    """
    cells = entered_cells(parent.table)
    missing = [name for name, values in parts.items() if values is None]
    if missing:
        reason = NOT_FILED.format(units=_listed(missing))
        return Reconciliation(
            len(cells), not_assessable=(NotAssessable("SUM", parent.table.key, reason),)
        )
    filed = {name: values for name, values in parts.items() if values is not None}
    return Reconciliation.of(_compare(parent, cell, filed) for cell in cells if filed)


def _compare(
    parent: TableValues, cell: Cell, parts: Mapping[str, TableValues]
) -> Finding | NotAssessable | None:
    label = (parent.table.label_of(cell),)
    if not all(cell in cells_of(values.table) for values in parts.values()):
        reason = PART_OF_OTHER_FORM.format(table=TABLE_NAMES[parent.table.key])
        return NotAssessable("SUM", parent.table.key, reason, (cell,), label)
    terms = [parent.get(cell), *(values.get(cell) for values in parts.values())]
    empty = [value for value in terms if not is_number(value)]
    if empty:
        return NotAssessable("SUM", parent.table.key, obstacles(empty), (cell,), label)
    numbers = {name: values.get(cell) for name, values in parts.items()}
    known = {name: value for name, value in numbers.items() if is_number(value)}
    return _differs(parent, cell, label, known)


def _differs(
    parent: TableValues, cell: Cell, label: tuple[str, ...], parts: Mapping[str, Number]
) -> Finding | None:
    actual, expected = parent.get(cell), sum(parts.values())
    if not is_number(actual) or actual == expected:
        return None
    units = [f"{name} {value}" for name, value in parts.items() if value]
    message = SUM_DIFFERS.format(
        table=TABLE_NAMES[cell.table],
        cell=label[0],
        actual=actual,
        expected=expected,
        difference=f"{Decimal(actual) - Decimal(expected):+}",
        units=_listed(units) or "0",
    )
    return Finding("SUM", Severity.WARNING, cell.table, message, (cell,), label, expected, actual)


def _listed(names: list[str]) -> str:
    shown = "、".join(names[:NAMED])
    return UNITS_AND_MORE.format(shown=shown, count=len(names)) if len(names) > NAMED else shown
