"""Reminders of columns, and what the doctor says of them."""

from __future__ import annotations

from datetime import timedelta
from io import StringIO

import pytest
from django.core import mail as mailbox
from django.core.management import call_command
from django.utils import timezone

from tests.factories import make_agency, make_section
from tests.oversight.builders import column_in, document_in
from tests.review.factories import make_office, make_person
from wagtail_disclosure.oversight.address import OfficeAddress
from wagtail_disclosure.oversight.doctor import column_problems
from wagtail_disclosure.oversight.reminders import due_reminders, write_reminders
from wagtail_disclosure.review.outbox import ReviewMail
from wagtail_disclosure.review.people.due import local_day
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db


def run(*arguments: str) -> str:
    output = StringIO()
    call_command("send_column_reminders", *arguments, stdout=output)
    return output.getvalue().strip()


def mails() -> dict[str, ReviewMail]:
    return {mail.recipient: mail for mail in ReviewMail.objects.filter(kind="freshness")}


@pytest.fixture
def calm(office):
    """The office's own column has something in it."""
    document_in(office.column, 1)
    return office


@pytest.fixture
def overdue(calm):
    column = column_in(calm.section, title="过期栏目", owner_office="办公室", update_within_days=9)
    document_in(column, 20)
    return column


def test_where_all_is_current_nobody_is_reminded(calm):
    assert list(due_reminders()) == []
    assert run() == "0 reminders written, 0 messages sent, 0 failed"


def test_the_editors_get_one_message_about_all_of_their_columns(calm, overdue):
    colleague = make_person(calm.agency, Role.EDITOR)
    column_in(calm.section, title="空白栏目一")
    make_office()  # has an empty column of its own
    assert write_reminders() == 3
    assert {calm.editor.email, colleague.email} <= set(mails())
    body = mails()[calm.editor.email].body
    assert "过期栏目" in body
    assert "空白栏目一" in body
    assert calm.column.title not in body
    assert "/columns/" in body


def test_an_office_with_an_address_is_told_itself_and_only_of_its_own(calm, overdue):
    column_in(calm.section, title="空白栏目一", owner_office="文化科")
    OfficeAddress.objects.create(agency=calm.agency, office="办公室", email="office@example.com")
    assert write_reminders() == 2
    assert "过期栏目" in mails()["office@example.com"].body
    assert "空白栏目一" not in mails()["office@example.com"].body
    assert "过期栏目" not in mails()[calm.editor.email].body


def test_another_agencys_office_of_the_same_name_is_not_told(calm, overdue):
    other = make_agency()
    OfficeAddress.objects.create(agency=other, office="办公室", email="other@example.com")
    write_reminders()
    assert set(mails()) == {calm.editor.email}


def test_once_in_a_period_whatever_else_comes(calm, overdue, settings):
    assert write_reminders() == 1
    column_in(calm.section, title="空白栏目二")
    assert write_reminders() == 0
    ReviewMail.objects.update(created_at=timezone.now() - timedelta(days=6))
    assert write_reminders() == 0
    ReviewMail.objects.update(created_at=timezone.now() - timedelta(days=7))
    assert write_reminders() == 1
    ReviewMail.objects.update(created_at=timezone.now() - timedelta(days=2))
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "FRESHNESS_REMINDER_DAYS": 2}
    assert write_reminders() == 1
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "FRESHNESS_REMINDER_DAYS": 0}
    assert write_reminders() == 0


def test_without_editors_the_administrators_are_told_and_else_the_agency(calm, overdue):
    calm.editor.email = ""
    calm.editor.save()
    assert [item.address for item in due_reminders()] == [calm.administrator.email]
    calm.administrator.is_active = False
    calm.administrator.save()
    assert list(due_reminders()) == []
    calm.agency.email = "bureau@example.com"
    calm.agency.save()
    assert [item.address for item in due_reminders()] == ["bureau@example.com"]


def test_the_command_says_what_it_would_do_and_does_it(calm, overdue):
    line = f"reminder to {calm.editor.email}: 过期栏目"
    assert run("--dry-run").splitlines() == [line, "1 reminders to write"]
    assert mails() == {}
    assert run() == "1 reminders written, 1 messages sent, 0 failed"
    assert [message.to for message in mailbox.outbox] == [[calm.editor.email]]
    assert run() == "0 reminders written, 0 messages sent, 0 failed"


def test_the_command_fails_while_the_mail_server_is_down(calm, overdue, settings):
    settings.EMAIL_BACKEND = "tests.review.test_mail.DownBackend"
    with pytest.raises(SystemExit) as stop:
        run()
    assert stop.value.code == 1
    assert write_reminders() == 0  # it is kept, and sent later


def test_the_period_is_counted_in_the_portals_days(calm, overdue):
    write_reminders()
    assert list(due_reminders(local_day() + timedelta(days=6))) == []
    assert len(list(due_reminders(local_day() + timedelta(days=7)))) == 1


def test_the_doctor_names_the_columns_of_each_agency(calm, overdue):
    column_in(calm.section, title="空白栏目三", update_within_days=9)
    found = {problem.code: problem for problem in column_problems()}
    assert set(found) == {"columns-out-of-date", "columns-empty", "columns-without-office"}
    assert "过期栏目" in found["columns-out-of-date"].message
    assert "空白栏目三" in found["columns-without-office"].message
    assert all(problem.agency == calm.agency.name for problem in found.values())
    output = StringIO()
    call_command("disclosure_doctor", stdout=output)
    assert "过期栏目" in output.getvalue()


def test_the_doctor_is_silent_where_there_are_no_columns():
    make_section()
    assert list(column_problems()) == []
