"""The record sheet: what it says, in its page and in its PDF, and from where it has it."""

from __future__ import annotations

import io
from datetime import date

import pytest
from django.urls import reverse
from pypdf import PdfReader

from tests.review.factories import (
    decide,
    draft,
    edit,
    proofread,
    published,
    submit,
    submitted,
)
from tests.review.tampering import write
from tests.review.test_audit import client_of
from tests.typesetting.tags import Tagged, failures
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.audit.access import open_record
from wagtail_disclosure.review.audit.rounds import rounds_of
from wagtail_disclosure.review.audit.sheet import sheet_of
from wagtail_disclosure.review.audit.sheet_facts import Facts
from wagtail_disclosure.review.audit.sheet_fields import ACTS, CONCLUSIONS, TIERS, Label
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.lists import ChecklistItem
from wagtail_disclosure.review.proofreading_models import Finding, ProofreadingRound
from wagtail_disclosure.review.secrecy_review import Conclusion, SecrecyReview
from wagtail_disclosure.review.tiers import Tier

pytestmark = pytest.mark.django_db


def again(page):
    return type(page).objects.get(pk=page.pk)


def sheets(page, user):
    recorded = open_record(user, page.pk)
    return [sheet_of(Facts(recorded, item)) for item in rounds_of(recorded.entries)]


def boxes(sheet):
    """The label of each box of the form, with what stands beside it."""
    rows = [row for part in sheet.form for row in part.rows]
    return {
        row[place].text: row[place + 1].text
        for row in rows
        for place in range(0, len(row) - 1, 2)
        if row[place].kind == "label"
    }


def lines(sheet, name):
    """The lines of a part of the form, as texts."""
    (part,) = [part for part in sheet.form if part.heads and part.heads[0][0].text == name]
    return [tuple(cell.text for cell in row) for row in part.rows]


def of_tier(sheet, tier):
    (line,) = [line for line in lines(sheet, Label.REVIEW) if line[0] == TIERS[tier]]
    return line


def steps(sheet):
    return [row[2].text.rpartition("\n")[2] for row in sheet.chain.rows]


def view(name, user, page, **query):
    return client_of(user).get(reverse(f"disclosure_review:{name}", args=[page.pk]), query)


def test_the_form_has_words_for_every_act_tier_and_conclusion():
    assert set(ACTS) == set(Act.values)
    assert set(TIERS) == set(Tier.values)
    assert set(CONCLUSIONS) == set(Conclusion.values)


def test_the_sheet_says_what_was_published(office):
    ChecklistItem.objects.create(tier=Tier.OFFICE, text="政治关")
    Deputyship.objects.create(
        leader=office.leader,
        deputy=office.oversight,
        starts_on=date(2020, 1, 1),
        ends_on=date(2999, 1, 1),
        reason="出差",
    )
    page = submitted(office, title="关于防汛的通知", document_number="新水发〔2026〕5号")
    proofread(page)
    reading = ProofreadingRound.objects.get(page_id=page.pk, number=2)
    Finding.objects.create(
        round=reading,
        source="machine",
        severity="ordinary",
        place="正文",
        quote="按装",
        suggestion="安装",
        status="kept",
        reason="单位名称",
        key="k",
    )
    decide(page, office.office, comment="请按时发布")
    decide(page, office.oversight)
    (sheet,) = sheets(page, office.editor)
    page = again(page)
    found = boxes(sheet)
    assert found[Label.TITLE] == "关于防汛的通知"
    assert found[Label.INDEX_NUMBER] == page.index_number != ""
    assert found[Label.SUMMARY] == page.summary
    assert found[Label.AGENCY] == office.agency.name
    assert found[Label.DRAFTER] == office.editor.username
    assert found[Label.CARRIER] == Label.OFFICIAL
    assert found[Label.MODE] == "主动公开"
    assert found[Label.MAJOR] == Label.NO
    assert found[Label.PLANNED] == Label.AT_ONCE
    assert found[Label.RELEASE] == Label.CLEARED
    assert found[Label.PUBLISHER] == office.oversight.username
    assert found[Label.PUBLISHED] != Label.NOT_PUBLISHED
    review = SecrecyReview.objects.get(page_id=page.pk)
    (secrecy,) = lines(sheet, Label.SECRECY)
    assert secrecy[:4] == (
        "保密审查小组",
        review.reviewer.username,
        "不涉密，可以公开",
        "保守国家秘密法",
    )
    first, second, third = lines(sheet, Label.PROOFREADING)
    assert (first[0], first[3]) == ("一校", Label.NO_PROBLEM)
    assert second[3] == "正文“按装”：安装（保留：单位名称）"
    assert third[1] == review.reviewer.username
    name, person, opinion, signature, _day = of_tier(sheet, Tier.OFFICE)
    assert (person, signature) == (office.office.username, office.office.username)
    assert opinion == "同意。请按时发布\n核对事项：政治关"
    leader = of_tier(sheet, Tier.LEADER)
    assert leader[1] == office.leader.username
    assert leader[3] == Label.signed_for(office.oversight.username, office.leader.username)
    assert of_tier(sheet, Tier.PRINCIPAL)[2].startswith(Label.NOT_NEEDED)
    assert steps(sheet) == ["送审", "审核同意", "审核同意", "本环节无需审核", "审核通过", "发布"]
    assert [row[5].text for row in sheet.chain.rows] == [
        entry.hash[:12] for entry in ledger.entries_of(page.pk)
    ]
    assert sheet.notes == (Label.HASH_NOTE,)


