from __future__ import annotations

from contextlib import suppress
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.filetext.builders import docx_file, pdf_file, xlsx_file
from wagtail_disclosure.filetables.allowance import MAX_BYTES
from wagtail_disclosure.filetables.contents import FileContents
from wagtail_disclosure.filetables.reading import extensions, read_file
from wagtail_disclosure.filetext.passages import Reason, Unreadable
from wagtail_disclosure.review.proof.file_content import REASONS

pytestmark = pytest.mark.once

HTML = b"<meta charset=gbk><table><tr><td rowspan=2>a<td>b<tr><td>c</table>"
MHTML = (
    b"Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+eA=="
)
FILES = {
    "docx": docx_file("正文", "第二段").getvalue(),
    "xlsx": xlsx_file(["a", "b"], ["c", 1]).getvalue(),
    "pdf": pdf_file("page one").getvalue(),
    "html": HTML,
    "mht": MHTML,
    "csv": b"a,b\r\nc,'=d\r\n",
}
NAMES = st.sampled_from([f"a{extension}" for extension in extensions()])


def attempt(name: str, content: bytes) -> None:
    with suppress(Unreadable):
        assert isinstance(read_file(name, content), FileContents)


@given(NAMES, st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(name: str, content: bytes) -> None:
    attempt(name, content)


@given(NAMES, st.text(alphabet="<>/ =\"'&;#tableridvhospnc019\n,件", max_size=200))
def test_any_markup_is_read_or_refused(name: str, text: str) -> None:
    attempt(name, text.encode())


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.sampled_from(sorted(FILES)), st.data())
def test_damaged_files_are_read_or_refused(extension: str, data: st.DataObject) -> None:
    content = bytearray(FILES[extension])
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        content[place : place + data.draw(st.integers(0, 9))] = data.draw(st.binary(max_size=9))
    attempt(f"a.{extension}", bytes(content))


@pytest.mark.parametrize("extension", FILES)
def test_files_cut_short_and_files_of_another_format(extension: str) -> None:
    for cut in (1, 7, len(FILES[extension]) // 2):
        attempt(f"a.{extension}", FILES[extension][:cut])
    for other in FILES.values():
        attempt(f"a.{extension}", other)


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("a.docx", b"", Reason.EMPTY),
        ("a.PDF", b"", Reason.EMPTY),
        ("a.html", b"<p> </p>", Reason.EMPTY),
        ("a.doc", b"x", Reason.UNKNOWN_FORMAT),
        ("a", b"x", Reason.UNKNOWN_FORMAT),
        ("a.XLSM", b"x", Reason.MACROS),
        ("a.csv", b"x" * (MAX_BYTES + 1), Reason.TOO_BIG),
        (
            "a.docx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"),
            Reason.ENCRYPTED,
        ),
    ],
)
def test_files_that_are_refused(name: str, content: bytes, reason: Reason) -> None:
    with pytest.raises(Unreadable) as caught:
        read_file(name, content)
    assert caught.value.reason == reason


def test_bombs_are_refused_before_they_are_unpacked() -> None:
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"\0" * 201 * 1024 * 1024)
    with pytest.raises(Unreadable) as caught:
        read_file("a.docx", buffer.getvalue())
    assert caught.value.reason == Reason.TOO_BIG


def test_every_reason_has_words() -> None:
    assert set(REASONS) == set(Reason)
