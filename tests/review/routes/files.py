"""Routes through the files that a public page shows, and through reference data."""

from __future__ import annotations

from typing import Any

from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from tests.review.routes.world import LEAK, World, browser

AJAX = {"x-requested-with": "XMLHttpRequest"}
OTHER = b"%PDF-1.7 other"


def _post(user: Any, view: str, key: int, data: Any, **headers: str) -> HttpResponse:
    return browser(user).post(reverse(view, args=[key]), data, headers=headers)


def replace(world: World, user: Any) -> HttpResponse:
    upload = SimpleUploadedFile("attachment.pdf", OTHER)
    data = {"title": world.file.title, "file": upload, "collection": world.file.collection_id}
    return _post(user, "wagtaildocs:edit", world.file.pk, data)


def retitle(world: World, user: Any) -> HttpResponse:
    data = {"title": LEAK, "collection": world.file.collection_id}
    return _post(user, "wagtaildocs:edit", world.file.pk, data)


def retitle_after_upload(world: World, user: Any) -> HttpResponse:
    key = f"doc-{world.file.pk}"
    data = {f"{key}-title": LEAK, f"{key}-collection": world.file.collection_id}
    view = "wagtaildocs:edit_multiple"
    return _post(user, view, world.file.pk, data, **AJAX)


def delete(world: World, user: Any) -> HttpResponse:
    return _post(user, "wagtaildocs:delete", world.file.pk, {})


def delete_after_upload(world: World, user: Any) -> HttpResponse:
    view = "wagtaildocs:delete_multiple"
    return _post(user, view, world.file.pk, {}, **AJAX)


def bulk_delete(world: World, user: Any) -> HttpResponse:
    meta = type(world.file)._meta
    url = reverse("wagtail_bulk_action", args=[meta.app_label, meta.model_name, "delete"])
    return browser(user).post(f"{url}?id={world.file.pk}&next=/admin/")


def rename_agency(world: World, user: Any) -> HttpResponse:
    agency = world.office.agency
    fields = [f for f in agency._meta.concrete_fields if f.editable and not f.primary_key]
    data = {f.name: f.value_from_object(agency) or "" for f in fields}
    view = agency.snippet_viewset.get_url_name("edit")
    return _post(user, view, agency.pk, {**data, "address": "另一处"})


def replace_in_code(world: World, user: Any) -> None:
    world.file.file = ContentFile(OTHER, "another.pdf")
    world.file.save()


def replace_under_same_name(world: World, user: Any) -> None:
    world.file.file = ContentFile(OTHER, world.file.file.name)
    world.file.save()


def delete_in_code(world: World, user: Any) -> None:
    type(world.file).objects.filter(pk=world.file.pk).delete()


VIEWS = {
    "file: replace": replace,
    "file: title": retitle,
    "file: title after an upload": retitle_after_upload,
    "file: delete": delete,
    "file: bulk delete": bulk_delete,
    "agency: edit": rename_agency,
}
CODE = {
    "code: file, save": replace_in_code,
    "code: file of the same name, save": replace_under_same_name,
    "code: file, delete": delete_in_code,
}
