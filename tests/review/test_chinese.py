"""What the review shows and writes is Chinese for who reads Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape
from django.utils.translation import override

from tests.review.factories import Office, decide, draft, proofread, published, submitted
from tests.test_translations import english_in
from wagtail_disclosure.review.audit import sheet_fields
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.outbox import ReviewMail
from wagtail_disclosure.review.proofreading_models import FindingStatus
from wagtail_disclosure.review.secrecy_review import Conclusion

pytestmark = pytest.mark.django_db

NAMES = "disclosure_review:{}".format


@pytest.fixture(autouse=True)
def chinese(settings: Any) -> Iterator[None]:
    """A portal in Chinese: the ledger keeps the reasons of the tiers in the portal's language, and
    others in that of whoever acted. What a request leaves behind goes with it."""
    settings.LANGUAGE_CODE = "zh-hans"
    with override("zh-hans"):
        yield


def shown(user: object, name: str, *args: object) -> str:
    """What a person reads at an address."""
    client = Client(headers={"accept-language": "zh-hans"})
    client.force_login(user)
    response = client.get(reverse(name, args=args), follow=True)
    assert (name, response.status_code) == (name, 200)
    return response.content.decode()


def test_review_screens_are_chinese(office: Office) -> None:
    waits, public = submitted(office, is_major=True, major_reason="涉及面广"), published(office)
    proofread(waits)
    decide(waits, office.office, comment="同意。")
    state = waits.current_workflow_task_state.pk
    seen = {
        "待我审核": shown(office.leader, NAMES("queue")),
        "可审核人员": shown(office.oversight, NAMES("in_review")),
        "退回上一环节": shown(office.leader, NAMES("review"), state),
        "分管领导批准": shown(office.editor, NAMES("review"), state),
        "保密审查": shown(office.leader, NAMES("secrecy"), waits.pk),
        "校对问题": shown(office.editor, NAMES("proofread"), waits.pk),
        "审核环节": shown(office.oversight, NAMES("audit_report")),
        "审核同意": shown(office.oversight, NAMES("page_record"), public.pk),
        "信息发布审核表": shown(office.oversight, NAMES("sheet"), public.pk),
        "下线理由": shown(office.office, NAMES("take_offline"), public.pk),
        "有效天数": shown(office.editor, NAMES("preview_links"), waits.pk),
        "被代签人": shown(office.leader, "disclosure_deputies:add"),
        "审核要点": shown(office.administrator, "disclosure_checklist:index"),
        "常用意见": shown(office.administrator, "disclosure_comments:index"),
        "错敏词表": shown(office.administrator, "disclosure_expressions:import"),
    }
    assert {word: english_in(html) for word, html in seen.items()} == dict.fromkeys(seen, set())
    assert [word for word, html in seen.items() if word not in html] == []


def test_refusals_are_chinese(office: Office) -> None:
    """An unread draft: what stands against its submission, and in the way of a decision."""
    unread, waits = draft(office, summary="联系人 13812345678"), submitted(office)
    html = shown(office.editor, NAMES("proofread"), unread.pk)
    html += shown(office.office, NAMES("review"), waits.current_workflow_task_state.pk)
    assert english_in(html) == set()
    assert "还差 3 次校对。" in html
    assert "尚未进行保密审查。" in html


def test_messages_are_chinese(office: Office, settings) -> None:
    settings.LANGUAGE_CODE = "zh-hans"
    page = submitted(office)
    proofread(page)
    decide(page, office.office, comment="同意。")
    decide(page, office.leader, "reject", "请补充附件。")
    mails = list(ReviewMail.objects.all())
    whole = "".join(f"<p>{escape(mail.subject)}</p><p>{escape(mail.body)}</p>" for mail in mails)
    assert english_in(whole) == set()
    assert any(mail.subject == f"退回修改：{page.title}" for mail in mails)
    assert "分管领导批准" in whole


def test_the_record_sheet_speaks_as_the_screens_do() -> None:
    """It is Chinese whatever the admin speaks, so it has its own words for the same things."""
    assert {act.value: str(act.label) for act in Act} == sheet_fields.ACTS
    assert {item.value: str(item.label) for item in Conclusion} == sheet_fields.CONCLUSIONS
    assert {item.value: str(item.label) for item in FindingStatus} == sheet_fields.FINDING_STATES
