from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.annotations import Text
from pypdf.errors import DependencyError
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.pdfgen.canvas import Canvas

from tests.filetext.builders import pdf_file
from wagtail_disclosure.filetext.formats import pdf
from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.filetext.reading import read_text


def read(file: BytesIO) -> list[tuple[str, str, str, bool]]:
    passages = read_text("a.pdf", file)
    return [(one.place.kind, one.place.label, one.text.strip(), one.is_hidden) for one in passages]


def reason_of(file: BytesIO) -> Reason:
    with pytest.raises(Unreadable) as caught:
        read(file)
    return caught.value.reason


def encrypted(user: str) -> BytesIO:
    buffer = BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption(user, "owner", strength=128))
    canvas.drawString(50, 700, "13812345678")
    canvas.save()
    return BytesIO(buffer.getvalue())


def test_pages() -> None:
    assert read(pdf_file("one", "", "13812345678")) == [
        ("page", "1", "one", False),
        ("page", "3", "13812345678", False),
    ]


def test_comments() -> None:
    writer = PdfWriter(clone_from=PdfReader(pdf_file("text")))
    writer.add_annotation(0, Text(rect=(0, 0, 9, 9), text="13812345678"))
    buffer = BytesIO()
    writer.write(buffer)
    assert read(BytesIO(buffer.getvalue()))[1:] == [("comment", "1", "13812345678", False)]


def test_form_fields_and_links() -> None:
    buffer = BytesIO()
    canvas = Canvas(buffer)
    canvas.drawString(50, 700, "form")
    canvas.acroForm.textfield(name="phone", value="13812345678", x=50, y=600)
    canvas.linkURL("https://example.com", (0, 0, 9, 9))
    canvas.save()
    assert read(BytesIO(buffer.getvalue()))[1:] == [("form_field", "1", "13812345678", False)]


def test_passwords() -> None:
    assert reason_of(encrypted("secret")) == Reason.ENCRYPTED
    assert read(encrypted("")) == [("page", "1", "13812345678", False)]


def test_cipher_without_its_package(monkeypatch: pytest.MonkeyPatch) -> None:
    def decrypt(document: PdfReader, password: str) -> None:
        raise DependencyError("cryptography>=3.1 is required for AES algorithm")

    monkeypatch.setattr(PdfReader, "decrypt", decrypt)
    assert reason_of(encrypted("")) == Reason.ENCRYPTED


def test_scans() -> None:
    assert reason_of(pdf_file("", "")) == Reason.NO_TEXT


def test_number_of_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 1)
    assert reason_of(pdf_file("one", "two")) == Reason.TOO_MANY_PARTS
