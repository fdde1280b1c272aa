"""The tables of a parent agency as the sum of those of its subordinate agencies.

Source: 《中华人民共和国政府信息公开条例》第四十九条: the department in charge publishes the annual
report of the government, for which the departments hand in theirs.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from wagtail_disclosure.statutory.messages import NO_TABLE, OTHER_FORM, TABLE_NAMES, obstacles
from wagtail_disclosure.statutory.numbers import Number, is_number
from wagtail_disclosure.statutory.offers import Part
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["Contribution", "LeftOut", "SummedTable", "add_up"]


@dataclass(frozen=True, slots=True)
class Contribution:
    """The tables of one agency's report, by key; `address` is where the report can be looked at."""

    label: str
    tables: Mapping[str, TableValues]
    address: str = ""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A cell that an agency's report does not add to, the cell as the form prints it, and why."""

    label: str
    cell: str
    reason: str


@dataclass(frozen=True, slots=True)
class SummedTable:
    """A table of sums with computed totals, and what each entered cell was made of.

    `left_out` lists what could not be added, so that nobody takes the sum for complete.
    """

    values: TableValues
    parts: Mapping[Cell, tuple[Part, ...]] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()


def add_up(table: Table, contributions: Iterable[Contribution]) -> SummedTable:
    """Add up the entered cells of `table` over the agencies; a cell that none fills stays blank.

    An agency that used another edition contributes the cells that both editions have. A blank is
    not a zero: it is left out, and said.
    """
    entered = _entered(table)
    parts: dict[Cell, tuple[Part, ...]] = {}
    left_out: list[LeftOut] = []
    for contribution in contributions:
        theirs = contribution.tables.get(table.key)
        if theirs is None:
            reason = NO_TABLE.format(table=TABLE_NAMES[table.key])
            left_out.append(LeftOut(contribution.label, table.title, reason))
            continue
        theirs_entered = entered if theirs.table is table else _entered(theirs.table)
        for cell in entered:
            if cell not in theirs_entered:
                continue
            value = theirs.get(cell)
            if is_number(value):
                part = Part(contribution.label, value, contribution.address)
                parts[cell] = (*parts.get(cell, ()), part)
            else:
                reason = obstacles([value])
                left_out.append(LeftOut(contribution.label, table.label_of(cell), reason))
        left_out += _of_another_form(theirs, theirs_entered - entered, contribution.label)
    sums = {cell: _sum(found) for cell, found in parts.items()}
    return SummedTable(TableValues(table, sums).with_totals(), parts, tuple(left_out))


def _entered(table: Table) -> AbstractSet[Cell]:
    """The cells that a form asks for, in printed order."""
    return dict.fromkeys(cell for cell in table.cells() if not table.is_total(cell)).keys()


def _of_another_form(
    theirs: TableValues, cells: AbstractSet[Cell], label: str
) -> Iterator[LeftOut]:
    """Figures of theirs that the sum has no cell for; a zero is no loss."""
    reason = OTHER_FORM.format(edition=theirs.table.edition)
    for cell in theirs.table.cells() if cells else ():
        if cell in cells and theirs.get(cell) != 0:
            yield LeftOut(label, theirs.table.label_of(cell), reason)


def _sum(parts: Iterable[Part]) -> Number:
    total: Number = 0
    for part in parts:
        total += part.value
    return total
