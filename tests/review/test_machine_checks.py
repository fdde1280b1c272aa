"""What the machine finds on a page and in its files, where, and what it leaves alone."""

from __future__ import annotations

from io import BytesIO

import pytest
from django.core.files.base import ContentFile
from openpyxl import Workbook
from reportlab.pdfgen.canvas import Canvas
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from tests.factories import part
from tests.files import make_file
from tests.review.factories import draft, edit, make_office, published
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.lists import ListedExpression
from wagtail_disclosure.review.proof.machine_checks import LISTED, check_page, personal_data_of
from wagtail_disclosure.review.proof.registry import rule_label

pytestmark = pytest.mark.django_db

# Made up: the check digits are right, the people do not exist.
RESIDENT_ID = "11010519491231002X"
MOBILE = "13812345678"
BANK_CARD = "6222021001122334458"
CREDIT_CODE = "11320000014000359W"


def body(page, *blocks):
    page.body = list(blocks)
    return page


def text(source):
    return ("text", f"<p>{source}</p>")


def found(page, rule=None):
    return [
        (one.rule, one.place, one.quote)
        for one in check_page(page)
        if rule is None or one.rule == rule
    ]


def attach(page, *files):
    for file in files:
        page.attachments.create(file=file)
    return page


def workbook_file(name="list.xlsx"):
    """A workbook whose second sheet is hidden and holds a number."""
    workbook = Workbook()
    workbook.active.append(["姓名", "电话"])
    hidden = workbook.create_sheet("原始数据")
    hidden.sheet_state = "hidden"
    hidden["B2"] = MOBILE
    stream = BytesIO()
    workbook.save(stream)
    return make_file("名单", name, stream.getvalue())


def pdf_file(line):
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 700, "page one")
    canvas.showPage()
    canvas.drawString(72, 700, line)
    canvas.save()
    return make_file("公示", "notice.pdf", stream.getvalue())


def test_plain_text_has_no_findings(office):
    assert check_page(draft(office)) == []


def test_personal_data_is_found_in_fields_paragraphs_tables_and_child_rows(office):
    page = draft(office, summary=f"联系人电话{MOBILE}。")
    table = {
        "columns": [{"type": "text", "heading": "姓名"}, {"type": "number", "heading": "电话"}],
        "rows": [{"values": ["张三", 1]}, {"values": ["李四", MOBILE]}],
        "caption": "",
    }
    stream = page._meta.get_field("body").stream_block
    body(
        page,
        text(f"证件</p><p>号码{RESIDENT_ID}。"),
        ("table", stream.child_blocks["table"].to_python(table)),
    )
    page.attachments.create(
        file=make_file(name="a.txt", content=b"plain"), title=f"卡号{BANK_CARD}"
    )
    assert found(page) == [
        ("mobile", "Summary", "138****5678"),
        ("resident_id", "Body › 1 Text › paragraph 2", "11*************02X"),
        ("mobile", "Body › 2 Table › row 2", "138****5678"),
        ("bank_card", "Attachment 1 › Title shown", "6222***********4458"),
    ]
    assert {one.severity for one in check_page(page)} == {"blocking"}


def test_personal_data_is_found_in_a_hidden_sheet_and_on_a_page_of_a_pdf(office):
    page = draft(office)
    linked = pdf_file(f"ID {RESIDENT_ID}")
    attach(page, workbook_file())
    body(page, text(f'<a linktype="document" id="{linked.pk}">公示</a>'))
    assert found(page) == [
        ("resident_id", "公示 (notice.pdf) › page 2", "11*************02X"),
        ("mobile", "名单 (list.xlsx) › cell 原始数据!B2 (hidden)", "138****5678"),
    ]


def test_codes_and_the_agencys_own_contacts_are_no_personal_data(office):
    agency = office.agency
    agency.email, agency.phone = "office@example.gov.cn", "139 0000 0001"
    agency.save()
    page = draft(office, index_number=f"{CREDIT_CODE}/2023-00001")
    body(page, text(f"{CREDIT_CODE}，{CREDIT_CODE}/2023-00007，Office@example.gov.cn，13900000001"))
    assert found(page) == []
    body(page, text("zhangsan@example.com"))
    assert found(page) == [("email", "Body › 1 Text", "z***@example.com")]


def test_a_file_that_cannot_be_read_is_a_finding(office):
    page = attach(
        draft(office), make_file("旧件", "old.doc", b"\xd0\xcf"), make_file(content=b"%PDF")
    )
    lost = make_file("遗失", "lost.txt", b"text")
    lost.file.storage.delete(lost.file.name)
    attach(page, lost)
    unread = [one for one in check_page(page) if one.rule == "unread_file"]
    assert [one.place.partition(" (")[0] for one in unread] == ["旧件", "附件", "遗失"]
    assert {one.severity for one in unread} == {"ordinary"}
    assert [one.suggestion for one in unread] == [
        "Files of this format are not read.",
        "The file is damaged.",
        "The file is lost.",
    ]


def test_listed_expressions_slips_and_sums_are_found(office):
    ListedExpression.objects.create(wrong="截止目前", suggestion="截至目前", note="到某时为止")
    ListedExpression.objects.create(wrong="其它", suggestion="其他", is_active=False)
    page = body(draft(office), text("截止目前，其它于2023年2月30日（结束。"))
    assert {(one.rule, one.quote, one.suggestion) for one in check_page(page)} == {
        ("misspelling", "截止目前", "截至目前（到某时为止）"),
        ("impossible_date", "2023年2月30日", ""),
        ("unclosed", "（", "）"),
    }
    table = {
        "columns": [{"type": "text", "heading": "项目"}, {"type": "number", "heading": "件数"}],
        "rows": [{"values": [name, n]} for name, n in (("甲", 1), ("乙", 2), ("合计", 4))],
        "caption": "",
    }
    block = page._meta.get_field("body").stream_block.child_blocks["table"]
    body(page, ("table", block.to_python(table)))
    assert [(one.place, one.quote, one.suggestion) for one in check_page(page)] == [
        ("Body › 1 Table › 件数", "合计 件数 4", "3")
    ]


