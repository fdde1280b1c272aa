"""A kept issue as a page: the context of the report's own template, made from the document."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail_disclosure.report.document import Chapter, Figure, ReportDocument, Statutory
from wagtail_disclosure.report.issues.selectors import KeptPicture
from wagtail_disclosure.report.presentation import ChapterView, figures_of, table_view
from wagtail_disclosure.report.renderers.html import narrative_html
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS
from wagtail_disclosure.statutory.values import TableValues
from wagtail_disclosure.statutory.wording import statistical_period

__all__ = ["kept_context", "tables_in"]


def kept_context(document: ReportDocument, address: str) -> dict[str, Any]:
    """Return what the template shows of a kept report; its files are under `address`."""
    return {
        "document": document,
        "opening": document.opening,
        "figures": list(figures_of(tables_in(document))),
        "chapters": list(_chapters(document, address)),
        "period": statistical_period(document.year),
        "address": address,
        "formats": REPORT_FORMATS,
        "table_formats": TABLE_FORMATS,
    }


def tables_in(document: ReportDocument) -> dict[str, TableValues]:
    """The statutory tables of a document by key, in printed order."""
    blocks = (block for chapter in document.chapters for block in chapter.blocks)
    tables = (block.values for block in blocks if isinstance(block, Statutory))
    return {values.table.key: values for values in tables}


def _chapters(document: ReportDocument, address: str) -> Iterator[ChapterView]:
    def picture_address(figure: Figure) -> str:
        kept = figure.data
        has_file = isinstance(kept, KeptPicture) and kept.digest
        return f"{address}picture/{kept.digest}/" if has_file else ""

    for chapter in document.chapters:
        html = narrative_html(chapter.blocks, picture_address)
        yield ChapterView(chapter.number, chapter.title, "", None, _table(chapter), html)


def _table(chapter: Chapter) -> Any:
    found = (block.values for block in chapter.blocks if isinstance(block, Statutory))
    values = next(found, None)
    return table_view(values, chapter.number) if values else None
