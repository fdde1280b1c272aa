"""Whose turn it is: taking hold of what waits, and handing it back to the tier before."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import TaskState, WorkflowState

from wagtail_disclosure.review import locks

__all__ = ["AlreadyDecided", "hand_back", "previous_turn", "take"]


class AlreadyDecided(ValidationError):
    """Somebody else was faster, or the text has changed since."""


def take(task_state: Any) -> Any:
    """Lock ``task_state`` within the transaction and return it as it is now. Whoever comes second
    finds the decision taken: raises AlreadyDecided.
    """
    locks.hold_pages(int(task_state.workflow_state.object_id))
    flow = WorkflowState.objects.select_for_update().filter(pk=task_state.workflow_state_id).first()
    state = TaskState.objects.select_for_update().filter(pk=task_state.pk).first()
    if flow is None or state is None or flow.content_object is None:
        message = _("The page has been deleted in the meantime; your decision was not taken.")
        raise AlreadyDecided(message, code="deleted")
    if state.status != TaskState.STATUS_IN_PROGRESS or flow.status != flow.STATUS_IN_PROGRESS:
        message = _("Somebody has decided in the meantime; your decision was not taken.")
        raise AlreadyDecided(message, code="decided")
    if flow.content_object.latest_revision_id != state.revision_id:
        message = _("The text has been edited in the meantime; look at it again.")
        raise AlreadyDecided(message, code="edited")
    return state.specific


def previous_turn(task_state: Any) -> TaskState:
    """The last approval at the tier before. Raises ValidationError at the first tier."""
    states = task_state.workflow_state.task_states.order_by("-pk")
    for state in states.filter(status=TaskState.STATUS_APPROVED).select_related("task"):
        if hasattr(state.task.specific, "tier"):
            return state
    raise ValidationError(_("There is no tier before this one."))


def hand_back(task_state: Any, previous: TaskState, user: Any, comment: str) -> None:
    """Void the ``previous`` approval and start its tier again. The ledger's entry is the caller's
    business.
    """
    TaskState.objects.filter(
        workflow_state=previous.workflow_state_id,
        task=previous.task_id,
        status=TaskState.STATUS_APPROVED,
    ).update(status=TaskState.STATUS_CANCELLED)
    flow = task_state.workflow_state
    task_state.status = TaskState.STATUS_CANCELLED
    task_state.finished_at, task_state.finished_by = timezone.now(), user
    task_state.comment = comment
    task_state.save()
    flow.current_task_state = TaskState.objects.get(pk=task_state.pk)
    flow.update(user=user, next_task=previous.task)
