"""Files that are no annual report, or ought not to be read."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Callable
from io import BytesIO

from docx import Document
from openpyxl import Workbook
from PIL import Image
from pypdf import PdfReader, PdfWriter
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.filetext.builders import docx_file, pdf_file, with_parts
from tests.report.importers.samples import report_file

__all__ = ["BAD_FILES"]


def with_password_docx() -> bytes:
    """An OLE container, as Word saves it (MS-OFFCRYPTO 2.3)."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")


def with_password_pdf() -> bytes:
    writer = PdfWriter(PdfReader(pdf_file("annual report")))
    writer.encrypt("secret")
    stream = BytesIO()
    writer.write(stream)
    return stream.getvalue()


def truncated_docx() -> bytes:
    content = docx_file("一、总体情况").getvalue()
    return content[: len(content) // 2]


def truncated_pdf() -> bytes:
    return pdf_file("annual report").getvalue()[:400]


def bomb() -> bytes:
    """A small file that unpacks to 300 MB."""
    stream = BytesIO(docx_file("一、总体情况").getvalue())
    with (
        zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/media/zeros.bin", "w", force_zip64=True) as part,
    ):
        for _ in range(300):
            part.write(bytes(1024 * 1024))
    return stream.getvalue()


def with_macro() -> bytes:
    return with_parts(docx_file("一、总体情况"), {"word/vbaProject.bin": b"\x00"}).getvalue()


def pictures_only() -> bytes:
    """A page as a scanner makes it."""
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawImage(ImageReader(Image.new("RGB", (8, 8), "gray")), 0, 0, 500, 700)
    canvas.save()
    return stream.getvalue()


def long_pdf() -> bytes:
    return pdf_file(*(f"page {number}" for number in range(200))).getvalue()


def forty_tables() -> bytes:
    document = Document()
    for number in range(40):
        table = document.add_table(rows=3, cols=3)
        table.cell(0, 0).text, table.cell(1, 1).text = "项目", str(number)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def other_workbook() -> bytes:
    book = Workbook()
    book.active.append(["姓名", "电话"])
    book.active.append(["某某", "0999-1"])
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def nested_json() -> bytes:
    return b"[" * 100_000


# Name of the file, its content, and a word of the line that says what is wrong.
BAD_FILES: dict[str, tuple[str, Callable[[], bytes], str]] = {
    "zero bytes": ("report.docx", bytes, "empty"),
    "docx with a password": ("report.docx", with_password_docx, "password"),
    "pdf with a password": ("report.pdf", with_password_pdf, "password"),
    "truncated docx": ("report.docx", truncated_docx, "damaged"),
    "truncated pdf": ("report.pdf", truncated_pdf, "damaged"),
    "zip bomb": ("report.docx", bomb, "big"),
    "docx with macros": ("report.docx", with_macro, "macros"),
    "format for macros": ("report.docm", with_macro, "macros"),
    "scanned pdf": ("report.pdf", pictures_only, "pictures"),
    "200 pages of something else": ("report.pdf", long_pdf, "too long"),
    "40 unrelated tables": ("report.docx", forty_tables, "neither"),
    "another workbook": ("report.xlsx", other_workbook, "neither"),
    "another web page": ("report.html", lambda: b"<p>Hello</p>", "neither"),
    "a word file by the name of a pdf": (
        "report.pdf",
        lambda: docx_file("x").getvalue(),
        "damaged",
    ),
    "a program": ("report.exe", lambda: b"MZ", "not read"),
    "no extension": ("report", lambda: b"text", "not read"),
    "no json": ("report.json", lambda: b"{", "JSON"),
    "deep json": ("report.json", nested_json, "JSON"),
    "other json": ("report.json", lambda: json.dumps({"a": 1}).encode(), "meta"),
    "another agency": ("report.json", lambda: report_file("另一个局").content, "not of"),
    "a year to come": ("report.json", lambda: report_file("新源县文旅局", 2098).content, "year"),
}
