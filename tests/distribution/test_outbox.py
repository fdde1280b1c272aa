"""The outbox: what is sent, when again, and when no more."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.utils import timezone

from tests.distribution.channels import LATER, NEVER, Kept
from tests.oversight.builders import document_in
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.distribution import outbox
from wagtail_disclosure.distribution.actions import queue
from wagtail_disclosure.distribution.channels.base import ChannelError
from wagtail_disclosure.distribution.outbox import MAX_ATTEMPTS, Delivery, send_due, wait_after
from wagtail_disclosure.distribution.record import Distribution, Status
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.circumstances import without_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def row(office, entry) -> Distribution:
    [row] = queue(entry, ["app"], office.office, is_convenience_service=True)
    return row


def run(*options: str) -> str:
    out = StringIO()
    call_command("send_distributions", *options, stdout=out)
    return out.getvalue()


def make_due() -> None:
    Distribution.objects.update(next_attempt_at=timezone.now())


def test_what_is_sent_is_the_public_item(row, entry) -> None:
    Kept.answers.append("https://app.example/post/1")
    assert run().startswith("1 sent, 0 cancelled")
    [item] = Kept.sent
    assert (item.title, item.summary, item.key) == (entry.title, entry.summary, str(row.key))
    assert item.is_convenience_service
    assert item.short_address
    row.refresh_from_db()
    assert (row.status, row.attempts) == (Status.SENT, 1)
    assert row.link == "https://app.example/post/1"
    assert row.distributed_at
    assert send_due() == Delivery()


@pytest.mark.parametrize("link", ["javascript:alert(1)", "https://a b", "https://a/" + "x" * 600])
def test_a_link_that_is_none_is_not_kept(row, link) -> None:
    Kept.answers.append(link)
    assert send_due() == Delivery(sent=1)
    row.refresh_from_db()
    assert row.link == ""


def test_it_is_tried_again_later_and_then_arrives(row) -> None:
    Kept.answers += [LATER, RuntimeError("library\x00"), ""]
    assert send_due() == Delivery(put_off=1)
    row.refresh_from_db()
    assert (row.status, row.last_error) == (Status.QUEUED, "not now")
    assert row.next_attempt_at > timezone.now() + wait_after(1) - timedelta(minutes=1)
    assert send_due() == Delivery()
    make_due()
    assert send_due() == Delivery(put_off=1)
    row.refresh_from_db()
    assert row.last_error == "RuntimeError: library"
    make_due()
    assert send_due() == Delivery(sent=1)
    row.refresh_from_db()
    assert (row.attempts, row.last_error) == (3, "")


@pytest.mark.parametrize(("asked", "waits"), [(0, 5), (4, 5), (90, 90)])
def test_a_service_may_ask_for_more_time(row, asked, waits) -> None:
    Kept.answers.append(ChannelError("busy", retry=True, wait=timedelta(minutes=asked)))
    begun = timezone.now()
    assert send_due() == Delivery(put_off=1)
    row.refresh_from_db()
    assert timedelta(0) <= row.next_attempt_at - begun - timedelta(minutes=waits) < timedelta(0, 30)


def test_the_waiting_grows() -> None:
    minutes = [wait_after(attempts).total_seconds() / 60 for attempts in range(1, MAX_ATTEMPTS)]
    assert minutes == [5, 15, 45, 135, 405]


def test_it_is_given_up_in_the_end(row) -> None:
    Kept.answers += [LATER] * MAX_ATTEMPTS
    for _attempt in range(MAX_ATTEMPTS - 1):
        assert send_due() == Delivery(put_off=1)
        make_due()
    with pytest.raises(SystemExit):
        run()
    row.refresh_from_db()
    assert (row.status, row.attempts) == (Status.FAILED, MAX_ATTEMPTS)
    make_due()
    assert send_due() == Delivery()


def test_what_can_never_go_well_is_not_tried_again(row) -> None:
    Kept.answers.append(NEVER)
    assert send_due() == Delivery(given_up=1)
    row.refresh_from_db()
    assert (row.status, row.last_error) == (Status.FAILED, "not this")


def test_what_is_withdrawn_meanwhile_is_cancelled(row, page) -> None:
    with without_review("演示"):
        WithdrawDocument(page, "有误").execute()
    assert send_due() == Delivery(cancelled=1)
    assert Kept.sent == []
    row.refresh_from_db()
    assert row.status == Status.CANCELLED


def test_what_is_deleted_meanwhile_is_cancelled(row, page) -> None:
    with without_review("演示"):
        page.delete()
    assert send_due() == Delivery(cancelled=1)
    row.refresh_from_db()
    assert (row.page_id, row.title) == (None, "关于防火的通知")
    assert row.address.startswith("http")


def test_a_channel_that_has_gone_fails_at_once(row, settings) -> None:
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "DISTRIBUTION_CHANNELS": {}}
    assert send_due() == Delivery(given_up=1)


def test_a_page_that_cannot_be_written_holds_up_no_other(row, office, monkeypatch) -> None:
    other = document_in(office.column, title="另一件")
    found = PublishedEntry.objects.get(page_id=other.pk)
    queue(found, ["app"], office.office, is_convenience_service=False)
    written = outbox.article_of

    def article_of(entry):
        if entry.page_id == row.page_id:
            raise ValueError("broken")
        return written(entry)

    monkeypatch.setattr(outbox, "article_of", article_of)
    assert send_due() == Delivery(sent=1, put_off=1)
    assert [item.title for item in Kept.sent] == ["另一件"]


def test_two_processes_send_it_once(row) -> None:
    stale = Distribution.objects.get(pk=row.pk)
    assert outbox._claim(row)
    assert not outbox._claim(stale)


def test_a_digest_is_one_mail(row, office, entry) -> None:
    other = document_in(office.column, title="<b>另一件</b>")
    for found in (entry, PublishedEntry.objects.get(page_id=other.pk)):
        queue(found, ["digest"], office.office, is_convenience_service=found == entry)
    assert run("--except", "digest").startswith("1 sent")
    assert mail.outbox == []
    assert "关于防火的通知" in run("--channel", "digest", "--dry-run")
    assert run("--channel", "digest").startswith("2 sent")
    [message] = mail.outbox
    assert message.to == ["media@example.com"]
    assert message.subject == "2 items for Digest"
    assert "1. 关于防火的通知 [Convenience service]\n概述一句。\nhttp" in message.body
    assert "2. <b>另一件</b>" in message.body


def test_a_mail_server_that_is_down_is_tried_again(office, entry, settings) -> None:
    settings.EMAIL_BACKEND = "tests.nowhere.Backend"
    queue(entry, ["digest"], office.office, is_convenience_service=False)
    assert send_due() == Delivery(put_off=1)


def test_a_channel_that_is_not_there_is_refused(db) -> None:
    with pytest.raises(CommandError, match="no channel 'fax'"):
        run("--channel", "fax")
