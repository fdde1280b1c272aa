"""A file that a published page shows was reviewed with it: it is not exchanged underneath."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import swapper
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db.models import ProtectedError, QuerySet
from django.db.models.signals import pre_delete, pre_save
from django.utils.translation import gettext as _
from wagtail.actions import action_registry
from wagtail.actions.delete import DeleteAction
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import ReferenceIndex, WorkflowState

from wagtail_disclosure.review.draft_files import DraftFile
from wagtail_disclosure.review.guard import is_guarding
from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = ["FileInUse", "connect", "published_pages_with", "waiting_pages_with"]

# What the public reads of a document or a picture.
SHOWN = ("file", "title", "description")


class FileInUse(PermissionDenied):
    """A file of a page that is public or under review was to be changed or deleted."""


class DeleteFileAction(DeleteAction):
    """Wagtail's API deletes with it: a file that a page needs is a refusal, not a fault."""

    def _delete(self) -> Any:
        try:
            return super()._delete()
        except ProtectedError as error:
            raise FileInUse(_("A page offers this file: remove it there first.")) from error


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    for model in (get_document_model(), get_image_model()):
        uid = f"disclosure.review.{model._meta.label_lower}"
        pre_save.connect(_refuse_change, sender=model, dispatch_uid=f"{uid}.save")
        pre_delete.connect(_refuse_deletion, sender=model, dispatch_uid=f"{uid}.delete")
        # Wagtail's form throws the old file away before it saves: it has to be refused earlier.
        model._meta.get_field("file").validators.append(_refuse_in_form)
        action_registry.register(model, DeleteFileAction)


def published_pages_with(file: Any) -> QuerySet[Any]:
    """Reviewed pages that are public and show ``file``."""
    return _reviewed(_pages_referring_to(file)).live()


def waiting_pages_with(file: Any) -> QuerySet[Any]:
    """Pages that are under review with ``file``."""
    ids = _pages_referring_to(file)
    if isinstance(file, get_document_model()):
        ids |= set(DraftFile.objects.filter(file=file).values_list("page", flat=True))
    states = WorkflowState.objects.filter(
        status=WorkflowState.STATUS_IN_PROGRESS,
        object_id__in=[str(key) for key in ids],
        base_content_type=_page_type(),
    )
    return _reviewed({int(key) for key in states.values_list("object_id", flat=True)})


def _pages_referring_to(file: Any) -> set[int]:
    references = ReferenceIndex.get_references_to(file).filter(base_content_type=_page_type())
    return {int(object_id) for object_id in references.values_list("object_id", flat=True)}


def _page_type() -> ContentType:
    return ContentType.objects.get_for_model(swapper.load_model("wagtailcore", "Page"))


def _reviewed(ids: set[int]) -> QuerySet[Any]:
    page_model = swapper.load_model("wagtailcore", "Page")
    return page_model.objects.filter(pk__in=ids).type(ReviewedPageMixin)


def _refuse_in_form(value: Any) -> None:
    """A validator of the file field, which is given the file with its document or picture."""
    try:
        _refuse_change(getattr(value, "instance", None))
    except FileInUse as refusal:
        raise ValidationError(str(refusal), code="in_use") from refusal


def _refuse_change(
    instance: Any, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    if raw or instance is None or not instance.pk or not is_guarding():
        return
    shown = [name for name in SHOWN if hasattr(instance, name)]
    if _shows_differently(instance, [n for n in shown if n in (update_fields or SHOWN)]):
        _refuse_if_shown(instance)


def _refuse_deletion(instance: Any, **kwargs: Any) -> None:
    if is_guarding():
        _refuse_if_shown(instance)


def _shows_differently(file: Any, names: list[str]) -> bool:
    saved = type(file).objects.filter(pk=file.pk).first()
    if saved is None:
        return False
    if "file" in names and not file.file._committed:
        return True  # another upload, which may bear the same name
    return any(getattr(saved, name) != getattr(file, name) for name in names)


def _refuse_if_shown(file: Any) -> None:
    if page := published_pages_with(file).first():
        message = _("“%(page)s” is public with this file: upload a new one and submit the page.")
        raise FileInUse(message % {"page": page.title})
    if page := waiting_pages_with(file).first():
        message = _("“%(page)s” is under review with this file: have it sent back first.")
        raise FileInUse(message % {"page": page.draft_title})
