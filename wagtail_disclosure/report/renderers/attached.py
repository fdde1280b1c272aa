"""The data of a report as files, for attaching to its PDF and for downloading beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from wagtail_disclosure.report.document import ReportDocument, Statutory
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS, Format

__all__ = ["AttachedFile", "attached_files"]

Source = TypeVar("Source")


@dataclass(frozen=True, slots=True)
class AttachedFile:
    """A file that travels inside a PDF; `description` says what it is."""

    name: str
    media_type: str
    data: bytes
    description: str


def attached_files(document: ReportDocument) -> tuple[AttachedFile, ...]:
    """Return the labelled JSON of a report and a CSV file for each of its statutory tables."""
    tables = [
        block.values
        for chapter in document.chapters
        for block in chapter.blocks
        if isinstance(block, Statutory)
    ]
    whole = [
        _attached(form, "report", document, document.title)
        for form in REPORT_FORMATS
        if form.is_attached
    ]
    parts = [
        _attached(form, values.table.key, values, values.table.title)
        for values in tables
        for form in TABLE_FORMATS
        if form.is_attached
    ]
    return (*whole, *parts)


def _attached(form: Format[Source], name: str, source: Source, description: str) -> AttachedFile:
    media_type = form.media_type.partition(";")[0]
    return AttachedFile(f"{name}.{form.key}", media_type, form.render(source), description)
