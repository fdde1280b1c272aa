"""What takes a page offline or changes what surrounds it leaves a line in the ledger."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db.transaction import atomic
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests.factories import home
from tests.review.routes import api, editing, files, tree
from tests.review.routes.world import ACTORS, LEAK, World, again, browser, undone
from wagtail_disclosure.review import circumstances
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry

pytestmark = pytest.mark.django_db
TAKING_OFFLINE = [
    tree.unpublish,
    tree.unpublish_branch,
    tree.bulk_unpublish,
    tree.bulk_unpublish_host,
    api.unpublish,
    api.unpublish_host,
]


@pytest.mark.parametrize("route", TAKING_OFFLINE)
def test_wagtails_own_buttons_take_nothing_offline(world: World, route: Any) -> None:
    """There is a screen for it that asks for the reason."""
    for actor in ACTORS:
        with undone():
            route(world, world.user(actor))
            assert (actor, again(world.public).live) == (actor, True)


def test_unpublishing_in_code_is_written_down(world: World) -> None:
    with circumstances.acting(world.office.leader, "内容有误"):
        world.public.unpublish()
    entry = entries_of(world.public.pk).last()
    found = (entry.act, entry.user_id, entry.reason)
    assert found == (Act.UNPUBLISH, str(world.office.leader.pk), "内容有误")


def test_what_was_public_before_the_ledger_is_written_down_too(world: World) -> None:
    page = world.draft
    type(page).objects.filter(pk=page.pk).update(live=True)
    again(page).unpublish()
    assert entries_of(page.pk).last().act == Act.UNPUBLISH


def test_what_was_public_before_the_ledger_can_be_kept_but_not_vouched_for(world: World) -> None:
    page = world.draft
    type(page).objects.filter(pk=page.pk).update(live=True)
    page = again(page)
    page.save()
    assert not entries_of(page.pk).exists()
    page.title = "另一标题"
    with pytest.raises(PermissionDenied), atomic():
        page.save()


def test_a_row_changed_underneath_is_not_made_good_by_a_save(world: World) -> None:
    page = world.public
    published = entries_of(page.pk).filter(act=Act.PUBLISH).count()
    type(page).objects.filter(pk=page.pk).update(title=LEAK)
    editing.lock(world, world.user("administrator"))
    assert again(page).locked
    assert entries_of(page.pk).filter(act=Act.PUBLISH).count() == published


def test_offline_by_a_bare_page_is_written_down(world: World) -> None:
    page = home().get_descendants().get(pk=world.public.pk)
    page.live = False
    page.save()
    assert entries_of(world.public.pk).last().act == Act.UNPUBLISH


def test_an_agency_that_changes_is_written_down(world: World) -> None:
    answer = files.rename_agency(world, world.user("superuser"))
    assert answer.status_code == 302
    entry = LedgerEntry.objects.filter(act=Act.REFERENCE).last()
    assert (entry.agency_id, entry.user_id) == (
        world.office.agency.pk,
        str(world.user("superuser").pk),
    )


def test_restrictions_are_set_by_reviewers_and_written_down(world: World) -> None:
    url = reverse("wagtailadmin_pages:set_privacy", args=[world.public.pk])
    data = {"restriction_type": "login", "password": "", "groups": []}
    restricting = set()
    for actor in ACTORS:
        with undone():
            browser(world.user(actor)).post(url, data)
            entry = entries_of(world.public.pk).last()
            if entry.act == Act.REFERENCE:
                assert entry.data == '{"restriction":"login"}'
                assert entry.user_id == str(world.user(actor).pk)
                restricting.add(actor)
    assert restricting == {"office", "leader", "principal"}


def test_a_restriction_that_is_lifted_is_written_down(world: World) -> None:
    restriction = PageViewRestriction.objects.create(page=world.public, restriction_type="login")
    restriction.delete()
    entry = entries_of(world.public.pk).last()
    assert (entry.act, entry.data) == (Act.REFERENCE, '{"restriction":"none"}')


def test_a_restriction_that_goes_with_its_page_is_not(world: World) -> None:
    PageViewRestriction.objects.create(page=world.waiting, restriction_type="login")
    world.waiting.delete()
    assert entries_of(world.waiting.pk).last().act == Act.DELETE


def test_another_address_is_the_same_content(world: World) -> None:
    """The address is no part of what is reviewed, but nobody changes it past the review."""
    for actor in ACTORS:
        with undone():
            editing.change_slug(world, world.user(actor))
            assert (actor, again(world.public).slug) == (actor, world.public.slug)
        world.forget()
