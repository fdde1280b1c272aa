"""Scheduled publication: what was approved goes live, alone, and whoever forges a date gets a line
in the ledger.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any
from unittest import mock

import pytest
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from tests.review.factories import decide, draft, edit, proofread, submit
from tests.review.routes.editing import PUBLISH
from tests.review.routes.forms import document_form
from tests.review.routes.world import ACTORS, LEAK, World, again, browser, leaks, undone
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act

pytestmark = pytest.mark.django_db
TITLE = "关于已审查之事的通知"


def scheduled(world: World, at: datetime) -> Any:
    """A document that was approved for publication ``at`` some time to come."""
    page = draft(world.office, title=TITLE, go_live_at=at)
    submit(page, world.office.editor)
    proofread(again(page))
    decide(page, world.office.office)
    decide(page, world.office.leader)
    page = again(page)
    assert not page.live and page.latest_revision.approved_go_live_at == at
    return page


def publish_at(moment: datetime) -> None:
    with mock.patch("django.utils.timezone.now", return_value=moment):
        call_command("publish_scheduled")


@pytest.fixture
def soon() -> datetime:
    # Revisions keep no microseconds.
    return timezone.now().replace(microsecond=0) + timedelta(hours=1)


@pytest.fixture
def after(soon: datetime) -> datetime:
    return soon + timedelta(hours=1)


def test_an_approved_revision_goes_live(world: World, soon: datetime, after: datetime) -> None:
    page = scheduled(world, soon)
    publish_at(after)
    assert again(page).live
    assert entries_of(page.pk).last().act == Act.PUBLISH
    assert leaks(world) == []


def test_a_forged_date_is_refused_and_holds_up_nobody(
    world: World, soon: datetime, after: datetime
) -> None:
    forged = world.draft.latest_revision_id
    Revision.objects.filter(pk=forged).update(approved_go_live_at=soon - timedelta(minutes=1))
    page = scheduled(world, soon)
    publish_at(after)
    assert again(page).live and not again(world.draft).live
    entry = entries_of(world.draft.pk).last()
    assert (entry.act, entry.revision_id) == (Act.SCHEDULE_REFUSED, forged)
    assert Revision.objects.get(pk=forged).approved_go_live_at is None
    assert leaks(world) == []


def test_a_text_changed_in_place_after_its_approval_is_refused(
    world: World, soon: datetime, after: datetime
) -> None:
    page = scheduled(world, soon)
    revision = page.latest_revision
    revision.content["title"] = LEAK
    revision.save()
    publish_at(after)
    assert not again(page).live
    assert entries_of(page.pk).last().act == Act.SCHEDULE_REFUSED


def test_an_edit_does_not_take_the_place_of_what_was_approved(
    world: World, soon: datetime, after: datetime
) -> None:
    page = scheduled(world, soon)
    edit(page, world.office.editor, title=LEAK)
    publish_at(after)
    assert again(page).title == TITLE
    assert again(page).draft_title == LEAK


def test_another_date_is_another_text(world: World, soon: datetime) -> None:
    """The date is part of what was approved: an earlier one goes through the tiers again."""
    page = scheduled(world, soon)
    revision = edit(page, world.office.editor, go_live_at=None)
    with pytest.raises(PermissionDenied):
        revision.publish(user=world.office.leader, skip_permission_checks=True)
    assert not again(page).live


def test_the_schedule_is_not_edited_in_the_form(world: World, soon: datetime) -> None:
    page = scheduled(world, soon)
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    for actor in ACTORS:
        with undone():
            form = document_form(page, go_live_at="", **PUBLISH)
            answer = browser(world.user(actor)).post(url, form)
            assert (actor, answer.status_code < 500) == (actor, True)
            assert (actor, again(page).live) == (actor, False)


def test_reviewers_take_it_off_the_schedule_and_others_do_not(world: World, soon: datetime) -> None:
    page = scheduled(world, soon)
    args = [page.pk, page.latest_revision_id]
    url = reverse("wagtailadmin_pages:revisions_unschedule", args=args)
    left = {}
    for actor in ACTORS:
        with undone():
            browser(world.user(actor)).post(url)
            left[actor] = Revision.objects.get(pk=args[1]).approved_go_live_at is not None
    reviewing = {"office", "leader", "principal"}
    assert left == {actor: actor not in reviewing for actor in ACTORS}


def test_expiry_is_written_down_with_its_reason(world: World, after: datetime) -> None:
    past = timezone.now() - timedelta(minutes=1)
    type(world.public).objects.filter(pk=world.public.pk).update(expire_at=past)
    call_command("publish_scheduled")
    entry = entries_of(world.public.pk).last()
    assert (entry.act, entry.reason) == (Act.UNPUBLISH, "The date of expiry has come.")
    assert not again(world.public).live


def test_what_has_expired_does_not_come_back(world: World) -> None:
    page = world.public
    page.unpublish(set_expired=True)
    page.live = True
    with pytest.raises(PermissionDenied):
        page.save()
