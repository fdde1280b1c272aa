"""Routes through Wagtail's API v3, with a token of the actor."""

from __future__ import annotations

import json
from typing import Any

from django.http import HttpResponse
from django.test import Client
from wagtail.models import Locale

from tests.factories import home
from tests.review.routes.world import LEAK, World, bearer

ROOT = "/api/v3"


def _send(user: Any, method: str, path: str, **data: Any) -> HttpResponse:
    kind = "application/json"
    body = json.dumps(data)
    return Client().generic(method, f"{ROOT}/{path}", body, kind, headers=bearer(user))


def _do(user: Any, action: str, page: Any, **data: Any) -> HttpResponse:
    return _send(user, "POST", f"pages/{page.pk}/actions/{action}/", **data)


def publish(world: World, user: Any) -> HttpResponse:
    return _do(user, "publish", world.draft)


def publish_waiting(world: World, user: Any) -> HttpResponse:
    return _do(user, "publish", world.waiting)


def publish_edit(world: World, user: Any) -> HttpResponse:
    return _do(user, "publish", world.public)


def create(world: World, user: Any) -> HttpResponse:
    meta = {
        "type": type(world.draft)._meta.label,
        "parent_id": world.column.pk,
        "action": "publish",
    }
    return _send(user, "POST", "pages/", title=LEAK, slug="by-api", meta=meta)


def edit(world: World, user: Any) -> HttpResponse:
    meta = {"action": "publish"}
    return _send(user, "PATCH", f"pages/{world.public.pk}/", title=f"{LEAK}2", meta=meta)


def save(world: World, user: Any) -> HttpResponse:
    return _send(user, "PATCH", f"pages/{world.waiting.pk}/", title=f"{LEAK}2")


def copy(world: World, user: Any) -> HttpResponse:
    return _do(user, "copy", world.public, keep_live=True, title=LEAK)


def copy_branch(world: World, user: Any) -> HttpResponse:
    return _do(user, "copy", world.column, keep_live=True, recursive=True, slug="copied")


def create_alias(world: World, user: Any) -> HttpResponse:
    return _do(user, "create_alias", world.public)


def alias_elsewhere(world: World, user: Any) -> HttpResponse:
    return _do(user, "create_alias", world.public, destination_id=world.elsewhere.pk)


def convert_alias(world: World, user: Any) -> HttpResponse:
    made = world.public.create_alias(parent=world.column, update_slug="an-alias")
    return _do(user, "convert_alias", made)


def move(world: World, user: Any) -> HttpResponse:
    there = world.elsewhere
    return _do(user, "move", world.public, destination_id=there.pk, position="last-child")


def revert(world: World, user: Any) -> HttpResponse:
    first = world.public.revisions.order_by("pk").first()
    _do(user, "revert", world.public, revision_id=first.pk)
    return _do(user, "publish", world.public)


def unpublish(world: World, user: Any) -> HttpResponse:
    return _do(user, "unpublish", world.public)


def unpublish_host(world: World, user: Any) -> HttpResponse:
    return _do(user, "unpublish", home(), recursive=True)


def delete(world: World, user: Any) -> HttpResponse:
    return _send(user, "DELETE", f"pages/{world.public.pk}/")


def delete_host(world: World, user: Any) -> HttpResponse:
    return _send(user, "DELETE", f"pages/{home().pk}/")


def translate(world: World, user: Any) -> HttpResponse:
    Locale.objects.get_or_create(language_code="zh-hans")
    page = world.public
    return _do(user, "copy_for_translation", page, locale="zh-hans", copy_parents=True, alias=True)


def retitle_file(world: World, user: Any) -> HttpResponse:
    return _send(user, "PATCH", f"documents/{world.file.pk}/", title=LEAK)


def delete_file(world: World, user: Any) -> HttpResponse:
    return _send(user, "DELETE", f"documents/{world.file.pk}/")


ROUTES = {
    "API publish": publish,
    "API publish of what is under review": publish_waiting,
    "API publish of an edit": publish_edit,
    "API create and publish": create,
    "API edit and publish": edit,
    "API edit of what is under review": save,
    "API copy kept live": copy,
    "API copy with subpages kept live": copy_branch,
    "API alias": create_alias,
    "API alias in another agency's section": alias_elsewhere,
    "API conversion of an alias": convert_alias,
    "API move to another agency": move,
    "API revert and publish": revert,
    "API unpublish": unpublish,
    "API unpublish of the host's page with descendants": unpublish_host,
    "API delete": delete,
    "API delete of the host's page above": delete_host,
    "API translation": translate,
    "API change of a file's title": retitle_file,
    "API deletion of a file": delete_file,
}
