"""Routes through the page editor."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone

from tests.review.routes.forms import document_form
from tests.review.routes.world import World, browser

PUBLISH = {"action-publish": "1"}
JSON = {"accept": "application/json"}


def _post(user: Any, view: str, *args: Any, data: Any = None, **headers: str) -> HttpResponse:
    url = reverse(f"wagtailadmin_pages:{view}", args=args)
    return browser(user).post(url, data or {}, headers=headers)


def _edit(user: Any, page: Any, **changes: Any) -> HttpResponse:
    return _post(user, "edit", page.pk, data=document_form(page, **changes))


def _add(user: Any, world: World, accept: str = "*/*", **changes: Any) -> HttpResponse:
    meta = type(world.draft)._meta
    new = document_form(world.draft, slug="brand-new", **changes)
    where = (meta.app_label, meta.model_name, world.column.pk)
    return _post(user, "add", *where, data=new, accept=accept)


def publish_draft(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.draft, **PUBLISH)


def publish_waiting(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.waiting, **PUBLISH)


def publish_over_public(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.public, **PUBLISH)


def save_over_public(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.public)


def create_and_publish(world: World, user: Any) -> HttpResponse:
    return _add(user, world, **PUBLISH)


def create_and_publish_in_past(world: World, user: Any) -> HttpResponse:
    past = timezone.localtime() - timedelta(days=1)
    return _add(user, world, go_live_at=past.strftime("%Y-%m-%d %H:%M"), **PUBLISH)


def autosave(world: World, user: Any) -> HttpResponse:
    page = world.public
    data = document_form(page, overwrite_revision_id=page.latest_revision_id)
    return _post(user, "edit", page.pk, data=data, **JSON)


def autosave_and_publish(world: World, user: Any) -> HttpResponse:
    data = document_form(world.draft, **PUBLISH)
    return _post(user, "edit", world.draft.pk, data=data, **JSON)


def autosave_new(world: World, user: Any) -> HttpResponse:
    return _add(user, world, **JSON)


def revert_and_publish(world: World, user: Any) -> HttpResponse:
    page = world.public
    data = document_form(page, **PUBLISH)
    return _post(user, "revisions_revert", page.pk, page.revisions.last().pk, data=data)


def schedule(world: World, user: Any) -> HttpResponse:
    soon = timezone.localtime() + timedelta(days=1)
    return _edit(user, world.draft, go_live_at=soon.strftime("%Y-%m-%d %H:%M"), **PUBLISH)


def unschedule(world: World, user: Any) -> HttpResponse:
    revision = world.public.latest_revision_id
    return _post(user, "revisions_unschedule", world.public.pk, revision)


def expire(world: World, user: Any) -> HttpResponse:
    later = timezone.localtime() + timedelta(minutes=5)
    return _edit(user, world.public, expire_at=later.strftime("%Y-%m-%d %H:%M"), **PUBLISH)


def change_slug(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.public, slug="another-address", **PUBLISH)


def submit(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.draft, **{"action-submit": "1"})


def restart(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.waiting, **{"action-restart-workflow": "1"})


def cancel(world: World, user: Any) -> HttpResponse:
    return _edit(user, world.waiting, **{"action-cancel-workflow": "1"})


def approve_while_saving(world: World, user: Any) -> HttpResponse:
    action = {"action-workflow-action": "1", "workflow-action-name": "approve"}
    return _edit(user, world.waiting, **action, **{"workflow-action-extra-data": "{}"})


def lock(world: World, user: Any) -> HttpResponse:
    return _post(user, "lock", world.public.pk)


def unlock(world: World, user: Any) -> HttpResponse:
    return _post(user, "unlock", world.waiting.pk)


def restrict(world: World, user: Any) -> HttpResponse:
    data = {"restriction_type": "none", "password": "", "groups": []}
    return _post(user, "set_privacy", world.draft.pk, data=data)


ROUTES = {
    "publish button, draft": publish_draft,
    "publish button, under review": publish_waiting,
    "publish button, public page": publish_over_public,
    "save button, public page": save_over_public,
    "create and publish": create_and_publish,
    "create and publish with a date in the past": create_and_publish_in_past,
    "autosave over a revision": autosave,
    "autosave with the publish button": autosave_and_publish,
    "autosave of a new page": autosave_new,
    "revert to an old revision and publish": revert_and_publish,
    "schedule in the editor": schedule,
    "unschedule": unschedule,
    "expiry in the editor": expire,
    "change of address": change_slug,
    "submit for review": submit,
    "restart a review": restart,
    "cancel a review": cancel,
    "approve while saving": approve_while_saving,
    "lock": lock,
    "unlock what is under review": unlock,
    "view restriction": restrict,
}
