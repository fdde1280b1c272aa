"""Copies, aliases, moves and deletions: what comes of each, and who may."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db.transaction import atomic
from django.urls import reverse
from wagtail.models import Locale, WorkflowState

from tests.factories import Page, home
from tests.review.factories import decide, draft, proofread, submit
from tests.review.routes import tree
from tests.review.routes.world import ACTORS, World, again, browser, leaks, undone
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.clearance import approvals_of
from wagtail_disclosure.review.ledger import entries_of, record
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.tree_guard import StaysPublic

pytestmark = pytest.mark.django_db


def place(page: Any) -> int:
    return Page.objects.get(pk=page.pk).get_parent().pk


def test_copies_are_born_drafts(world: World) -> None:
    copy = again(world.public.copy(update_attrs={"slug": "copied"}, keep_live=True))
    assert not copy.live and copy.first_published_at is None and copy.live_revision is None


def test_the_copying_form_says_that_nothing_is_published(world: World) -> None:
    answer = tree.copy_public(world, world.user("superuser"))
    assert "You do not have permission to publish" in answer.content.decode()
    assert not Page.objects.filter(slug="copied").exists()


def test_a_branch_is_copied_as_drafts(world: World) -> None:
    copy = world.column.copy(recursive=True, update_attrs={"slug": "copied"}, keep_live=True)
    branch = copy.get_descendants(inclusive=True)
    assert branch.count() == 4 and not branch.live().exists()


def test_a_copy_brings_no_approvals(world: World) -> None:
    page = draft(world.office)
    submit(page, world.office.editor)
    proofread(again(page))
    decide(page, world.office.office)
    copy = again(page).copy(update_attrs={"slug": "copied"})
    assert approvals_of(copy.get_latest_revision()) == {}


def test_an_alias_repeats_what_was_reviewed(world: World) -> None:
    alias = world.public.create_alias(parent=world.column, update_slug="alias")
    assert alias.live
    entry = entries_of(alias.pk).last()
    assert (entry.act, f'"alias_of":{world.public.pk}' in entry.data) == (Act.PUBLISH, True)
    assert leaks(world) == []


def retitled(page: Any) -> Any:
    """The public page with another title, which has been through its tiers."""
    page.title, page.change_note = "经审查的新标题", "改了标题"
    revision = page.save_revision()
    record(Act.CLEAR, page, revision=revision)
    revision.publish()
    return again(page)


def test_an_alias_follows_its_source(world: World) -> None:
    alias = world.public.create_alias(parent=world.column, update_slug="alias")
    page = retitled(world.public)
    assert again(alias).title == "经审查的新标题"
    page.unpublish()
    assert not again(alias).live
    assert entries_of(alias.pk).last().act == Act.UNPUBLISH


def test_another_agency_does_not_repeat_it_unreviewed(world: World) -> None:
    alias = world.public.create_alias(parent=world.elsewhere, update_slug="alias")
    assert not alias.live
    assert retitled(world.public).title == "经审查的新标题"
    assert not again(alias).live


def test_an_alias_that_becomes_a_page_keeps_what_was_cleared(world: World) -> None:
    alias = world.public.create_alias(parent=world.column, update_slug="alias")
    url = reverse("wagtailadmin_pages:convert_alias", args=[alias.pk])
    browser(world.user("editor")).post(url)
    page = again(alias)
    assert page.live and page.alias_of is None
    assert Act.CLEAR in entries_of(alias.pk).values_list("act", flat=True)
    page.title = "改写"
    with pytest.raises(PermissionDenied), atomic():
        page.save()


def test_an_alias_in_another_language_is_of_the_same_content(world: World) -> None:
    locale = Locale.objects.create(language_code="zh-hans")
    translated = world.draft.copy_for_translation(locale, copy_parents=True)
    assert not translated.live
    assert leaks(world) == []


def test_an_alias_in_another_language_is_and_stays_a_draft(world: World) -> None:
    """It would show Chinese under an address of another language. So are the trees that
    ``WAGTAILSIMPLETRANSLATION_SYNC_PAGE_TREE`` keeps alike.
    """
    locale = Locale.objects.create(language_code="zh-hans")
    alias = world.public.copy_for_translation(locale, copy_parents=True, alias=True)
    section = world.office.section.get_translation(locale)
    assert not again(alias).live and not again(section).live
    retitled(world.public)
    assert not again(alias).live
    assert leaks(world) == []


def test_a_branch_is_translated_as_drafts(world: World) -> None:
    tree.translate(world, world.user("administrator"))
    locale = Locale.objects.get(language_code="zh-hans")
    translated = again(world.column).get_translation(locale)
    branch = translated.get_descendants(inclusive=True)
    assert branch.count() == 4 and not branch.live().exists()


def test_a_translation_is_reviewed_by_itself(world: World) -> None:
    locale = Locale.objects.create(language_code="zh-hans")
    page = world.public.copy_for_translation(locale, copy_parents=True)
    with pytest.raises(PermissionDenied), atomic():
        page.save_revision().publish()
    record(Act.CLEAR, again(page), revision=again(page).latest_revision)
    again(page).latest_revision.publish()
    assert again(page).live
    assert leaks(world) == []


def test_reviewers_move_within_the_section(world: World) -> None:
    before = place(world.public)
    moved = set()
    for actor in ACTORS:
        with undone():
            tree.move(world, world.user(actor))
            if place(world.public) != before:
                moved.add(actor)
                entry = entries_of(world.public.pk).last()
                assert (entry.act, entry.user_id) == (Act.MOVE, str(world.user(actor).pk))
    assert moved == {"office", "leader", "principal"}


@pytest.mark.parametrize("route", [tree.move_elsewhere, tree.bulk_move, tree.move_branch])
def test_nobody_moves_what_is_public_to_another_agency(world: World, route: Any) -> None:
    before = place(world.public)
    for actor in ACTORS:
        with undone():
            route(world, world.user(actor))
            assert (actor, place(world.public)) == (actor, before)


def test_a_command_that_answers_for_it_moves_it(world: World) -> None:
    with pytest.raises(StaysPublic), atomic():
        Page.objects.get(pk=world.public.pk).move(world.elsewhere, pos="last-child")
    with without_review("机构合并。"):
        Page.objects.get(pk=world.public.pk).move(world.elsewhere, pos="last-child")
    entry = entries_of(world.public.pk).last()
    assert (entry.act, entry.reason) == (Act.MOVE, "机构合并。")


def test_a_draft_that_moves_to_another_agency_is_reviewed_there(world: World) -> None:
    page = world.waiting
    proofread(page)
    decide(page, world.office.office)
    tree.move_draft(world, world.user("superuser"))
    page = again(page)
    assert place(page) == world.elsewhere.pk
    assert not WorkflowState.objects.active().filter(object_id=str(page.pk)).exists()
    assert approvals_of(page.latest_revision) == {}


def test_what_one_agency_cleared_is_not_published_by_another(world: World) -> None:
    page = draft(world.office, title="关于已审查之事的通知")
    record(Act.CLEAR, page, revision=page.latest_revision)
    page.move(world.elsewhere, pos="last-child")
    with pytest.raises(PermissionDenied), atomic():
        again(page).latest_revision.publish()
    assert not again(page).live


def test_the_host_moves_a_section_with_its_parent(world: World) -> None:
    """It stays the same agency's; its address is the host's business."""
    parent = home().add_child(instance=Page(title="部门", slug="departments"))
    section = Page.objects.get(pk=world.office.section.pk)
    section.move(parent, pos="last-child")
    assert "/departments/" in again(world.public).url
    assert leaks(world) == []


@pytest.mark.parametrize("route", [tree.delete, tree.bulk_delete, tree.delete_branch])
def test_nobody_deletes_what_is_public(world: World, route: Any) -> None:
    for actor in ACTORS:
        with undone():
            route(world, world.user(actor))
            assert (actor, again(world.public).live) == (actor, True)


def test_nor_with_the_hosts_page_above(world: World) -> None:
    answer = tree.delete_host(world, world.user("superuser"))
    assert answer.status_code == 302
    assert again(world.public).live


def test_a_draft_is_deleted_and_the_ledger_remembers(world: World) -> None:
    url = reverse("wagtailadmin_pages:delete", args=[world.waiting.pk])
    browser(world.user("editor")).post(url)
    assert not Page.objects.filter(pk=world.waiting.pk).exists()
    entry = entries_of(world.waiting.pk).last()
    assert (entry.act, entry.user_id) == (Act.DELETE, str(world.office.editor.pk))


def test_reordering_is_for_reviewers(world: World) -> None:
    first = world.column.get_children().first().pk
    reordered = set()
    for actor in ACTORS:
        with undone():
            tree.reorder(world, world.user(actor))
            if again(world.column).get_children().first().pk != first:
                reordered.add(actor)
    assert reordered == {"office", "leader", "principal"}
