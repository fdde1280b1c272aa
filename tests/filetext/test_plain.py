from __future__ import annotations

from io import BytesIO

import pytest

from wagtail_disclosure.filetext.passages import Passage, Place, PlaceKind, Reason, Unreadable
from wagtail_disclosure.filetext.reading import read_text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16"])
def test_encodings(encoding: str) -> None:
    content = BytesIO("第一行\r\n\n第三行".encode(encoding))
    assert read_text("a.txt", content) == [
        Passage(Place(PlaceKind.LINE, "1"), "第一行"),
        Passage(Place(PlaceKind.LINE, "3"), "第三行"),
    ]


@pytest.mark.parametrize("content", [b"\xff", b"\xff\xfe\x00", b"a\x00b"])
@pytest.mark.parametrize("name", ["a.txt", "a.csv"])
def test_other_bytes(name: str, content: bytes) -> None:
    with pytest.raises(Unreadable) as caught:
        read_text(name, BytesIO(content))
    assert caught.value.reason == Reason.BROKEN


def test_cells() -> None:
    content = BytesIO('姓名,电话\r\n"张,三",,13812345678\r\n'.encode("gbk"))
    assert read_text("a.csv", content) == [
        Passage(Place(PlaceKind.CELL, "A1"), "姓名"),
        Passage(Place(PlaceKind.CELL, "B1"), "电话"),
        Passage(Place(PlaceKind.CELL, "A2"), "张,三"),
        Passage(Place(PlaceKind.CELL, "C2"), "13812345678"),
    ]


def test_endless_cell() -> None:
    with pytest.raises(Unreadable) as caught:
        read_text("a.csv", BytesIO(b'"' + b"a" * 200_000))
    assert caught.value.reason == Reason.BROKEN
