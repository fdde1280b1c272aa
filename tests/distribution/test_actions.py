"""Queueing, recording, and what becomes of records."""

from __future__ import annotations

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import PageLogEntry

from tests.review.factories import make_office
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.distribution import actions
from wagtail_disclosure.distribution.access import agencies_distributed_by, may_distribute
from wagtail_disclosure.distribution.record import Distribution, Status
from wagtail_disclosure.review.circumstances import without_review

pytestmark = pytest.mark.django_db


def recorded(entry, user, channel="weibo", **values):
    return actions.record_by_hand(entry, channel, user, is_convenience_service=False, **values)


def test_the_right_is_that_of_whoever_reviews(office, page) -> None:
    other = make_office()
    allowed = (office.office, office.leader, office.principal)
    refused = (office.editor, office.oversight, office.administrator, other.office)
    assert all(may_distribute(user, page) for user in allowed)
    assert not any(may_distribute(user, page) for user in refused)
    assert list(agencies_distributed_by(office.leader)) == [office.agency]
    assert not agencies_distributed_by(office.editor).exists()


def test_without_the_right_nothing_is_done(office, entry) -> None:
    row = recorded(entry, office.office)
    for user in (office.editor, make_office().office):
        with pytest.raises(PermissionDenied):
            recorded(entry, user)
        with pytest.raises(PermissionDenied):
            actions.queue(entry, ["app"], user, is_convenience_service=False)
        for act in (actions.cancel, actions.retry, actions.note_taken_down):
            with pytest.raises(PermissionDenied):
                act(row, user)
        with pytest.raises(PermissionDenied):
            actions.amend(row, user, is_convenience_service=True, link="")
    assert Distribution.objects.count() == 1


def test_all_channels_or_none(office, entry) -> None:
    for keys in (["app", "weibo"], ["app", "fax"], ["app", "app"]):
        with pytest.raises(ValidationError):
            actions.queue(entry, keys, office.office, is_convenience_service=False)
    assert not Distribution.objects.exists()
    actions.queue(entry, ["app", "digest"], office.office, is_convenience_service=False)
    with pytest.raises(ValidationError, match="already"):
        actions.queue(entry, ["app"], office.office, is_convenience_service=False)
    log = PageLogEntry.objects.get(action="disclosure.distribution.queue")
    assert log.data == {"channels": ["app", "digest"]}


def test_a_record_says_who_and_where(office, entry) -> None:
    row = recorded(entry, office.leader, link="https://weibo.example/1")
    assert (row.status, row.user, row.agency) == (Status.BY_HAND, office.leader, office.agency)
    assert row.user_name == office.leader.username
    assert row.address == entry.page.full_url
    with pytest.raises(ValidationError):
        recorded(entry, office.leader, "fax")
    actions.amend(row, office.office, is_convenience_service=True, link="")
    row.refresh_from_db()
    assert (row.is_convenience_service, row.link) == (True, "")


def test_cancel_and_retry(office, entry) -> None:
    [row] = actions.queue(entry, ["app"], office.office, is_convenience_service=False)
    with pytest.raises(ValidationError):
        actions.retry(row, office.office)
    actions.cancel(row, office.office)
    with pytest.raises(ValidationError):
        actions.cancel(row, office.office)
    Distribution.objects.update(status=Status.FAILED, attempts=6)
    actions.queue(entry, ["app"], office.office, is_convenience_service=False)
    with pytest.raises(ValidationError, match="already"):
        actions.retry(row, office.office)
    Distribution.objects.exclude(pk=row.pk).delete()
    actions.retry(row, office.office)
    row.refresh_from_db()
    assert (row.status, row.attempts) == (Status.QUEUED, 0)


def test_a_withdrawal_asks_for_one_there_too(office, page, entry) -> None:
    row = recorded(entry, office.office)
    [queued] = actions.queue(entry, ["app"], office.office, is_convenience_service=False)
    wanted = Distribution.objects.to_be_taken_down
    assert not wanted().exists()
    with without_review("演示"):
        WithdrawDocument(page, "有误").execute()
    assert list(wanted()) == [row]
    with without_review("演示"):
        page.delete()
    assert list(wanted()) == [row]
    row.refresh_from_db()
    actions.note_taken_down(row, office.office)
    assert not wanted().exists()
    assert queued.status == Status.QUEUED
