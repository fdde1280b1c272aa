"""The data of a report as files, for attaching to its PDF and for downloading beside it."""

from __future__ import annotations

import json
from dataclasses import dataclass

from wagtail_disclosure.report.document import ReportDocument, Statutory
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.statutory.labelled import LabelledReport, write_report

__all__ = ["AttachedFile", "attached_files"]


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that travels inside a PDF; `description` says what it is."""

    name: str
    media_type: str
    data: bytes
    description: str


def attached_files(document: ReportDocument) -> tuple[AttachedFile, ...]:
    """Return the labelled JSON of a report and a CSV file for each of its statutory tables."""
    tables = {
        block.values.table.key: block.values
        for chapter in document.chapters
        for block in chapter.blocks
        if isinstance(block, Statutory)
    }
    labelled = write_report(LabelledReport(document.agency, document.year, tables))
    data = json.dumps(labelled, ensure_ascii=False, indent=2).encode()
    return (
        AttachedFile("report.json", "application/json", data, document.title),
        *(
            AttachedFile(f"{key}.csv", "text/csv", table_csv(values), values.table.title)
            for key, values in tables.items()
        ),
    )
