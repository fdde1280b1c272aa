"""The notice, read back from its files."""

from __future__ import annotations

from datetime import date
from io import BytesIO

import docx
import pdfplumber
import pytest

from tests.agency.leadership.builders import charge, make_leader, make_leadership
from tests.factories import make_section
from tests.typesetting.tags import Tagged, failures
from wagtail_disclosure.agency.leadership.division import Division, Leader, Place
from wagtail_disclosure.agency.leadership.notice import notice_of
from wagtail_disclosure.agency.leadership.notice_docx import notice_docx
from wagtail_disclosure.agency.leadership.notice_pdf import notice_pdf

AGENCY = "新源县文化体育广播电视和旅游局"
DAY = date(2024, 7, 1)


@pytest.fixture
def page(db):
    return make_leadership(make_section(name=AGENCY))


def text_of_pdf(data: bytes) -> str:
    with pdfplumber.open(BytesIO(data)) as pdf:
        return "".join(page.extract_text() for page in pdf.pages).replace("\n", "")


def text_of_docx(data: bytes) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(BytesIO(data)).paragraphs)


@pytest.mark.parametrize(("kind", "read"), [("pdf", text_of_pdf), ("docx", text_of_docx)])
def test_the_files_say_who_does_what(client, page, kind, read):
    response = client.get(f"{page.url}notice/{kind}/")
    text = read(response.content)
    for part in (
        "关于领导班子成员分工的通知",
        "一、局长",
        "主持全面工作。",
        "分管办公室。",
        "二、副局长",
        "分管体育股、文化股。",
        "联系那拉提镇。",
        "以上分工自2024年7月1日起施行。",
        "2024年7月1日",
    ):
        assert part in text
    assert text.count(AGENCY) >= 2
    assert f".{kind}" in response["Content-Disposition"]


@pytest.mark.parametrize(("kind", "read"), [("pdf", text_of_pdf), ("docx", text_of_docx)])
def test_the_notice_of_an_earlier_day(client, page, kind, read):
    text = read(client.get(f"{page.url}notice/{kind}/?on=2024-06-30").content)
    assert "协助分管文化股。" in text
    assert "以上分工自2024年1月1日起施行。" in text


def test_the_page_for_printing_says_the_same(client, page):
    text = client.get(f"{page.url}notice/").content.decode()
    assert "二、副局长" in text
    assert 'href="pdf/"' in text
    earlier = client.get(f"{page.url}notice/?on=2024-06-30").content.decode()
    assert 'href="pdf/?on=2024-06-30"' in earlier


@pytest.mark.parametrize("route", ["notice/exe/", "notice/?on=x", "notice/pdf/?on=2999-01-01"])
def test_there_is_no_other_notice(client, page, route):
    assert client.get(page.url + route).status_code == 404


def a_notice(count: int):
    leader = Leader(0)
    places = (Place(leader, f"副局长{n}", "副局长", ("工作" * 200,), ()) for n in range(count))
    return notice_of(AGENCY, Division(DAY, tuple(places), ()), DAY)


def test_the_same_notice_gives_the_same_pdf():
    assert notice_pdf(a_notice(3)) == notice_pdf(a_notice(3))


def test_the_pdf_conforms_and_its_tags_hold_together():
    data = notice_pdf(a_notice(3))
    assert failures(data) == []
    assert Tagged(data).problems == []
    headings = [node.tag for node in Tagged(data).document.walk() if node.tag[0] == "H"]
    assert headings == ["H1", "H2", "H2", "H2"]


def test_a_duty_ends_with_one_full_stop():
    place = Place(Leader(0), "局长", "局长", ("负责文化。", "负责体育，", "负责广电"), ())
    (item,) = notice_of(AGENCY, Division(DAY, (place,), ()), DAY).items
    assert item.lines == ("负责文化。", "负责体育。", "负责广电。")


def test_a_long_notice_keeps_its_signature_with_text():
    for count in range(1, 8):
        with pdfplumber.open(BytesIO(notice_pdf(a_notice(count)))) as pdf:
            last = pdf.pages[-1].extract_text()
        assert "以上分工自" in last
        assert "2024年7月1日" in last


def test_more_leaders_than_numerals_are_numbered_all_the_same():
    assert a_notice(100).items[-1].heading == "100. 副局长99"


def test_pasted_control_characters_spoil_no_file(db, client):
    section = make_section()
    page = make_leadership(section, [make_leader("局长\x0b", charge("办公室\x07"))])
    for kind in ("pdf", "docx"):
        assert client.get(f"{page.url}notice/{kind}/").status_code == 200
    assert notice_docx(a_notice(1))[:2] == b"PK"
