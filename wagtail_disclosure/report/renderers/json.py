"""The annual report as labelled JSON: the tables under their printed labels, and the text."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any
from urllib.parse import urljoin

from django.urls import NoReverseMatch, reverse

from wagtail_disclosure.report.document import (
    Block,
    Chapter,
    Chart,
    Figure,
    FreeTable,
    Paragraph,
    ReportDocument,
    Run,
    Statutory,
    SubHeading,
)
from wagtail_disclosure.statutory.labelled import LabelledReport, write_report
from wagtail_disclosure.statutory.numbers import portable
from wagtail_disclosure.statutory.wording import fee_sentence

__all__ = ["labelled_json", "render_json"]

SCHEMA_VIEW = "wagtail_disclosure_public:annual_report_schema"


def render_json(document: ReportDocument) -> bytes:
    """Return `document` as UTF-8 JSON; see `docs/reference/labelled-json.md` for what is where."""
    return json.dumps(labelled_json(document), ensure_ascii=False, indent=2).encode()


def labelled_json(document: ReportDocument) -> dict[str, Any]:
    """Return the object that `render_json` writes and `read_report` reads.

    What the form generates is left out of the chapters: title, headings, and the sentence on the
    fees, which follows from `fees_yuan`.
    """
    tables = {block.values.table.key: block.values for block in _blocks(document, Statutory)}
    labelled = write_report(LabelledReport(document.agency, document.year, tables))
    meta = labelled.pop("meta") | _meta(document)
    schema = _schema_address(document)
    return (
        ({"$schema": schema} if schema else {})
        | {"meta": meta}
        | labelled
        | {"chapters": _chapters(document), "fees_yuan": _fees(document)}
    )


def _meta(document: ReportDocument) -> dict[str, Any]:
    day = document.issued_on
    return {
        "title": document.title,
        "issued_on": day.isoformat() if day else None,
        "language": document.language,
    } | ({"source": document.source} if document.source else {})


def _schema_address(document: ReportDocument) -> str:
    """The published schema on the site of the report; "" where its address is not known."""
    try:
        path = reverse(SCHEMA_VIEW)
    except NoReverseMatch:
        # The project leaves the public addresses of the package out.
        return ""
    return urljoin(document.source, path) if document.source else ""


def _fees(document: ReportDocument) -> int | float | str | None:
    return None if document.fees_yuan is None else portable(document.fees_yuan)


def _chapters(document: ReportDocument) -> dict[str, list[dict[str, Any]]]:
    written = {
        str(chapter.number): [_BLOCKS[type(block)](block) for block in _written(document, chapter)]
        for chapter in document.chapters
    }
    return {number: blocks for number, blocks in written.items() if blocks}


def _written(document: ReportDocument, chapter: Chapter) -> Iterable[Block]:
    """What the authors wrote: no statutory table, and no sentence that is generated."""
    fees = document.fees_yuan
    generated = "" if fees is None else fee_sentence(document.year, fees)
    for block in chapter.blocks:
        is_generated = isinstance(block, Paragraph) and block.text == generated
        if not (is_generated or isinstance(block, Statutory)):
            yield block


def _blocks(document: ReportDocument, kind: type[Statutory]) -> Iterable[Statutory]:
    for chapter in document.chapters:
        yield from (block for block in chapter.blocks if isinstance(block, kind))


def _heading(block: SubHeading) -> dict[str, Any]:
    return {"type": "heading", "level": block.level, "text": block.text}


def _paragraph(block: Paragraph) -> dict[str, Any]:
    return {
        "type": "paragraph",
        "style": block.style,
        "level": block.level,
        "text": block.text,
        "runs": [_run(run) for run in block.runs],
    }


def _run(run: Run) -> dict[str, Any]:
    return {"text": run.text, "bold": run.bold, "italic": run.italic, "href": run.href}


def _table(block: FreeTable) -> dict[str, Any]:
    return {
        "type": "table",
        "caption": block.caption,
        "header": [list(row) for row in block.header],
        "rows": [list(row) for row in block.rows],
    }


def _figure(block: Figure) -> dict[str, Any]:
    return {"type": "figure", "alt": block.alt, "caption": block.caption}


def _chart(block: Chart) -> dict[str, Any]:
    spec = block.spec
    return {
        "type": "chart",
        "kind": spec.kind,
        "title": spec.title,
        "unit": spec.unit,
        "labels": list(spec.labels),
        "series": [
            {
                "name": series.name,
                "values": [None if value is None else portable(value) for value in series.values],
            }
            for series in spec.series
        ],
    }


_BLOCKS: dict[type, Any] = {
    SubHeading: _heading,
    Paragraph: _paragraph,
    FreeTable: _table,
    Figure: _figure,
    Chart: _chart,
}
