"""The findings about a table, each at the cell where an editor can answer it."""

from __future__ import annotations

from django.core.exceptions import ValidationError

from wagtail_disclosure.report.entries import entry_error
from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.numbers import is_number
from wagtail_disclosure.statutory.reconcile import reconcile
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.totals import entered_cells
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["balance_errors", "cell_errors"]

CellErrors = dict[Cell, ValidationError]


def cell_errors(values: TableValues) -> CellErrors:
    """Return what keeps a table from the public: cells without a number, or else what differs."""
    return entry_errors(values) or balance_errors(values)


def entry_errors(values: TableValues) -> CellErrors:
    """Return an error for each cell that an editor fills and that holds no number."""
    table = values.table
    empty = (cell for cell in entered_cells(table) if not is_number(values.get(cell)))
    errors = ((cell, entry_error(values.get(cell), table.column_of(cell).kind)) for cell in empty)
    return {cell: error for cell, error in errors if error}


def balance_errors(values: TableValues) -> CellErrors:
    """Return the identities that do not hold, at the last of their cells that an editor fills.

    An identity of totals alone is left out: it fails only together with one of their parts.
    """
    errors: CellErrors = {}
    for finding in reconcile(values).findings:
        entered = [cell for cell in finding.cells if not values.table.is_total(cell)]
        if finding.severity is Severity.ERROR and entered:
            errors[entered[-1]] = _as_error(finding)
    return errors


def _as_error(finding: Finding) -> ValidationError:
    return ValidationError(finding.message, code=finding.rule)
