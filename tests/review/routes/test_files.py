"""A file is not exchanged under a page that is public or under review."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.base import ContentFile
from django.db.models import ProtectedError
from django.db.transaction import atomic
from django.test import Client
from django.urls import reverse
from wagtail.images import get_image_model
from wagtail.images.tests.utils import get_test_image_file

from tests.files import make_file
from tests.review.factories import REASON, draft, submit
from tests.review.routes import files
from tests.review.routes.world import ACTORS, World, again, browser, leaks, undone
from wagtail_disclosure.review.circumstances import without_review
from wagtail_disclosure.review.file_guard import FileInUse

pytestmark = pytest.mark.django_db
REPLACING = [files.replace, files.retitle, files.retitle_after_upload]


def stored(file: Any) -> tuple[str, str, bytes]:
    file = again(file)
    with file.file.storage.open(file.file.name) as stream:
        return file.title, file.file.name, stream.read()


@pytest.mark.parametrize("route", REPLACING)
def test_nobody_changes_the_file_of_a_public_page(world: World, route: Any) -> None:
    before = stored(world.file)
    for actor in ACTORS:
        with undone():
            route(world, world.user(actor))
            assert (actor, stored(world.file)) == (actor, before)
        world.forget()


def test_the_form_says_what_to_do_instead(world: World) -> None:
    answer = files.replace(world, world.user("office"))
    assert "is public with this file" in answer.content.decode()


def test_the_public_still_gets_the_reviewed_bytes(world: World) -> None:
    title, name, content = stored(world.file)
    files.replace(world, world.user("superuser"))
    answer = Client().get(world.file.url)
    assert b"".join(answer.streaming_content) == content


def test_a_stale_upload_dialog_does_not_delete_it(world: World) -> None:
    """Wagtail answers with a server error where a protected file is deleted just after upload."""
    with pytest.raises(ProtectedError), atomic():
        files.delete_after_upload(world, world.user("superuser"))
    assert leaks(world) == []


def test_an_exchanged_file_of_the_same_name_is_noticed(world: World) -> None:
    world.file.file = ContentFile(b"other", world.file.file.name)
    with pytest.raises(FileInUse), atomic():
        world.file.save()


def test_a_file_under_review_does_not_move_either(world: World) -> None:
    file = make_file("征求意见稿")
    page = draft(world.office).get_latest_revision_as_object()
    page.attachments.add(page.attachments.model(file=file, title="附件"))
    page.save_revision(user=world.office.editor)
    file.title = "提交之前"
    file.save()
    submit(page, world.office.editor)
    file.title = "提交之后"
    with pytest.raises(FileInUse, match="under review"), atomic():
        file.save()
    again(page).current_workflow_state.cancel(user=world.office.editor)
    file.save()
    assert again(file).title == "提交之后"


def picture_on_page(world: World) -> Any:
    image = get_image_model().objects.create(title="图", file=get_test_image_file())
    body = [("text", f'<p>字</p><embed embedtype="image" id="{image.pk}" alt="图"/>')]
    page = draft(world.office, title="关于已审查之事的通知", body=body)
    with without_review(REASON):
        page.latest_revision.publish()
    return image


def test_a_picture_is_guarded_as_a_document_is(world: World) -> None:
    """Its form asks the field before anything is stored."""
    image = picture_on_page(world)
    image.file = get_test_image_file(filename="another.png")
    with pytest.raises(ValidationError, match="is public with this file"):
        image.full_clean()


@pytest.mark.parametrize("change", ["title", "description", "file"])
def test_a_picture_is_not_changed_in_code(world: World, change: str) -> None:
    image = picture_on_page(world)
    setattr(image, change, get_test_image_file() if change == "file" else "另一图")
    with pytest.raises(FileInUse), atomic():
        image.save()


def test_a_picture_is_not_deleted(world: World) -> None:
    image = picture_on_page(world)
    url = reverse("wagtailimages:delete", args=[image.pk])
    assert browser(world.user("superuser")).post(url).status_code == 302
    with pytest.raises(PermissionDenied), atomic():
        image.delete()
    assert get_image_model().objects.filter(pk=image.pk).exists()


def test_a_file_that_no_page_shows_is_free(world: World) -> None:
    """The control: the guard is about what is shown."""
    file = make_file()
    file.title = "另一标题"
    file.save()
    file.delete()
    assert not type(file).objects.filter(pk=file.pk).exists()
