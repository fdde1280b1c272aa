"""How a statutory table is edited: the printed form with an input in every cell.

The block is one widget in the browser. Stock nested blocks would draw some hundred and fifty
widgets of their own for Table 3; here the server sends the form once as HTML, and a script fills
it, adds it up while typing and shows each error at its cell.
"""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from wagtail.admin.staticfiles import versioned_static
from wagtail.admin.telepath import Adapter

from wagtail_disclosure.report.blocks import StatutoryTableBlock
from wagtail_disclosure.report.layout import FormBlock, PlacedCell, form_blocks
from wagtail_disclosure.report.paths import path_of
from wagtail_disclosure.statutory.identities import identities
from wagtail_disclosure.statutory.schema import Cell, Table
from wagtail_disclosure.statutory.totals import column_totals, row_totals

__all__ = ["StatutoryTableAdapter"]

TEMPLATE = "wagtail_disclosure/report/admin/table_form.html"
# The browser puts the name of the block here.
PREFIX = "@"


class StatutoryTableAdapter(Adapter):
    """Packs a statutory table for the editing script."""

    js_constructor = "wagtail_disclosure.StatutoryTable"

    def js_args(self, block: StatutoryTableBlock) -> list[Any]:
        """Return the block's name and what the script needs to draw and add up its form."""
        table: Table = block.meta.table
        return [block.name, _stream_meta(block) | _form_meta(table)]

    @cached_property
    def media(self) -> forms.Media:
        """The script and style sheet of the editing screen."""
        return forms.Media(
            js=[
                versioned_static("wagtailadmin/js/telepath/blocks.js"),
                versioned_static("wagtail_disclosure/admin/statutory_cells.js"),
                versioned_static("wagtail_disclosure/admin/statutory_table.js"),
            ],
            css={"all": [versioned_static("wagtail_disclosure/admin/statutory_table.css")]},
        )


def _stream_meta(block: StatutoryTableBlock) -> dict[str, Any]:
    """What the surrounding stream asks of every block."""
    return {
        "label": block.label,
        "description": block.get_description(),
        "icon": block.meta.icon,
        "blockDefId": block.definition_prefix,
        "isPreviewable": block.is_previewable,
    }


def _form_meta(table: Table) -> dict[str, Any]:
    """The form as HTML, and its arithmetic as positions in the order of `Table.cells`."""
    position = {cell: number for number, cell in enumerate(table.cells())}
    totals = [*column_totals(table), *row_totals(table)]
    return {
        "html": render_form(table),
        "totals": [
            [position[total], [position[part] for part in parts]] for total, parts in totals
        ],
        "balances": _balances(table, position),
        "texts": _texts(),
    }


def render_form(table: Table) -> str:
    """Return the empty form as HTML."""
    blocks = [_inputs(block, table) for block in form_blocks(table, PREFIX)]
    return render_to_string(TEMPLATE, {"table": table, "blocks": blocks})


def _inputs(block: FormBlock, table: Table) -> dict[str, Any]:
    return {
        "header": block.header,
        "body": [[_input(placed, table) for placed in row] for row in block.body],
    }


def _input(placed: PlacedCell, table: Table) -> dict[str, Any]:
    cell = placed.cell
    if cell is None:
        return {"placed": placed}
    return {
        "placed": placed,
        "is_total": table.is_total(cell),
        "key": "-".join(path_of(cell)),
        "kind": table.column_of(cell).kind,
    }


def _balances(table: Table, position: dict[Cell, int]) -> list[dict[str, Any]]:
    """The rule that two sums of rows are equal, for each column that an editor fills."""
    balance = table.rules.balance
    if balance is None:
        return []
    return [
        {
            "column": " ".join(table.column_labels_of(identity.cells[0])),
            "expected": [position[cell] for cell in identity.expected],
            "actual": [position[cell] for cell in identity.actual],
        }
        for identity in identities(table)
        if identity.rule == balance.rule and not all(map(table.is_total, identity.cells))
    ]


def _texts() -> dict[str, str]:
    return {
        "balanced": _("Items one and two equal items three and four in every column."),
        "differs": _("%(column)s: items one and two make %(expected)s, three and four %(actual)s."),
        "errors": _("Cells that need your attention: %(count)s"),
        "errorInCell": _("%(cell)s: %(message)s"),
        "more": _("and %(count)s more"),
        "blank": _("Cells that are still blank: %(count)s"),
    }
