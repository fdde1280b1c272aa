from __future__ import annotations

import hashlib
import io
import zlib
from dataclasses import replace
from datetime import date
from itertools import count
from typing import Any
from xml.etree import ElementTree

import pypdf
import pytest
from PIL import Image, ImageCms

from tests.typesetting.tags import failures
from wagtail_disclosure.typesetting.archival.attachments import Attachment
from wagtail_disclosure.typesetting.archival.colour import srgb_profile
from wagtail_disclosure.typesetting.galley import Compositor, Style
from wagtail_disclosure.typesetting.page import make_pdf
from wagtail_disclosure.typesetting.paragraph import Block, Shape
from wagtail_disclosure.typesetting.properties import Properties

PROPERTIES = Properties("关于<甲>&“乙”的报告", "某局", "年度报告", date(2024, 1, 12))
FILES = (
    Attachment("表三.csv", "text/csv", "一,二\r\n".encode("utf-8-sig"), "表三（申请情况）"),
    Attachment("report.json", "application/json", b'{"a": 1}', "数据"),
)


def document(properties: Properties = PROPERTIES, files: tuple[Attachment, ...] = ()) -> bytes:
    story = [Block(Compositor().line("正文。", Style()), Shape())]
    data = make_pdf(story, properties, files)
    assert failures(data) == []
    return data


def catalogue(data: bytes) -> Any:
    return pypdf.PdfReader(io.BytesIO(data)).trailer["/Root"]


def said(data: bytes) -> dict[str, str]:
    packet = ElementTree.fromstring(catalogue(data)["/Metadata"].get_data().decode())
    own = (
        node for node in packet.iter() if "extension" not in node.tag and "/pdfa/" not in node.tag
    )
    nodes = (*own, *(node for node in packet.iter() if node.tag.endswith("conformance")))
    texts = ((node.tag.rpartition("}")[2], "".join(node.itertext())) for node in nodes)
    return {name: text.strip() for name, text in texts if text.strip()}


def test_metadata_says_the_same_twice() -> None:
    data = document()
    packet, info = said(data), pypdf.PdfReader(io.BytesIO(data)).metadata
    assert info is not None
    assert packet["title"] == info.title == PROPERTIES.title
    assert packet["creator"] == info.author == "某局"
    assert packet["description"] == info.subject == "年度报告"
    assert packet["CreateDate"] == "2024-01-12T00:00:00+08:00"
    assert info.creation_date == info.modification_date == PROPERTIES.moment
    assert (packet["conformance"], packet["language"]) == ("A", "zh-CN")


def test_a_document_of_nobody_says_so_in_neither_place() -> None:
    assert "creator" in said(document())
    nobody = replace(PROPERTIES, author="", subject="")
    assert "creator" not in said(document(nobody))


def test_the_metadata_can_be_read_without_knowing_pdf() -> None:
    assert b"<pdfuaid:part>1</pdfuaid:part>" in document()


def test_another_text_gives_another_identity() -> None:
    def identity(text: str) -> Any:
        data = make_pdf([Block(Compositor().line(text, Style()), Shape())], PROPERTIES)
        return pypdf.PdfReader(io.BytesIO(data)).trailer["/ID"]

    assert identity("正文。") == identity("正文。") != identity("正文！")


def test_the_profile_is_srgb() -> None:
    ours = ImageCms.ImageCmsProfile(io.BytesIO(srgb_profile()))
    assert ImageCms.getProfileDescription(ours).strip() == "sRGB IEC61966-2.1"
    source = Image.new("RGB", (256, 3))
    source.putdata(
        [(level, 255 - level, (level * 7) % 256) for _ in range(3) for level in range(256)]
    )
    theirs = ImageCms.createProfile("sRGB")
    changed = ImageCms.profileToProfile(source, ours, theirs)
    assert changed is not None
    pairs = zip(source.tobytes(), changed.tobytes(), strict=True)
    assert max(abs(before - after) for before, after in pairs) <= 1


def test_files_come_back_with_what_is_said_of_them() -> None:
    data = document(files=FILES)
    attachments = pypdf.PdfReader(io.BytesIO(data)).attachments
    assert {name: contents[0] for name, contents in attachments.items()} == {
        file.name: file.data for file in FILES
    }
    root = catalogue(data)
    for specification in (item.get_object() for item in root["/AF"]):
        file = next(file for file in FILES if file.name == specification["/UF"])
        assert specification["/AFRelationship"] == "/Data"
        assert specification["/Desc"] == file.description
        stream = specification["/EF"]["/F"]
        assert stream["/Subtype"] == f"/{file.media_type}"
        assert stream["/Params"]["/Size"] == len(file.data)
        assert stream["/Params"]["/ModDate"] == "D:20240112000000+08'00'"
        digest = hashlib.md5(file.data, usedforsecurity=False).digest()
        assert stream["/Params"]["/CheckSum"].original_bytes == digest


def test_a_document_without_files_has_no_list_of_them() -> None:
    assert "/AF" not in catalogue(document())


@pytest.mark.parametrize("last", [b"\r", b"\n"])
def test_data_may_end_like_a_line(last: bytes) -> None:
    texts = (f"第{number}".encode() for number in count())
    data = next(text for text in texts if zlib.compress(text).endswith(last))
    document(files=(Attachment("甲.txt", "text/plain", data, "甲"),))


def test_the_same_files_give_the_same_bytes_in_any_order() -> None:
    assert document(files=FILES) == document(files=FILES[::-1])