def test_the_page_and_the_pdf_say_the_same(office):
    page = published(office, title="关于<防汛>的通知", summary="要点" * 200)
    html = view("sheet", office.editor, page).content.decode()
    assert "关于&lt;防汛&gt;的通知" in html
    assert "<script" not in html and "style=" not in html
    response = view("sheet_pdf", office.editor, page)
    assert response["Content-Type"] == "application/pdf"
    assert response.content == view("sheet_pdf", office.editor, page).content
    reader = PdfReader(io.BytesIO(response.content))
    text = "".join(sheet_page.extract_text() for sheet_page in reader.pages)
    for expected in (
        Label.FORM,
        "关于<防汛>的通知",
        office.agency.name,
        ledger.entries_of(page.pk).last().hash[:12],
    ):
        assert expected in text.replace("\n", "")
    assert float(reader.pages[0].mediabox.width) < float(reader.pages[0].mediabox.height)


def test_a_long_comment_goes_on_on_the_next_page(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office, comment="这一段意见很长，要写满几页。" * 200)
    response = view("sheet_pdf", office.editor, page)
    reader = PdfReader(io.BytesIO(response.content))
    text = "".join(sheet_page.extract_text() for sheet_page in reader.pages)
    assert len(reader.pages) > 4
    tagged = Tagged(response.content)
    assert (tagged.problems, failures(response.content)) == ([], [])
    assert [kid.tag for kid in tagged.document.kids] == ["H1", *["Table"] * 5, "H2", "Table", "P"]
    # Once as the opinion, once in the chain.
    assert text.replace("\n", "").count("要写满几页。") > 360


def test_what_is_in_progress_is_shown_as_far_as_it_has_come(office):
    page = submitted(office, is_major=True, major_reason="重大民生事项")
    (sheet,) = sheets(page, office.editor)
    assert {line[2] for line in lines(sheet, Label.REVIEW)} == {Label.PENDING}
    assert lines(sheet, Label.SECRECY) == [("",) * 5]
    assert boxes(sheet)[Label.MAJOR] == "是。重大民生事项"
    assert boxes(sheet)[Label.PUBLISHED] == Label.NOT_PUBLISHED
    proofread(page)
    decide(page, office.office)
    assert of_tier(sheets(page, office.editor)[0], Tier.OFFICE)[1] == office.office.username
    edit(page, office.editor, summary="改过的概述。")
    (sheet,) = sheets(page, office.editor)
    # What was approved before the edit is not shown as approved, nor is what was proofread.
    assert of_tier(sheet, Tier.OFFICE)[2] == Label.PENDING
    assert lines(sheet, Label.PROOFREADING) == [("",) * 4]
    assert boxes(sheet)[Label.SUMMARY] == "改过的概述。"


def test_a_page_without_any_record_has_an_empty_form(office):
    page = draft(office, title="草稿")
    response = view("sheet", office.editor, page)
    assert "草稿" in response.content.decode()
    assert view("sheet_pdf", office.editor, page).status_code == 200


