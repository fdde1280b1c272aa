"""Digests: what is in them, to whom they go, and that nothing is lost or told twice."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.core.mail.backends.locmem import EmailBackend
from django.core.management import CommandError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import PageViewRestriction, Site

from tests.factories import make_column, make_document, make_draft
from tests.subscriptions.builders import ADDRESS, age, bare_section, send, subscriber
from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.subscriptions import digests, sending
from wagtail_disclosure.subscriptions.model import Frequency, Subscription

pytestmark = pytest.mark.django_db


def published(column: Any, title: str, hours: int = 1, **fields: Any) -> Any:
    page = make_document(column, title=title, **fields)
    age(page, hours=hours)
    return page


def test_a_digest_has_what_is_new_and_where(section: Any, column: Any) -> None:
    published(column, "早已公开", hours=48)
    first = published(column, "新通知 & <提示>", hours=3, summary="冬季")
    second = published(column, "更新的通知", hours=2)
    row = subscriber(section)
    [message], text, status = send()
    assert status == 0 and "1 digests sent" in text
    assert message.to == [ADDRESS]
    assert message.from_email == "信息公开 <news@example.gov.cn>"
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    body, html = message.body, message.alternatives[0][0]
    assert "早已公开" not in body + html
    assert body.index(second.title) < body.index(first.title)
    assert first.full_url in body and first.full_url.startswith("http")
    assert "新通知 & <提示>" in body and "新通知 &amp; &lt;提示&gt;" in html
    assert "冬季" in html and beijing_day().isoformat()[:4] in body
    assert "style=" not in html
    row.refresh_from_db()
    assert row.last_sent_at is not None and row.handled_on == beijing_day()


def test_only_what_everybody_may_see_is_sent(section: Any, column: Any) -> None:
    shown = published(column, "公开的")
    hidden = make_column(section, title="内部栏目")
    published(hidden, "内部的")
    withdrawn = published(column, "撤回的")
    reason = {"mode_reason": "涉及内部事务", "next_review_on": date(2030, 1, 1)}
    published(column, "不予公开的", mode="withheld", **reason)
    make_draft(column, title="草稿")
    edited = published(column, "改前")
    edited.title = "改后未发布"
    edited.save_revision()
    WithdrawDocument(withdrawn, "所附名单未经脱敏。").execute()
    PageViewRestriction.objects.create(page=hidden, restriction_type="login")
    subscriber(section)
    [message], _text, _status = send()
    assert shown.title in message.body and "改前" in message.body
    for secret in ("内部的", "撤回的", "不予公开的", "草稿", "改后", "涉及内部事务"):
        assert secret not in message.message().as_string() + message.body
        assert secret not in message.alternatives[0][0]


def test_each_gets_what_was_asked_for(section: Any, column: Any) -> None:
    other, elsewhere = make_column(section), make_column(bare_section())
    published(column, "免费开放公告")
    published(other, "免费讲座", kind="announcement")
    published(elsewhere, "外局免费活动")
    published(column, "收费标准")
    wishes: dict[str, tuple[dict[str, str], set[str]]] = {
        "all": ({}, {"免费开放公告", "免费讲座", "收费标准"}),
        "column": ({"column": str(column.pk)}, {"免费开放公告", "收费标准"}),
        "words": ({"q": "免费"}, {"免费开放公告", "免费讲座"}),
        "without": ({"q": "免费 -讲座"}, {"免费开放公告"}),
        "both": ({"q": "免费", "genre": "announcement"}, {"免费讲座"}),
        "year": ({"q": "免费", "year": "2020"}, {"免费开放公告", "免费讲座"}),
        "portal": ({"q": "免费", "scope": "portal"}, {"免费开放公告", "免费讲座", "外局免费活动"}),
        "never": ({"q": "没有这样的词"}, set()),
        "nothing": ({"q": "……"}, set()),
    }
    for name, (given, _titles) in wishes.items():
        subscriber(section, f"{name}@example.com", given=given)
    messages, text, _status = send()
    bodies = {message.to[0].partition("@")[0]: message.body for message in messages}
    titles = ("免费开放公告", "免费讲座", "收费标准", "外局免费活动")
    got = {name: {title for title in titles if title in body} for name, body in bodies.items()}
    assert got == {name: titles for name, (_given, titles) in wishes.items() if titles}
    assert "2 had nothing new" in text


def test_nobody_is_told_twice(section: Any, column: Any) -> None:
    published(column, "第一件")
    subscriber(section)
    subscriber(section, "weekly@example.com", days=7, frequency=Frequency.WEEKLY)
    assert len(send()[0]) == 2
    assert send()[0] == []
    published(column, "第二件", hours=0)
    assert send()[0] == []  # not before tomorrow


def test_the_next_period_begins_where_the_last_ended(
    section: Any, column: Any, monkeypatch: Any
) -> None:
    published(column, "第一件")
    row = subscriber(section)
    send()
    late = published(column, "刚刚公开", hours=0)  # within the minutes that are left to settle
    tomorrow = timezone.now() + timedelta(days=1)
    monkeypatch.setattr("django.utils.timezone.now", lambda: tomorrow)
    [message], _text, _status = send()
    assert late.title in message.body and "第一件" not in message.body
    row.refresh_from_db()
    assert row.covered_until == digests.settled(tomorrow)


def test_frequencies_are_kept_apart(section: Any, column: Any) -> None:
    published(column, "一件")
    subscriber(section)
    subscriber(section, "weekly@example.com", days=7, frequency=Frequency.WEEKLY)
    subscriber(section, "early@example.com", days=6, frequency=Frequency.WEEKLY)
    subscriber(section, "pending@example.com", confirmed_at=None)
    [daily], _text, _status = send("--frequency", "daily")
    assert daily.to == [ADDRESS]
    [weekly], _text, _status = send("--frequency=weekly")
    assert weekly.to == ["weekly@example.com"]


def test_nothing_new_is_no_mail_and_is_seen_to(section: Any) -> None:
    row = subscriber(section)
    messages, text, _status = send()
    assert messages == [] and "1 had nothing new" in text
    row.refresh_from_db()
    assert (row.handled_on, row.last_sent_at) == (beijing_day(), None)


def test_what_fails_is_kept_and_holds_up_nobody(
    section: Any, column: Any, monkeypatch: Any, caplog: Any
) -> None:
    published(column, "一件")
    bad, good = subscriber(section, "bad@example.com"), subscriber(section, "good@example.com")
    real = EmailBackend.send_messages

    def picky(self: Any, messages: Any) -> int:
        if messages[0].to == [bad.email]:
            raise OSError(f"550 {bad.email} rejected")
        return real(self, messages)

    monkeypatch.setattr(EmailBackend, "send_messages", picky)
    [message], text, status = send()
    assert status == 1 and "1 failed" in text
    assert message.to == [good.email]
    assert bad.email not in caplog.text
    before = bad.covered_until
    bad.refresh_from_db()
    assert bad.covered_until == before
    monkeypatch.undo()
    [again], _text, status = send()
    assert (again.to, status) == ([bad.email], 0)
    assert "一件" in again.body


def test_a_mail_without_a_way_out_is_not_sent(section: Any, column: Any) -> None:
    published(column, "一件")
    row = subscriber(section)
    Site.objects.all().delete()
    messages, _text, status = send()
    assert (messages, status) == ([], 1)
    covered = row.covered_until
    row.refresh_from_db()
    assert row.covered_until == covered


def test_a_server_that_takes_nothing_is_given_up(
    section: Any, column: Any, monkeypatch: Any
) -> None:
    published(column, "一件")
    for number in range(5):
        subscriber(section, f"r{number}@example.com")
    monkeypatch.setattr(sending, "PATIENCE", 3)

    def down(self: Any) -> None:
        raise OSError("connection refused")

    monkeypatch.setattr(EmailBackend, "open", down)
    messages, text, status = send()
    assert (messages, status) == ([], 1)
    assert "3 failed" in text and "was not tried" in text
    monkeypatch.undo()
    assert len(send()[0]) == 5


def test_two_runs_at_once_send_once(section: Any, column: Any, monkeypatch: Any) -> None:
    published(column, "一件")
    subscriber(section)
    now = timezone.now()
    [[digest]] = list(digests.due_batches(now))
    assert len(send()[0]) == 1
    outcome = sending.Outcome()
    sending._deliver(digest, sending.Postman(), sending.Addresses(), now, outcome)
    assert outcome.sent == outcome.failed == 0


def test_whoever_has_left_meanwhile_gets_nothing(section: Any, column: Any) -> None:
    published(column, "一件")
    row, now = subscriber(section), timezone.now()
    [[digest]] = list(digests.due_batches(now))
    row.delete()
    outcome = sending.Outcome()
    sending._deliver(digest, sending.Postman(), sending.Addresses(), now, outcome)
    assert outcome.sent == 0


def test_long_digests_are_cut_and_say_so(section: Any, column: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SUBSCRIPTION_DIGEST_SIZE": 1}
    published(column, "免费的第一件", hours=3)
    published(column, "免费的第二件", hours=2)
    subscriber(section, given={"q": "免费"})
    [message], _text, _status = send()
    assert "第二件" in message.body and "第一件" not in message.body
    assert "and 1 more" in message.body
    address = f"{section.full_url}search/?q=%E5%85%8D%E8%B4%B9"
    assert address in message.body and address in message.alternatives[0][0]


def test_more_than_can_be_counted(section: Any, column: Any, monkeypatch: Any) -> None:
    monkeypatch.setattr(digests, "CAP", 1)
    published(column, "第一件", hours=3)
    published(column, "第二件", hours=2)
    subscriber(section)
    [message], _text, _status = send()
    assert "much more that is new" in message.body


def test_titles_cannot_add_headers(section: Any, column: Any) -> None:
    type(column).objects.filter(pk=column.pk).update(title="栏目\r\nBcc: a@example.com")
    published(column, "一件")
    subscriber(section, given={"column": str(column.pk), "q": "一\r\nCc: b@example.com"})
    subscriber(section, "two@example.com", given={"column": str(column.pk)})
    messages, _text, _status = send()
    assert messages
    for message in messages:
        assert "\n" not in message.subject
        parsed = message.message()
        assert parsed["Bcc"] is None and parsed["Cc"] is None


def test_a_dry_run_changes_nothing_and_names_nobody(section: Any, column: Any) -> None:
    published(column, "一件")
    subscriber(section)
    old = timezone.now() - timedelta(days=9)
    subscriber(section, "late@example.com", confirmed_at=None, asked_at=old)
    before = list(Subscription.objects.order_by("pk").values())
    messages, text, _status = send("--dry-run")
    assert messages == [] and "r***@example.com" in text and ADDRESS not in text
    assert list(Subscription.objects.order_by("pk").values()) == before


def test_without_a_sender_nothing_is_sent(section: Any, column: Any, settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "SUBSCRIPTIONS_FROM": ""}
    published(column, "一件")
    subscriber(section)
    with pytest.raises(CommandError):
        send()


def test_entries_are_read_once_for_all(section: Any, column: Any) -> None:
    published(column, "一件")

    def reads(number: int) -> int:
        for count in range(number):
            subscriber(section, f"r{number}.{count}@example.com", given={"q": "一件"})
        table = 'FROM "wagtail_disclosure_publishedentry"'
        with CaptureQueriesContext(connection) as captured:
            assert len(send()[0]) == number
        return sum(table in query["sql"] for query in captured)

    assert reads(2) == reads(7)


def test_mails_are_in_the_sections_language(section: Any, column: Any, settings: Any) -> None:
    settings.LANGUAGE_CODE = "zh-hans"
    published(column, "一件")
    row = subscriber(section)
    assert row.language == "zh-hans"
    [message], _text, _status = send()
    assert 'lang="zh-hans"' in message.alternatives[0][0]