def test_a_wrong_total_is_found_in_a_workbook(office):
    workbook = Workbook()
    for row in (["项目", "件数"], ["甲", 1], ["乙", 2], ["合计", 4]):
        workbook.active.append(row)
    stream = BytesIO()
    workbook.save(stream)
    page = attach(draft(office), make_file("统计", "sums.xlsx", stream.getvalue()))
    (one,) = check_page(page)
    assert (one.rule, one.suggestion) == ("wrong_sum", "3")
    assert one.place.endswith("Sheet › 件数")


def test_links_that_lead_nowhere_and_pictures_without_text_are_found(office):
    live, unpublished = published(office), draft(office)
    image = get_image_model().objects.create(title="大楼", file=get_test_image_file())
    image.contextual_alt_text, image.decorative = "", False
    file = make_file(name="a.txt", content=b"text")
    page = body(
        draft(office),
        text(
            f'<a linktype="page" id="{live.pk}">有</a>'
            f'<a linktype="page" id="{unpublished.pk}">草稿</a>'
            f'<a linktype="page" id="999999">无</a><a linktype="document" id="{file.pk}">件</a>'
            '<a linktype="document" id="999999">失</a><a href="https://example.com/">外</a>'
            '<embed embedtype="image" id="1" alt="" format="left"/>'
        ),
        ("figure", {"image": image, "caption": ""}),
    )
    rules = [(one.rule, one.quote) for one in check_page(page)]
    assert sorted(rules) == [
        ("dead_link", "失"),
        ("dead_link", "无"),
        ("dead_link", "草稿"),
        ("no_alternative", "1"),
        ("no_alternative", "大楼"),
    ]
    image.decorative = True
    assert "大楼" not in [one.quote for one in check_page(page)]


def test_statutory_tables_have_rules_of_their_own(office):
    report = get_settings().model("REPORT_PAGE_MODEL")(
        title="报告", slug="2023", year=2023, live=False
    )
    part(office.section, "reports").add_child(instance=report)
    report.overview = [("heading", f"一、{MOBILE}"), text("总体")]
    assert found(report) == [("mobile", "Overview › 1 Heading", "138****5678")]


def test_links_alternative_texts_and_file_names_are_searched_too(office):
    file = make_file("名单", f"{MOBILE}.txt", b"nobody")
    page = attach(draft(office), file)
    body(
        page,
        text(
            '<a href="mailto:zhang%2Esan@example.com">联系</a>'
            '<a href="https://example.com/13812345678">外部</a>'
            f'<embed embedtype="image" id="1" alt="李四，{MOBILE}" format="left"/>'
        ),
    )
    assert [(one.rule, one.quote) for one in check_page(page)] == [
        ("email", "z***@example.com"),
        ("mobile", "138****5678"),
        ("mobile", "138****5678"),
    ]


def test_what_is_one_agencys_contact_is_personal_data_elsewhere(office):
    office.agency.email = "office@example.gov.cn"
    office.agency.save()
    pages = [draft(office), draft(make_office())]
    for page in pages:
        page.title, page.slug, page.summary = "通知", "notice", "office@example.gov.cn"
    assert [len(personal_data_of(page)) for page in pages] == [0, 1]


def test_a_key_survives_a_move_and_not_a_change(office):
    page = body(draft(office), text(f"请致电{MOBILE}咨询。"))
    (before,) = check_page(page)
    body(page, text("前言。"), text(f"请致电 {MOBILE}咨询。"))
    (moved,) = check_page(page)
    body(page, text(f"勿致电{MOBILE}咨询。"))
    (changed,) = check_page(page)
    assert (moved.key, moved.place) == (before.key, "Body › 2 Text")
    assert changed.key != before.key


def test_thousands_of_findings_in_one_file_are_listed_in_short(office):
    lines = "\n".join(f"138{number:08d}" for number in range(LISTED + 30))
    page = attach(draft(office), make_file("名单", "list.txt", lines.encode()))
    mobiles = check_page(page)
    assert len(mobiles) == LISTED + 1
    assert mobiles[-1].quote == "and 30 more from here on"
    assert mobiles[-1].severity == "blocking"


def test_a_new_file_under_the_same_page_is_read_again(office):
    file = make_file("名单", "list.txt", b"nobody")
    page = attach(draft(office), file)
    assert personal_data_of(page) == []
    file.file = ContentFile(MOBILE.encode(), "list.txt")
    get_document_model().objects.bulk_update([file], ["file"])
    file.save()
    assert [one.rule for one in personal_data_of(page)] == ["mobile"]


def test_a_page_that_is_not_in_the_tree_yet_can_be_checked(office):
    page = type(draft(office))(title=f"电话{MOBILE}")
    assert [one.place for one in personal_data_of(page)] == ["Title"]


def test_rules_have_names(office):
    assert rule_label("mobile") == "Mobile number"
    assert rule_label("") == ""
    revision = edit(draft(office), office.editor, title="（")
    assert (
        rule_label(check_page(revision.as_object())[0].rule)
        == "Bracket or quotation mark not closed"
    )
