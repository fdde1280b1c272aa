"""Routes through code and commands, which ask nobody for permission."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import uuid4

from django.core.management import call_command
from django.utils import timezone
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Locale, Revision

from tests.factories import Page, home
from tests.review.routes.world import LEAK, World, again


def publish_revision(world: World, user: Any) -> None:
    world.draft.latest_revision.publish(user=user)


def publish_revision_unasked(world: World, user: Any) -> None:
    world.public.latest_revision.publish(user=user, skip_permission_checks=True)


def publish_revision_for_nobody(world: World, user: Any) -> None:
    world.waiting.latest_revision.publish()


def publish_page(world: World, user: Any) -> None:
    world.draft.publish(world.draft.latest_revision)


def publish_action(world: World, user: Any) -> None:
    action = PublishPageRevisionAction(world.draft.latest_revision, user=user)
    action.execute(skip_permission_checks=True)


def set_live(world: World, user: Any) -> None:
    world.draft.live = True
    world.draft.save()


def set_live_alone(world: World, user: Any) -> None:
    world.draft.live = True
    world.draft.save(update_fields=["live"])


def set_live_pretending(world: World, user: Any) -> None:
    """What is in memory was cleared, what is in the row was not."""
    page = again(world.public)
    page.unpublish()
    type(page).objects.filter(pk=page.pk).update(title=LEAK)
    page.live = True
    page.save(update_fields=["live"])


def set_live_bare(world: World, user: Any) -> None:
    page = Page.objects.get(pk=world.draft.pk)
    page.live = True
    page.save()


def retitle(world: World, user: Any) -> None:
    world.public.title, world.public.change_note = LEAK, LEAK
    world.public.save()


def retitle_alone(world: World, user: Any) -> None:
    world.public.title = LEAK
    world.public.save(update_fields=["title"])


def retitle_stale(world: World, user: Any) -> None:
    """In memory it is a draft."""
    world.public.live, world.public.title = False, LEAK
    world.public.save(update_fields=["title"])


def retitle_bare(world: World, user: Any) -> None:
    page = Page.objects.get(pk=world.public.pk)
    page.title = LEAK
    page.save()


def change_attachment(world: World, user: Any) -> None:
    page = again(world.public)
    page.change_note = LEAK
    row = page.attachments.first()
    row.title = LEAK
    page.attachments.add(row)
    page.save()


def repeat_other_alias(world: World, user: Any) -> None:
    """A draft that claims to repeat what is public."""
    world.draft.alias_of, world.draft.live = world.public, True
    world.draft.save()


def copy_live(world: World, user: Any) -> None:
    world.public.copy(update_attrs={"slug": "copied", "title": LEAK}, keep_live=True)


def copy_branch_live(world: World, user: Any) -> None:
    world.column.copy(recursive=True, update_attrs={"slug": "copied"}, keep_live=True)


def born_live(world: World, user: Any) -> None:
    page = again(world.draft)
    page.pk = page.id = page.page_ptr_id = None
    page.slug, page.live, page._state.adding = "born", True, True
    page.path, page.depth, page.translation_key = "", None, uuid4()
    world.column.add_child(instance=page)


def translate(world: World, user: Any) -> None:
    locale, _ = Locale.objects.get_or_create(language_code="zh-hans")
    world.draft.copy_for_translation(locale, copy_parents=True)


def translate_alias(world: World, user: Any) -> None:
    locale, _ = Locale.objects.get_or_create(language_code="zh-hans")
    world.public.copy_for_translation(locale, copy_parents=True, alias=True)


def publish_translation(world: World, user: Any) -> None:
    """What was cleared in one language is not cleared in another."""
    locale, _ = Locale.objects.get_or_create(language_code="zh-hans")
    page = world.public.copy_for_translation(locale, copy_parents=True)
    page.title = LEAK
    page.save_revision().publish(user=user)


def move_elsewhere(world: World, user: Any) -> None:
    Page.objects.get(pk=world.public.pk).move(world.elsewhere, pos="last-child")


def delete(world: World, user: Any) -> None:
    world.public.delete()


def delete_host(world: World, user: Any) -> None:
    Page.objects.filter(pk=home().pk).delete()


def unpublish(world: World, user: Any) -> None:
    world.public.unpublish(user=user)


def forge_schedule(world: World, user: Any) -> None:
    past = timezone.now() - timedelta(hours=1)
    Revision.objects.filter(pk=world.draft.latest_revision_id).update(approved_go_live_at=past)
    call_command("publish_scheduled")


def move_command(world: World, user: Any) -> None:
    call_command("move_pages", world.column.pk, world.elsewhere.pk, verbosity=0)


def repair_tree(world: World, user: Any) -> None:
    call_command("fixtree", interactive=False, verbosity=0)


ROUTES = {
    "code: revision.publish": publish_revision,
    "code: revision.publish without a check": publish_revision_unasked,
    "code: revision.publish without a user": publish_revision_for_nobody,
    "code: page.publish": publish_page,
    "code: publish action": publish_action,
    "code: live, save": set_live,
    "code: live alone, save": set_live_alone,
    "code: live alone, another content in memory": set_live_pretending,
    "code: live, save as a bare page": set_live_bare,
    "code: title, save": retitle,
    "code: title alone, save": retitle_alone,
    "code: title alone, a draft in memory": retitle_stale,
    "code: title, save as a bare page": retitle_bare,
    "code: attachment, save": change_attachment,
    "code: alias_of, save": repeat_other_alias,
    "code: copy kept live": copy_live,
    "code: copy with subpages kept live": copy_branch_live,
    "code: insertion of a live page": born_live,
    "code: translation": translate,
    "code: translation as an alias": translate_alias,
    "code: publication of a translation": publish_translation,
    "code: move to another agency": move_elsewhere,
    "code: delete": delete,
    "code: delete of the host's page above": delete_host,
    "code: unpublish": unpublish,
    "command: publish_scheduled with a forged date": forge_schedule,
    "command: move_pages": move_command,
    "command: fixtree": repair_tree,
}
