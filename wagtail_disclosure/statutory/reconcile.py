"""Check a table against its identities."""

from __future__ import annotations

from collections.abc import Callable

from wagtail_disclosure.statutory.findings import (
    Finding,
    NotAssessable,
    Reconciliation,
    Severity,
)
from wagtail_disclosure.statutory.identities import Identity, identities
from wagtail_disclosure.statutory.messages import obstacles, rule_broken
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["reconcile"]

Label = Callable[[Cell], str]


def reconcile(values: TableValues, label: Label | None = None) -> Reconciliation:
    """Apply every identity of the table.

    A rule that touches a cell without a number is not assessable, never broken: an empty cell is
    not a zero. `label` names cells otherwise than the form does, for instance as a file prints
    them.
    """
    name = label or values.table.label_of
    return Reconciliation.of(
        _apply(identity, values, name) for identity in identities(values.table)
    )


def _apply(identity: Identity, values: TableValues, label: Label) -> Finding | NotAssessable | None:
    empty = tuple(cell for cell in identity.cells if not is_number(values.get(cell)))
    if empty:
        return NotAssessable(
            identity.rule,
            values.table.key,
            obstacles([values.get(cell) for cell in empty]),
            empty,
            tuple(label(cell) for cell in empty),
        )
    expected = _add(values, identity.expected)
    actual = _add(values, identity.actual)
    if expected == actual:
        return None
    return _broken(identity, values, label, expected, actual)


def _broken(
    identity: Identity, values: TableValues, label: Label, expected: int, actual: int
) -> Finding:
    numbers = [number for cell in identity.cells if is_number(number := values.get(cell))]
    sums = {"expected": expected, "actual": actual}
    return Finding(
        identity.rule,
        Severity.ERROR,
        values.table.key,
        rule_broken(identity.rule, values.table, identity.actual[0], numbers, sums),
        identity.cells,
        tuple(label(cell) for cell in identity.cells),
        expected,
        actual,
    )


def _add(values: TableValues, cells: tuple[Cell, ...]) -> int:
    # Identities stand in tables of counts only, so their numbers are integers.
    return sum(number for cell in cells if isinstance(number := values.get(cell), int))
