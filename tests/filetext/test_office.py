from __future__ import annotations

import zipfile
from io import BytesIO

import pytest

from tests.filetext.builders import docx_file, with_parts
from wagtail_disclosure.filetext import office
from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.filetext.reading import read_text

BODY = "word/document.xml"


def reason_of(content: bytes) -> Reason:
    with pytest.raises(Unreadable) as caught:
        read_text("a.docx", BytesIO(content))
    return caught.value.reason


def test_entities_are_refused() -> None:
    bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    assert reason_of(with_parts(docx_file(), {BODY: bomb}).getvalue()) == Reason.BROKEN


@pytest.mark.parametrize("xml", ["", "<x>", "<x></y>", "text"])
def test_malformed_xml(xml: str) -> None:
    assert reason_of(with_parts(docx_file(), {BODY: xml}).getvalue()) == Reason.BROKEN


def test_deep_xml() -> None:
    xml = "<x>" * 2000 + "</x>" * 2000
    assert reason_of(with_parts(docx_file(), {BODY: xml}).getvalue()) == Reason.BROKEN


def test_unpacked_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """A picture counts too: nothing is unpacked before the sum is known."""
    monkeypatch.setattr(office, "MAX_UNPACKED_BYTES", 1_000_000)
    bomb = with_parts(docx_file("甲"), {"word/media/image1.png": b"\0" * 1_000_000})
    assert len(bomb.getvalue()) < 100_000
    assert reason_of(bomb.getvalue()) == Reason.TOO_BIG


def test_number_of_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(office, "MAX_PARTS", 3)
    assert reason_of(docx_file().getvalue()) == Reason.TOO_BIG


def test_size_that_lies_is_not_exceeded() -> None:
    """The directory of the archive declares 10 bytes for a part that unpacks to many."""
    content = with_parts(docx_file(), {BODY: "<x>" + "a" * 100_000 + "</x>"}).getvalue()
    size = (100_007).to_bytes(4, "little")
    assert size in content
    assert reason_of(content.replace(size, (10).to_bytes(4, "little"))) == Reason.BROKEN


def test_encrypted_office_file() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(100)
    assert reason_of(ole) == Reason.BROKEN
    assert reason_of(ole + "EncryptedPackage".encode("utf-16-le")) == Reason.ENCRYPTED


def test_encrypted_archive() -> None:
    """Bit 0 of the flags, eight bytes into each entry of the directory."""
    content = bytearray(docx_file().getvalue())
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert reason_of(bytes(content)) == Reason.ENCRYPTED


def test_rare_compression() -> None:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
    assert reason_of(buffer.getvalue()) == Reason.BROKEN
