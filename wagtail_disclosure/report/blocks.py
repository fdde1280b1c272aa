"""A statutory table as a StreamField block, one cell per input.

The JSON of a block follows the keys of the form, never positions:
`{"requests": {"closed": {"refused": {"state_secret": {"natural_person": 3}}}}}`. Totals are not in
it: they are computed whenever the table is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Self

from django import forms
from wagtail import blocks

from wagtail_disclosure.report.cells import balance_errors
from wagtail_disclosure.report.entries import as_text, entry_error, read_entry
from wagtail_disclosure.report.paths import nested_error, path_of, value_at
from wagtail_disclosure.statutory.headings import Heading, NumberKind
from wagtail_disclosure.statutory.numbers import CellValue
from wagtail_disclosure.statutory.schema import Section, Table
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["CellBlock", "StatutoryTableBlock", "StatutoryValue"]


class CellBlock(blocks.FieldBlock):
    """One cell. Its value is a `CellValue`: a number, a mark, or text that is no number."""

    def __init__(self, kind: NumberKind = NumberKind.COUNT, **kwargs: Any) -> None:
        self.kind = kind
        self.field = forms.CharField(required=False)
        super().__init__(**kwargs)

    def clean(self, value: CellValue) -> CellValue:
        """Raise `ValidationError` when there is no number, except in a draft."""
        error = None if self.is_deferred_validation else entry_error(value, self.kind)
        if error:
            raise error
        return value

    def to_python(self, value: object) -> CellValue:
        return read_entry(value, self.kind)

    def normalize(self, value: object) -> CellValue:
        return read_entry(value, self.kind)

    def value_from_form(self, value: object) -> CellValue:
        return read_entry(value, self.kind)

    def value_for_form(self, value: CellValue) -> str:
        return as_text(value)

    def get_prep_value(self, value: CellValue) -> int | str:
        return value if isinstance(value, int) else as_text(value)

    def render_basic(self, value: CellValue, context: object = None) -> str:
        return as_text(value)


class StatutoryValue(blocks.StructValue):
    """The filled-in block; `table_values` is what everything outside the editor works with."""

    @cached_property
    def table_values(self) -> TableValues:
        """The table with its totals computed."""
        table: Table = self.block.meta.table
        entered = (cell for cell in table.cells() if not table.is_total(cell))
        numbers = {cell: value_at(self, path_of(cell)) for cell in entered}
        return TableValues(table, numbers).with_totals()


class StatutoryTableBlock(blocks.StructBlock):
    """Made with `for_table`: nested blocks from section to row to column of the form."""

    @classmethod
    def for_table(cls, table: Table, **meta: Any) -> Self:
        """Return the block of one table of one edition."""
        sections = [(section.key, _section(section)) for section in table.sections]
        return cls(sections, table=table, **meta)

    def clean(self, value: StatutoryValue) -> StatutoryValue:
        """Raise at each cell without a number, then at each that does not add up."""
        cleaned = super().clean(value)
        errors = {} if self.is_deferred_validation else balance_errors(cleaned.table_values)
        if errors:
            raise nested_error({path_of(cell): error for cell, error in errors.items()})
        return cleaned

    class Meta:
        icon = "table"
        value_class = StatutoryValue


def _section(section: Section) -> blocks.StructBlock:
    def cell(column: Heading) -> CellBlock:
        return CellBlock(column.kind, label=column.label)

    def row(heading: Heading) -> blocks.StructBlock:
        return _tree(section.columns, cell, heading.label)

    return _tree(section.rows, row, section.label)


def _tree(
    headings: Sequence[Heading], leaf: Callable[[Heading], blocks.Block], label: str
) -> blocks.StructBlock:
    """Return nested blocks in the shape of the headings, totals left out."""
    children = [
        (
            heading.key,
            _tree(heading.children, leaf, heading.label) if heading.children else leaf(heading),
        )
        for heading in headings
        if not heading.is_total
    ]
    return blocks.StructBlock(children, label=label)
