from __future__ import annotations

import sys
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.filetext.builders import docx_file, pdf_file, xlsx_file
from wagtail_disclosure.filetext import reading
from wagtail_disclosure.filetext.passages import NoReader, Reason, Unreadable
from wagtail_disclosure.filetext.reading import read_text
from wagtail_disclosure.filetext.registry import extensions

FILES = {
    "docx": docx_file("甲").getvalue(),
    "xlsx": xlsx_file(["甲", 1]).getvalue(),
    "pdf": pdf_file("text").getvalue(),
}


def test_formats() -> None:
    assert extensions() == [".csv", ".docx", ".pdf", ".txt", ".xlsx"]


@pytest.mark.parametrize("name", ["a.exe", "a.doc", "txt", ""])
def test_unknown_formats(name: str) -> None:
    with pytest.raises(Unreadable) as caught:
        read_text(name, BytesIO(b"text"))
    assert caught.value.reason == Reason.UNKNOWN_FORMAT


def test_extension_in_capitals() -> None:
    assert [passage.text for passage in read_text("A.TXT", BytesIO(b"text"))] == ["text"]


def test_missing_package(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(NoReader) as caught:
        read_text("a.pdf", pdf_file("text"))
    assert (caught.value.extension, caught.value.package) == (".pdf", "pypdf")
    assert caught.value.reason == Reason.NO_READER


def test_limit_of_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 4)
    assert read_text("a.txt", BytesIO(b"1234"))
    with pytest.raises(Unreadable) as caught:
        read_text("a.txt", BytesIO(b"12345"))
    assert caught.value.reason == Reason.TOO_BIG


@pytest.mark.parametrize("limit", ["MAX_PASSAGES", "MAX_CHARACTERS"])
def test_limits_of_text(limit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, limit, 2)
    assert len(read_text("a.txt", BytesIO(b"1\n\n2"))) == 2
    with pytest.raises(Unreadable) as caught:
        read_text("a.txt", BytesIO(b"1\n2\n3"))
    assert caught.value.reason == Reason.TOO_MANY_PARTS


@pytest.mark.parametrize("extension", FILES)
@pytest.mark.parametrize(
    "content", [b"", b"PK\x03\x04", b"%PDF-1.7", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"]
)
def test_broken_files(extension: str, content: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read_text(f"a.{extension}", BytesIO(content))
    assert caught.value.reason == Reason.BROKEN


@given(st.sampled_from(["docx", "xlsx"]), st.data())
def test_damage_never_raises_anything_else(extension: str, data: st.DataObject) -> None:
    content = bytearray(FILES[extension])
    for _damage in range(data.draw(st.integers(1, 3))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, 50))
    try:
        read_text(f"a.{extension}", BytesIO(bytes(content)[: len(content) - cut]))
    except Unreadable as error:
        assert error.reason in Reason
