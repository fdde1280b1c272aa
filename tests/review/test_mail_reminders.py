"""Reminders, and the command that sends them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from io import StringIO

import pytest
from django.core import mail as mailbox
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import TaskState

from tests.base.calendar import make_day
from tests.review.factories import decide, make_person, proofread, submitted
from wagtail_disclosure.review.outbox import MAX_ATTEMPTS, ReviewMail
from wagtail_disclosure.review.people.reminders import write_reminders
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db

MONDAY = datetime(2025, 9, 22, 3, 0, tzinfo=UTC)
TUESDAY, WEDNESDAY, FRIDAY = date(2025, 9, 23), date(2025, 9, 24), date(2025, 9, 26)
SATURDAY = date(2025, 9, 27)


def run(*arguments: str) -> str:
    output = StringIO()
    call_command("send_review_mail", *arguments, stdout=output)
    return output.getvalue()


def reminders() -> list[ReviewMail]:
    return list(ReviewMail.objects.filter(kind="reminder"))


def received(day: datetime) -> None:
    """Everything that waits was received on ``day``; its two working days begin after it."""
    TaskState.objects.filter(status="in_progress").update(started_at=day)


def written_on(day: date) -> None:
    """The clock of the rows is the computer's; put them where the test is."""
    noon = datetime(day.year, day.month, day.day, 4, tzinfo=UTC)
    ReviewMail.objects.filter(created_at__gte=timezone.now() - timedelta(days=1)).update(
        created_at=noon
    )


def test_from_the_last_day_on_whoever_can_decide_is_reminded_once_a_working_day(office):
    colleague = make_person(office.agency, Role.OFFICE)
    page = submitted(office)
    received(MONDAY)
    assert write_reminders(TUESDAY) == 0
    assert write_reminders(WEDNESDAY) == 2
    assert {mail.recipient for mail in reminders()} == {office.office.email, colleague.email}
    assert f"“{page.title}” still waits for your decision" in reminders()[0].body
    assert write_reminders(WEDNESDAY) == 0
    written_on(WEDNESDAY)
    assert write_reminders(FRIDAY) == 2
    written_on(FRIDAY)
    assert write_reminders(SATURDAY) == 0


def test_nobody_is_reminded_on_a_day_off_of_the_region(office):
    submitted(office)
    received(MONDAY)
    make_day("2025-09-26", "regional_holiday", name="演示节")
    assert write_reminders(FRIDAY) == 0
    make_day("2025-09-27", "makeup_workday")
    assert write_reminders(SATURDAY) == 1


def test_what_is_decided_or_withdrawn_from_review_is_not_reminded_of(office):
    page = submitted(office)
    received(MONDAY)
    proofread(page)
    decide(page, office.office)
    assert write_reminders(FRIDAY) == 0
    received(MONDAY)
    assert write_reminders(FRIDAY) == 1
    assert reminders()[0].recipient == office.leader.email
    ReviewMail.objects.all().delete()
    page.refresh_from_db()
    page.current_workflow_state.cancel(user=office.editor)
    assert write_reminders(FRIDAY) == 0


@pytest.fixture
def on_wednesday(monkeypatch):
    """Today is a working day, on which what was received on Monday is due."""
    monkeypatch.setattr("wagtail_disclosure.review.people.reminders.local_day", lambda: WEDNESDAY)


def test_the_command_reminds_sends_and_says_so(office, on_wednesday):
    page = submitted(office)
    received(MONDAY)
    ReviewMail.objects.update(sent_at=MONDAY)
    ReviewMail.objects.create(
        kind="waiting", recipient="old@example.com", subject="旧", body="b", attempts=MAX_ATTEMPTS
    )
    ReviewMail.objects.create(kind="waiting", recipient="late@example.com", subject="晚", body="b")
    assert run("--dry-run").splitlines() == [
        f"reminder to {office.office.username}: {page.title}",
        "unsent to late@example.com: 晚",
        "1 reminders to write, 1 messages to send",
    ]
    assert (reminders(), mailbox.outbox) == ([], [])
    summary = "1 reminders written, 2 messages sent, 0 failed, 1 given up"
    assert run().strip() == summary
    assert {message.to[0] for message in mailbox.outbox} == {
        office.office.email,
        "late@example.com",
    }
    assert run().strip() == "0 reminders written, 0 messages sent, 0 failed, 1 given up"


def test_the_command_fails_while_the_mail_server_is_down(settings):
    settings.EMAIL_BACKEND = "tests.review.test_mail.DownBackend"
    ReviewMail.objects.create(kind="waiting", recipient="a@example.com", subject="s", body="b")
    with pytest.raises(SystemExit) as stop:
        run()
    assert stop.value.code == 1
