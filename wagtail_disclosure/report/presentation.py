"""What the public page of a report shows, ready for its template."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from wagtail.blocks import StreamValue

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.digest import DigestLine, digest_of, stands_in_total_row
from wagtail_disclosure.report.layout import FormBlock, Row, form_blocks
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS
from wagtail_disclosure.report.sources import CHAPTER_FIELDS, opening_of, stated_fees
from wagtail_disclosure.report.sums import adds_up, sums_in_words
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.statutory.wording import HEADINGS, statistical_period

__all__ = ["ChapterView", "Figure", "TableView", "ValueView", "context_of", "table_view"]

# Label, unit and cell of the figures that open the page.
KEY_FIGURES = (
    ("新收申请", "件", "table3.received.total"),
    ("本年办结", "件", "table3.closed.total.total"),
    ("结转下年", "件", "table3.carried_forward.total"),
    ("行政复议", "件", "table4.cases.reconsideration.total"),
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its label, above the report."""

    label: str
    unit: str
    text: str


@dataclass(frozen=True, slots=True)
class ValueView:
    """A heading or a value of the form as it is printed on the page."""

    text: str
    state: str
    id: str
    headers: str
    scope: str
    kind: str
    rowspan: int
    colspan: int


@dataclass(frozen=True, slots=True)
class TableView:
    """A statutory table: the form, its digest for narrow screens, and how it adds up."""

    key: str
    number: int
    title: str
    head: tuple[tuple[ValueView, ...], ...]
    bodies: tuple[tuple[tuple[ValueView, ...], ...], ...]
    digest: tuple[DigestLine, ...]
    sums: tuple[str, ...]
    adds_up: bool


@dataclass(frozen=True, slots=True)
class ChapterView:
    """A chapter with its heading, what is generated in it and what was written."""

    number: int
    heading: str
    generated: str
    stream: StreamValue | None
    table: TableView | None

    @property
    def anchor(self) -> str:
        return f"chapter-{self.number}"


def context_of(page: Any) -> dict[str, Any]:
    """Return the template context of a report page."""
    return {
        "opening": opening_of(page),
        "figures": list(_figures(page)),
        "chapters": list(_chapters(page)),
        "publisher": agency_of(page),
        "period": statistical_period(page.year) if page.year else "",
        "address": page.get_url() or "",
        "formats": REPORT_FORMATS,
        "table_formats": TABLE_FORMATS,
    }


def _figures(page: Any) -> Iterator[Figure]:
    for label, unit, path in KEY_FIGURES:
        values = table_of(page, path.partition(".")[0])
        if values is not None:
            yield Figure(label, unit, shown(values.get(values.table.cell(path))) or "—")


def _chapters(page: Any) -> Iterator[ChapterView]:
    keys = {field: key for key, field in TABLE_FIELDS.items()}
    for number, (name, heading) in enumerate(zip(CHAPTER_FIELDS, HEADINGS, strict=True), 1):
        generated = stated_fees(page) if name == "other_matters" else ""
        if name in keys:
            values = table_of(page, keys[name])
            table = table_view(values, number) if values is not None else None
            yield ChapterView(number, heading, generated, None, table)
        else:
            yield ChapterView(number, heading, generated, getattr(page, name), None)


def table_view(values: TableValues, number: int) -> TableView:
    """Return a statutory table for the page; ``number`` is that of its chapter."""
    blocks = list(form_blocks(values.table, values.table.key))
    single = len(blocks) == 1
    return TableView(
        values.table.key,
        number,
        values.table.title,
        _rows(blocks[0].header, values) if single else (),
        tuple(_rows(_body(block, single), values) for block in blocks),
        tuple(digest_of(values)),
        tuple(sums_in_words(values)),
        adds_up(values),
    )


def _body(block: FormBlock, single: bool) -> tuple[Row, ...]:
    return block.body if single else (*block.header, *block.body)


def _rows(rows: tuple[Row, ...], values: TableValues) -> tuple[tuple[ValueView, ...], ...]:
    return tuple(tuple(_views(row, values)) for row in rows)


def _views(row: Row, values: TableValues) -> Iterator[ValueView]:
    for placed in row:
        printed, cell = placed.printed, placed.cell
        yield ValueView(
            shown(values.get(cell)) if cell else printed.text,
            _state(values, cell) if cell else "",
            placed.id,
            placed.headers,
            printed.scope,
            printed.kind,
            printed.rowspan,
            printed.colspan,
        )


def _state(values: TableValues, cell: Cell) -> str:
    """What a style sheet tells apart: a zero, a count, a total of a column or of a row."""
    if stands_in_total_row(values.table, cell):
        return "sum"
    if values.table.is_total(cell):
        return "total"
    return "zero" if values.get(cell) == 0 else "count"
