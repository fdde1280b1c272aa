"""What the public page of a report shows, ready for its template."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.safestring import SafeString
from wagtail.blocks import StreamValue

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.comparison.selectors import comparison_address, report_before
from wagtail_disclosure.report.digest import DigestLine, digest_of, stands_in_total_row
from wagtail_disclosure.report.layout import FormBlock, Row, form_blocks
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS
from wagtail_disclosure.report.sources import CHAPTER_FIELDS, opening_of, stated_fees
from wagtail_disclosure.report.sums import adds_up, sums_in_words
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of, tables_of
from wagtail_disclosure.statutory.figures import change_in_words, figure_of
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.statutory.wording import HEADINGS, statistical_period

__all__ = [
    "ChapterView",
    "KeyFigure",
    "TableView",
    "ValueView",
    "context_of",
    "figures_of",
    "table_view",
]

# The figures that open the page.
KEY_FIGURES = ("received", "closed", "carried_forward", "reconsideration")


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """A number with its label, above the report, and how it compares with the year before."""

    label: str
    unit: str
    text: str
    change: str = ""


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
    """A chapter with its heading, what is generated in it and what was written: the page's own
    stream, or the same as `html`.
    """

    number: int
    heading: str
    generated: str
    stream: StreamValue | None
    table: TableView | None
    html: SafeString = SafeString()

    @property
    def anchor(self) -> str:
        return f"chapter-{self.number}"


def context_of(page: Any) -> dict[str, Any]:
    """Return the template context of a report page."""
    publisher = agency_of(page)
    previous = report_before(page, publisher)
    return {
        "opening": opening_of(page),
        "figures": list(figures_of(dict(tables_of(page)), previous)),
        "chapters": list(_chapters(page)),
        "publisher": publisher,
        "period": statistical_period(page.year) if page.year else "",
        "address": page.get_url() or "",
        "formats": REPORT_FORMATS,
        "table_formats": TABLE_FORMATS,
        "corrections": page.corrections,
        "comparison": comparison_address(page),
        "previous_year": previous.year if previous else None,
    }


def figures_of(tables: Mapping[str, TableValues], previous: Any = None) -> Iterator[KeyFigure]:
    """Yield the figures that open a report; `previous` is the public report of the year before."""
    before = dict(tables_of(previous)) if previous else {}
    for figure in map(figure_of, KEY_FIGURES):
        if figure.table in tables:
            number = figure.read(tables[figure.table])
            earlier = figure.read(before[figure.table]) if figure.table in before else None
            text = "—" if number is None else shown(number)
            yield KeyFigure(figure.label, figure.unit, text, change_in_words(earlier, number))


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
    """Return the table of chapter `number` as the template shows it."""
    blocks = list(form_blocks(values.table, _short(values.table.key)))
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


def _short(key: str) -> str:
    """``table3`` as ``t3``: it stands in the page a thousand times."""
    return key.replace("table", "t", 1)
