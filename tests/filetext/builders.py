"""Real files for tests, and changes to them that no program would make."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from docx import Document
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas


def docx_file(*lines: str) -> BytesIO:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    return saved(document)


def xlsx_file(*rows: list[object]) -> BytesIO:
    workbook = Workbook()
    for row in rows:
        workbook.active.append(row)
    return saved(workbook)


def pdf_file(*pages: str) -> BytesIO:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    for text in pages:
        canvas.drawString(50, 700, text)
        canvas.showPage()
    canvas.save()
    return BytesIO(buffer.getvalue())


def saved(document: object) -> BytesIO:
    buffer = BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return BytesIO(buffer.getvalue())


def with_parts(file: BytesIO, parts: Mapping[str, str | bytes]) -> BytesIO:
    """The same archive with parts put in place of others or beside them."""
    buffer = BytesIO()
    with ZipFile(file) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for name in [*old.namelist(), *parts]:
            if name not in new.namelist():
                new.writestr(name, parts[name] if name in parts else old.read(name))
    return BytesIO(buffer.getvalue())


def without_part(file: BytesIO, name: str) -> BytesIO:
    buffer = BytesIO()
    with ZipFile(file) as old, ZipFile(buffer, "w", ZIP_DEFLATED) as new:
        for part in old.namelist():
            if part != name:
                new.writestr(part, old.read(part))
    return BytesIO(buffer.getvalue())


def part_of(file: BytesIO, name: str) -> str:
    with ZipFile(file) as archive:
        return archive.read(name).decode()
