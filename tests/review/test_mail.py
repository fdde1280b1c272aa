"""What people are told, and what happens while the mail server is down."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core import mail as mailbox
from django.core.mail.backends.locmem import EmailBackend
from django.utils import timezone
from wagtail.models import GroupApprovalTask, Workflow, WorkflowPage, WorkflowTask
from wagtail.users.models import UserProfile

from tests.factories import make_user
from tests.review.factories import decide, draft, make_person, proofread, submit, submitted
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.mail import tell_break_glass
from wagtail_disclosure.review.outbox import MAX_ATTEMPTS, ReviewMail, deliver, unsent
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db


class DownBackend(EmailBackend):
    """A mail server that cannot be reached."""

    def open(self):
        raise OSError("[Errno -2] Name or service not known")


class PickyBackend(EmailBackend):
    """A mail server that refuses one address."""

    def send_messages(self, messages):
        if any("refused" in address for message in messages for address in message.to):
            raise ValueError("550 no such user")
        return super().send_messages(messages)


def told(kind: str) -> list[ReviewMail]:
    return list(ReviewMail.objects.filter(kind=kind).order_by("pk"))


def recipients(kind: str) -> list[str]:
    return [mail.recipient for mail in told(kind)]


def name_deputy(leader, deputy):
    today = timezone.localdate()
    return Deputyship.objects.create(
        leader=leader,
        deputy=deputy,
        starts_on=today,
        ends_on=today + timedelta(days=3),
        reason="差",
    )


def test_whoever_can_decide_is_told_once_and_only_they(office, django_capture_on_commit_callbacks):
    deputy = make_user("deputy", first_name="副手")
    name_deputy(office.office, deputy)
    writer = make_person(office.agency, Role.OFFICE)
    make_person(office.agency, Role.OFFICE, is_active=False)
    nameless = make_person(office.agency, Role.OFFICE)
    get_user_model().objects.filter(pk=nameless.pk).update(email="")
    make_user("chief", is_superuser=True)
    page = draft(office, title="关于演示的通知")
    page.save_revision(user=writer)
    with django_capture_on_commit_callbacks(execute=True):
        submit(page, office.editor)
    assert recipients("waiting") == [office.office.email, deputy.email]
    assert [message.to[0] for message in mailbox.outbox] == [office.office.email, deputy.email]
    message = mailbox.outbox[0]
    assert message.subject == "Waiting for a decision: 关于演示的通知"
    assert "Last day for the decision: " in message.body
    assert f"Submitted by: {office.editor.username}" in message.body
    assert "http://testserver/" in message.body
    assert "正文" not in message.body
    assert not unsent().exists()


def test_where_nobody_can_decide_the_administrators_are_told(office):
    get_user_model().objects.filter(pk=office.office.pk).update(is_active=False)
    submitted(office)
    [message] = told("waiting")
    assert message.recipient == office.administrator.email
    assert message.subject.startswith("Nobody can decide: ")


def test_a_decision_reaches_author_editor_and_every_earlier_reviewer(office):
    page = draft(office)
    corrector = make_user("corrector")
    page.save_revision(user=corrector)
    submit(page, office.editor)
    deputy = make_user("deputy")
    name_deputy(office.office, deputy)
    proofread(page)
    decide(page, deputy, comment="同意，请领导审阅。")
    first = told("decision")
    assert {mail.recipient for mail in first} == {
        office.editor.email,
        corrector.email,
        office.office.email,
    }
    body = first[0].body
    assert "Approved at the tier “Office first review”" in body
    assert "Decided by: deputy (acting for office" in body
    assert "Comment:\n同意，请领导审阅。" in body
    assert "It now waits at the tier “Leader in charge”." in body
    decide(page, office.leader, "reject", "请补充依据。")
    later = told("decision")[len(first) :]
    assert {mail.recipient for mail in later} == {
        office.editor.email,
        corrector.email,
        office.office.email,
        deputy.email,
    }
    assert "Sent back to the author at the tier “Leader in charge”" in later[0].body
    assert "请补充依据。" in later[0].body
    assert "The author changes it and submits it again." in later[0].body
    edit = f"http://testserver/admin/pages/{page.pk}/edit/"
    links = {mail.recipient: mail.body for mail in later}
    assert edit in links[office.editor.email]


def test_the_last_decision_says_that_it_is_public(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    last = told("decision")[-1]
    page.refresh_from_db()
    assert page.live
    assert f"It is public now: {page.full_url}" in last.body


def test_a_later_publication_is_announced_with_its_time(office):
    page = draft(office, go_live_at=timezone.now() + timedelta(days=30))
    submit(page, office.editor)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    assert "It becomes public on " in told("decision")[-1].body


def test_a_return_names_the_tier_it_goes_back_to(office):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader, "return", "请复核。")
    assert "It now waits at the tier “Office first review”." in told("decision")[-1].body


def test_an_earlier_run_s_reviewers_are_left_alone(office):
    page = submitted(office)
    another = make_person(office.agency, Role.OFFICE)
    decide(page, another, "reject", "退回。")
    page.refresh_from_db()
    page.current_workflow_state.cancel(user=office.editor)
    submit(page, office.editor)
    before = len(told("decision"))
    decide(page, office.office, "reject", "再退回。")
    assert another.email not in [mail.recipient for mail in told("decision")[before:]]


def test_everybody_reads_it_in_their_own_language(office):
    profile = UserProfile.get_for_user(office.office)
    profile.preferred_language = "zh-hans"
    profile.save()
    other = make_person(office.agency, Role.OFFICE)
    submitted(office)
    bodies = {mail.recipient: mail.body for mail in told("waiting")}
    assert "Last day for the decision" in bodies[other.email]
    assert bodies[office.office.email].splitlines()[2:] != bodies[other.email].splitlines()[2:]


def test_a_title_cannot_add_a_header(office, django_capture_on_commit_callbacks):
    page = draft(office)
    page.title = "通知\r\nBcc: outsider"
    page.save_revision(user=office.editor, clean=False)
    with django_capture_on_commit_callbacks(execute=True):
        submit(page, office.editor)
    assert mailbox.outbox[0].subject == "Waiting for a decision: 通知 Bcc: outsider"
    assert mailbox.outbox[0].bcc == []
    assert not unsent().exists()


def test_the_decision_stands_while_the_mail_server_is_down(
    office, settings, django_capture_on_commit_callbacks
):
    page = submitted(office)
    proofread(page)
    settings.EMAIL_BACKEND = f"{__name__}.DownBackend"
    ReviewMail.objects.all().delete()
    with django_capture_on_commit_callbacks(execute=True):
        decide(page, office.office)
    page.refresh_from_db()
    assert page.current_workflow_task_state.task.specific.tier == "leader"
    rows = list(ReviewMail.objects.all())
    assert rows
    for row in rows:
        assert (row.sent_at, row.attempts) == (None, 1)
        assert row.last_error == "OSError: [Errno -2] Name or service not known"
    settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    assert deliver(unsent()).sent == len(rows)
    assert len(mailbox.outbox) == len(rows)
    assert not ReviewMail.objects.exclude(last_error="").exists()


def test_one_refused_address_does_not_keep_the_others_waiting(settings):
    settings.EMAIL_BACKEND = f"{__name__}.PickyBackend"
    for address in ("a@example.com", "refused@example.com", "b@example.com"):
        ReviewMail.objects.create(kind="waiting", recipient=address, subject="s", body="b")
    delivery = deliver(unsent())
    assert (delivery.sent, delivery.failed) == (2, 1)
    assert [row.recipient for row in unsent()] == ["refused@example.com"]


def test_a_message_is_sent_once_and_given_up_at_last():
    row = ReviewMail.objects.create(
        kind="waiting", recipient="a@example.com", subject="s", body="b"
    )
    stale = ReviewMail.objects.get(pk=row.pk)
    assert deliver([row]).sent == 1
    assert deliver([stale]).sent == 0
    assert len(mailbox.outbox) == 1
    ReviewMail.objects.create(
        kind="waiting", recipient="b@example.com", subject="s", body="b", attempts=MAX_ATTEMPTS
    )
    assert not unsent().exists()


def test_an_emergency_is_told_to_those_who_oversee(office):
    page = draft(office)
    entry = ledger.record(Act.BREAK_GLASS, page, user=office.office, reason="汛情紧急")
    tell_break_glass(entry)
    assert set(recipients("break_glass")) == {
        office.oversight.email,
        office.administrator.email,
        office.principal.email,
    }
    message = told("break_glass")[0]
    assert "without review in an emergency" in message.body
    assert "汛情紧急" in message.body


def test_wagtail_s_own_mails_stay_for_other_workflows(office, django_capture_on_commit_callbacks):
    """With the tiers only ours are sent; a workflow of Wagtail's own tasks keeps Wagtail's."""
    reader = make_person(office.agency, Role.OVERSIGHT)
    with django_capture_on_commit_callbacks(execute=True):
        page = submitted(office)
        decide(page, office.office, "reject", "退回。")
    subjects = {message.subject for message in mailbox.outbox}
    assert subjects == {
        f"Waiting for a decision: {page.title}",
        f"Sent back to the author: {page.title}",
    }
    mailbox.outbox.clear()
    task = GroupApprovalTask.objects.create(name="stock")
    task.groups.set(reader.groups.all())
    workflow = Workflow.objects.create(name="stock")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(workflow=workflow, page_id=page.get_parent().pk)
    other = draft(office)
    submit(other, office.editor)
    assert reader.email in {message.to[0] for message in mailbox.outbox}
