"""Keeps Wagtail's own workflow mails off the tiers: they say less, go to superusers who cannot
decide, and let a mail server that is down undo the decision.
"""

from __future__ import annotations

from typing import Any

from wagtail.admin.mail import (
    GroupApprovalTaskStateSubmissionEmailNotifier,
    WorkflowStateApprovalEmailNotifier,
    WorkflowStateRejectionEmailNotifier,
    WorkflowStateSubmissionEmailNotifier,
)
from wagtail.models import TaskState, WorkflowState
from wagtail.signals import (
    task_submitted,
    workflow_approved,
    workflow_rejected,
    workflow_submitted,
)

from wagtail_disclosure.review.tasks import TierTaskMixin

__all__ = ["connect"]


class OtherTasksMixin:
    """A stock notifier for every workflow task but the tiers."""

    def can_handle(self, instance: Any, **kwargs: Any) -> bool:
        return not _is_tier(instance) and super().can_handle(instance, **kwargs)


class TaskSubmitted(OtherTasksMixin, GroupApprovalTaskStateSubmissionEmailNotifier):
    pass


class WorkflowSubmitted(OtherTasksMixin, WorkflowStateSubmissionEmailNotifier):
    pass


class WorkflowRejected(OtherTasksMixin, WorkflowStateRejectionEmailNotifier):
    pass


class WorkflowApproved(OtherTasksMixin, WorkflowStateApprovalEmailNotifier):
    pass


# Wagtail's own dispatch_uid of each: a signal keeps one receiver for it, whichever app is first.
REPLACEMENTS = (
    (task_submitted, TaskState, TaskSubmitted(), "group_approval_task_submitted"),
    (workflow_submitted, WorkflowState, WorkflowSubmitted(), "workflow_state_submitted"),
    (workflow_rejected, WorkflowState, WorkflowRejected(), "workflow_state_rejected"),
    (workflow_approved, WorkflowState, WorkflowApproved(), "workflow_state_approved"),
)


def connect() -> None:
    """Put the narrower notifiers in the place of Wagtail's. Called once, from ``ready()``."""
    for signal, sender, notifier, name in REPLACEMENTS:
        uid = f"{name}_email_notification"
        signal.disconnect(sender=sender, dispatch_uid=uid)
        signal.connect(notifier, sender=sender, dispatch_uid=uid)


def _is_tier(instance: Any) -> bool:
    state = instance.current_task_state if isinstance(instance, WorkflowState) else instance
    return state is not None and isinstance(state.task.specific, TierTaskMixin)