def test_each_publication_has_its_sheet(office):
    page = published(office, summary="第一版。")
    edit(page, office.editor, summary="第二版。", change_note="更正")
    submit(page, office.editor)
    proofread(again(page))
    decide(page, office.office)
    decide(page, office.leader)
    clears = ledger.entries_of(page.pk).filter(act=Act.CLEAR)
    first, second = clears.values_list("sequence", flat=True)
    for number, expected in (("", "第二版。"), (first, "第一版。"), (second, "第二版。")):
        query = {"clear": number} if number else {}
        assert (
            boxes(view("sheet", office.editor, page, **query).context["sheet"])[Label.SUMMARY]
            == expected
        )
    for wrong in ("x", "0", "99999999999999999999", str(first + 1)):
        assert view("sheet", office.editor, page, clear=wrong).status_code == 404
        assert view("sheet_pdf", office.editor, page, clear=wrong).status_code == 404
    record = view("page_record", office.editor, page).content.decode()
    assert f"?clear={first}" in record and f"?clear={second}" in record


def test_what_becomes_of_a_publication_stands_on_its_sheet(office):
    page = published(office)
    page.unpublish()
    (sheet,) = sheets(page, office.leader)
    assert steps(sheet)[-1] == "下线"


def test_preparations_for_the_next_publication_do_not_hide_the_last(office):
    page = published(office)
    ledger.record(Act.PREVIEW_LINK, page, user=office.editor, revision=page.get_latest_revision())
    sheet = view("sheet", office.editor, page).context["sheet"]
    assert boxes(sheet)[Label.RELEASE] == Label.CLEARED


def test_what_the_ledger_says_of_the_checks_goes_before_what_is_stored(office):
    page = submitted(office)
    proofread(page)
    revision = page.get_latest_revision()
    finding = {"place": "标题", "quote": "按装", "suggestion": "安装", "status": "fixed"}
    ledger.record(
        Act.PROOFREAD,
        page,
        user=office.leader,
        revision=revision,
        data={"round": 1, "findings": [finding]},
    )
    ledger.record(
        Act.SECRECY,
        page,
        user=office.leader,
        revision=revision,
        data={"office": "保密办", "conclusion": "after_changes", "basis": "条例", "note": "删去"},
    )
    (sheet,) = sheets(page, office.editor)
    first, second, _third = lines(sheet, Label.PROOFREADING)
    assert (first[1], first[3]) == (office.leader.username, "标题“按装”：安装（已改正）")
    assert second[3] == Label.NO_PROBLEM
    (secrecy,) = lines(sheet, Label.SECRECY)
    assert secrecy[:4] == ("保密办", office.leader.username, "修改后可以公开。删去", "条例")
    record = view("page_record", office.editor, page).content.decode()
    assert "标题: 按装 (Fixed, 安装)" in record
    assert "May be disclosed after changes" in record


def test_an_emergency_and_a_command_are_named_as_what_they_are(office):
    page = submitted(office)
    revision = page.get_latest_revision()
    ledger.record(Act.BREAK_GLASS, page, user=office.editor, revision=revision, reason="防汛")
    (sheet,) = sheets(page, office.editor)
    assert boxes(sheet)[Label.RELEASE] == f"{Label.EMERGENCY}防汛"
    with without_review("迁移旧站"):
        page = draft(office)
        page.get_latest_revision().publish()
    (sheet,) = sheets(page, office.editor)
    assert boxes(sheet)[Label.RELEASE] == f"{Label.COMMAND}迁移旧站"
    assert boxes(sheet)[Label.PUBLISHER] == Label.SYSTEM
    assert Label.FROM_PAGE in sheet.notes


def test_the_sheet_holds_to_the_ledger_where_the_page_says_otherwise(office):
    page = published(office, title="原来的标题", summary="原来的概述。")
    write(type(page), page.pk, title="后来的标题", summary="后来的概述。")
    (sheet,) = sheets(page, office.editor)
    assert boxes(sheet)[Label.TITLE] == "原来的标题"
    assert boxes(sheet)[Label.SUMMARY] == "原来的概述。"
    revision = page.live_revision
    content = {**revision.content, "summary": "改过的概述。"}
    write(type(revision), revision.pk, content=content)
    write(LedgerEntry, ledger.entries_of(page.pk).first().pk, reason="改过的话")
    (sheet,) = sheets(page, office.editor)
    number = ledger.entries_of(page.pk).first().sequence
    assert sheet.notes[:2] == (
        Label.REVISION_DIFFERS,
        Label.ENTRIES_DIFFER.format(numbers=number),
    )
    revision.delete()
    (sheet,) = sheets(page, office.editor)
    assert boxes(sheet)[Label.SUMMARY] == Label.NOT_STORED
    assert boxes(sheet)[Label.TITLE] == "原来的标题"
    assert view("sheet_pdf", office.editor, page).status_code == 200
