"""What Wagtail tells and the ledger keeps."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save, pre_save
from django.utils.translation import gettext as _
from wagtail.models import AbstractPage, ModelLogEntry, PageViewRestriction, WorkflowState
from wagtail.signals import (
    page_unpublished,
    post_page_move,
    workflow_cancelled,
    workflow_submitted,
)

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review import (
    circumstances,
    file_guard,
    guard,
    ledger,
    submission,
    tree_guard,
)
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.mixins import ReviewedPageMixin


class AlreadyApproved(PermissionDenied):
    """A review was to be cancelled that has come to its end."""


REFERENCE_ACTIONS = frozenset({"wagtail.create", "wagtail.edit", "wagtail.delete"})


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    receivers: tuple[tuple[Any, Any], ...] = (
        (workflow_submitted, _on_submitted),
        (workflow_cancelled, _on_cancelled),
        (page_unpublished, _on_unpublished),
        (post_page_move, _on_moved),
    )
    for signal, receiver in receivers:
        signal.connect(receiver, dispatch_uid=f"disclosure.review.{receiver.__name__}")
    of_models: tuple[tuple[Any, Any, Any], ...] = (
        (pre_save, WorkflowState, _on_flow_changing),
        (post_save, ModelLogEntry, _on_model_logged),
        (post_save, PageViewRestriction, _on_restricted),
        (post_delete, PageViewRestriction, _on_released),
        *((post_delete, model, _on_deleted) for model in tree_guard.reviewed_models()),
    )
    for signal, sender, receiver in of_models:
        uid = f"disclosure.review.{receiver.__name__}.{sender._meta.label_lower}"
        signal.connect(receiver, sender=sender, dispatch_uid=uid)
    file_guard.connect()
    tree_guard.connect()


def _reviewed(page: Any) -> bool:
    return guard.is_enforced() and isinstance(page, ReviewedPageMixin)


def _on_submitted(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = instance.content_object.specific
    if not _reviewed(page):
        return
    revision = page.get_latest_revision()
    submission.note_submission(Act.SUBMIT, instance, revision, user)


def _on_cancelled(instance: WorkflowState, user: Any = None, **kwargs: Any) -> None:
    page = instance.content_object.specific
    if _reviewed(page):
        revision = instance.current_task_state.revision if instance.current_task_state else None
        ledger.record(Act.CANCEL, page, user=user, revision=revision)


def _on_flow_changing(instance: WorkflowState, raw: bool = False, **kwargs: Any) -> None:
    """What is approved is not cancelled by somebody who saw it while it was still in review."""
    if raw or instance.status != WorkflowState.STATUS_CANCELLED or not guard.is_enforced():
        return
    saved = WorkflowState.objects.filter(pk=instance.pk).first()
    if saved is None or saved.status != WorkflowState.STATUS_APPROVED:
        return
    if _reviewed(saved.content_object and saved.content_object.specific):
        raise AlreadyApproved(_("It has been approved in the meantime: nothing was cancelled."))


def _on_unpublished(instance: Any, **kwargs: Any) -> None:
    if _reviewed(instance):
        guard.note_offline(instance, was_live=True)


def _on_moved(instance: Any, parent_page_before: Any, parent_page_after: Any, **kw: Any) -> None:
    before, after = parent_page_before, parent_page_after
    page = instance.specific
    act = circumstances.current()
    if guard.is_enforced() and tree_guard.changes_section(before, after):
        _cancel_reviews_below(page, act.user)
    if _reviewed(page) and before.pk != after.pk:
        data = {"from": before.pk, "to": after.pk}
        ledger.record(Act.MOVE, page, user=act.user, reason=act.reason, data=data)


def _cancel_reviews_below(page: Any, user: Any) -> None:
    """What one agency was reviewing is not published by another."""
    for moved in tree_guard.reviewed_below(page).specific():
        if state := moved.current_workflow_state:
            state.cancel(user=user)


def _on_restricted(instance: PageViewRestriction, raw: bool = False, **kwargs: Any) -> None:
    if not raw:
        _note_restriction(instance, instance.restriction_type)


def _on_released(instance: PageViewRestriction, origin: Any = None, **kwargs: Any) -> None:
    """A restriction that goes with its page makes nothing public."""
    origin_class = origin.model if isinstance(origin, QuerySet) else type(origin)
    if not issubclass(origin_class, AbstractPage):
        _note_restriction(instance, "none")


def _note_restriction(restriction: PageViewRestriction, kind: str) -> None:
    """Who may see a page is no part of its content, but of what the public sees."""
    page = restriction.page.specific
    if _reviewed(page):
        act = circumstances.current()
        data = {"restriction": kind}
        ledger.record(Act.REFERENCE, page, user=act.user, reason=act.reason, data=data)


def _on_deleted(instance: Any, **kwargs: Any) -> None:
    if not _reviewed(instance) or not LedgerEntry.objects.filter(page_id=instance.pk).exists():
        return
    act = circumstances.current()
    ledger.record_deletion(instance, user=act.user, reason=act.reason)


def _on_model_logged(instance: ModelLogEntry, created: bool, **kwargs: Any) -> None:
    """Agencies and disclosure items stand on published pages: who changes one is written down."""
    model = instance.content_type.model_class()
    is_reference = getattr(model, "is_disclosure_reference", False)
    if not created or not is_reference or not guard.is_enforced():
        return
    if instance.action not in REFERENCE_ACTIONS:
        return
    changed = model.objects.filter(pk=instance.object_id).first()
    ledger.record_other(
        Act.REFERENCE,
        agency=changed if isinstance(changed, Agency) else getattr(changed, "agency", None),
        user=instance.user,
        title=instance.label,
        data={"model": model._meta.label_lower, "pk": instance.object_id, "act": instance.action},
    )
