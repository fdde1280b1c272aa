"""Routes through the page tree of the admin: copies, moves, bulk actions, deletions."""

from __future__ import annotations

from typing import Any

from django.contrib.messages.storage.cookie import CookieStorage
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, HttpResponseForbidden
from django.test import RequestFactory
from django.urls import reverse
from wagtail.contrib.simple_translation.views import SubmitPageTranslationView
from wagtail.models import Locale

from tests.factories import Page, home
from tests.review.routes.world import LEAK, World, browser

MODEL = (Page._meta.app_label, Page._meta.model_name)


def _post(user: Any, view: str, *args: Any, **data: Any) -> HttpResponse:
    return browser(user).post(reverse(f"wagtailadmin_pages:{view}", args=args), data)


def _bulk(user: Any, action: str, *pages: Any, **data: Any) -> HttpResponse:
    url = reverse("wagtail_bulk_action", args=[*MODEL, action])
    query = "&".join(f"id={page.pk}" for page in pages)
    confirmed = {"wagtail_site_name": "Tests", "next": "/admin/", **data}
    return browser(user).post(f"{url}?{query}&next=/admin/", confirmed)


def _copy(user: Any, page: Any, parent: Any, **choices: str) -> HttpResponse:
    new = {"new_title": f"{LEAK}{page.title}", "new_slug": "copied", "new_parent_page": parent.pk}
    return _post(user, "copy", page.pk, **new, **choices)


def bulk_publish(world: World, user: Any) -> HttpResponse:
    return _bulk(user, "publish", world.draft, world.waiting, world.public)


def bulk_publish_branch(world: World, user: Any) -> HttpResponse:
    return _bulk(user, "publish", world.column, include_descendants="on")


def bulk_publish_host(world: World, user: Any) -> HttpResponse:
    return _bulk(user, "publish", home(), include_descendants="on")


def bulk_unpublish(world: World, user: Any) -> HttpResponse:
    return _bulk(user, "unpublish", world.public)


def bulk_unpublish_host(world: World, user: Any) -> HttpResponse:
    return _bulk(user, "unpublish", home(), include_descendants="on")


def bulk_delete(world: World, user: Any) -> HttpResponse:
    return _bulk(user, "delete", world.public, world.draft)


def bulk_move(world: World, user: Any) -> HttpResponse:
    there = world.elsewhere
    return _bulk(user, "move", world.public, chooser=there.pk)


def copy_public(world: World, user: Any) -> HttpResponse:
    return _copy(user, world.public, world.column, publish_copies="on")


def copy_branch(world: World, user: Any) -> HttpResponse:
    parent = world.column.get_parent()
    return _copy(user, world.column, parent, copy_subpages="on", publish_copies="on")


def copy_elsewhere(world: World, user: Any) -> HttpResponse:
    return _copy(user, world.public, world.elsewhere, publish_copies="on")


def alias(world: World, user: Any) -> HttpResponse:
    return _copy(user, world.public, world.column, alias="on")


def alias_of_draft(world: World, user: Any) -> HttpResponse:
    return _copy(user, world.draft, world.column, alias="on")


def alias_elsewhere(world: World, user: Any) -> HttpResponse:
    return _copy(user, world.public, world.elsewhere, alias="on")


def translate(world: World, user: Any) -> HttpResponse:
    """The screen of ``wagtail.contrib.simple_translation``, with a branch, by somebody to whom the
    portal has given its one right.
    """
    locale, _ = Locale.objects.get_or_create(language_code="zh-hans")
    world.column.get_parent().specific.copy_for_translation(locale, copy_parents=True, alias=True)
    user.has_perms = lambda rights: True
    request = RequestFactory().post("/", {"locales": [locale.pk], "include_subtree": "on"})
    request.user, request._messages = user, CookieStorage(request)
    try:
        return SubmitPageTranslationView.as_view()(request, page_id=world.column.pk)
    except PermissionDenied:
        return HttpResponseForbidden()


def convert_alias(world: World, user: Any) -> HttpResponse:
    made = world.public.create_alias(parent=world.column, update_slug="an-alias")
    return _post(user, "convert_alias", made.pk)


def move(world: World, user: Any) -> HttpResponse:
    regulations = world.office.section.get_children().get(slug="regulations")
    return _post(user, "move_confirm", world.public.pk, regulations.pk)


def move_draft(world: World, user: Any) -> HttpResponse:
    return _post(user, "move_confirm", world.waiting.pk, world.elsewhere.pk)


def move_elsewhere(world: World, user: Any) -> HttpResponse:
    return _post(user, "move_confirm", world.public.pk, world.elsewhere.pk)


def move_branch(world: World, user: Any) -> HttpResponse:
    catalogue = world.elsewhere.get_parent()
    return _post(user, "move_confirm", world.column.pk, catalogue.pk)


def reorder(world: World, user: Any) -> HttpResponse:
    url = reverse("wagtailadmin_pages:set_page_position", args=[world.public.pk])
    return browser(user).post(f"{url}?position=0")


def unpublish(world: World, user: Any) -> HttpResponse:
    return _post(user, "unpublish", world.public.pk)


def unpublish_branch(world: World, user: Any) -> HttpResponse:
    return _post(user, "unpublish", world.column.pk, include_descendants="on")


def delete(world: World, user: Any) -> HttpResponse:
    return _post(user, "delete", world.public.pk, wagtail_site_name="Tests")


def delete_branch(world: World, user: Any) -> HttpResponse:
    return _post(user, "delete", world.column.pk, wagtail_site_name="Tests")


def delete_host(world: World, user: Any) -> HttpResponse:
    return _post(user, "delete", home().pk, wagtail_site_name="Tests")


ROUTES = {
    "bulk publish": bulk_publish,
    "bulk publish with descendants": bulk_publish_branch,
    "bulk publish of the host's page with descendants": bulk_publish_host,
    "bulk unpublish": bulk_unpublish,
    "bulk unpublish of the host's page with descendants": bulk_unpublish_host,
    "bulk delete": bulk_delete,
    "bulk move to another agency": bulk_move,
    "copy and publish": copy_public,
    "copy with subpages and publish": copy_branch,
    "copy to another agency": copy_elsewhere,
    "alias": alias,
    "alias of a draft": alias_of_draft,
    "alias in another agency's section": alias_elsewhere,
    "convert an alias": convert_alias,
    "translate a branch": translate,
    "move within the section": move,
    "move a draft to another agency": move_draft,
    "move to another agency": move_elsewhere,
    "move a branch to another agency": move_branch,
    "reorder": reorder,
    "unpublish": unpublish,
    "unpublish with descendants": unpublish_branch,
    "delete": delete,
    "delete the parent": delete_branch,
    "delete the host's page above": delete_host,
}
