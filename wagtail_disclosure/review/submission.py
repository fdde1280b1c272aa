"""From a draft into the tiers, and back to the first of them when the text is edited."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.content import revision_digest
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.prerequisites import submission_errors

__all__ = [
    "forget_other_texts",
    "is_evidence",
    "is_resumed",
    "note_submission",
    "restart_if_changed",
]


def note_submission(act: Act, workflow_state: Any, revision: Any, user: Any) -> None:
    """Write down that ``revision`` was handed to the reviewers, with its flag. Raises
    ValidationError, by field, for what may not be submitted: the whole start is rolled back. A
    review that an edit begins anew is no submission: the edit has been saved.
    """
    page = revision.as_object()
    if act != Act.RESTART and (errors := submission_errors(page)):
        raise ValidationError(errors)
    data = {
        "workflow_state": workflow_state.pk,
        "is_major": page.is_major,
        "major_reason": page.major_reason,
    }
    ledger.record(act, page, user=user, revision=revision, data=data)


def restart_if_changed(page: Any, revision: Any, user: Any) -> None:
    """Begin a running review anew with ``revision`` when it is not the one under review: an
    approval is of a text, not of a page.
    """
    state = page.current_workflow_state
    if state is None or not state.current_task_state or state.status != state.STATUS_IN_PROGRESS:
        return
    if revision.pk == state.current_task_state.revision_id and _is_as_submitted(revision):
        return
    _cancel_current(state, user)
    note_submission(Act.RESTART, state, revision, user)
    state.update(user=user, next_task=state.workflow.tasks.first())


def is_resumed(revision: Any, since: Any) -> bool:
    """Whether it is written down already that ``revision`` was handed in again."""
    entries = ledger.entries_of(int(revision.object_id)).filter(act=Act.RESUME, at__gte=since)
    return entries.filter(revision_id=revision.pk).exists()


def forget_other_texts(workflow_state: Any, revision: Any) -> None:
    """Let Wagtail's own account of the running review forget approvals of another revision, which
    it otherwise keeps where the project has not told it to ask again after an edit.
    """
    done = (TaskState.STATUS_APPROVED, TaskState.STATUS_SKIPPED)
    states = workflow_state.task_states.filter(status__in=done).exclude(revision=revision)
    states.update(status=TaskState.STATUS_CANCELLED)


def is_evidence(revision: Any, page: Any) -> bool:
    """Whether ``revision`` is the page's latest and the ledger speaks of it."""
    if revision is None or revision.pk != page.latest_revision_id:
        return False
    return ledger.entries_of(page.pk).filter(revision_id=revision.pk).exists()


def _is_as_submitted(revision: Any) -> bool:
    entries = ledger.entries_of(int(revision.object_id))
    submitted = entries.filter(act__in=[Act.SUBMIT, Act.RESUME, Act.RESTART]).last()
    return submitted is not None and submitted.revision_digest == revision_digest(revision)


def _cancel_current(state: Any, user: Any) -> None:
    current = state.current_task_state
    current.status = TaskState.STATUS_CANCELLED
    current.finished_at = timezone.now()
    current.finished_by = user
    current.comment = _("The text was edited: the review begins anew.")
    current.save()
