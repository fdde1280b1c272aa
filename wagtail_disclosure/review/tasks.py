"""The tiers as Wagtail workflow tasks."""

from __future__ import annotations

from typing import Any, ClassVar

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext, override
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, TaskState

from wagtail_disclosure.review import decisions, eligibility, ledger, mail, submission
from wagtail_disclosure.review.clearance import approvals_of
from wagtail_disclosure.review.decision_form import decision_form_class
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.lists import Decision
from wagtail_disclosure.review.policy import Requirement, requirement_of
from wagtail_disclosure.review.tiers import Tier

__all__ = ["LeaderApprovalTask", "OfficeReviewTask", "PrincipalApprovalTask", "TierTaskMixin"]


class TierTaskMixin(models.Model):
    """One tier: skipped where the policy does not ask for it, decided by one person of its groups
    or their deputy, who has no other part in the revision.
    """

    tier: ClassVar[Tier]

    working_days = models.PositiveSmallIntegerField(_("working days for the decision"), default=3)

    admin_form_fields = [*AbstractGroupApprovalTask.admin_form_fields, "working_days"]

    class Meta:
        abstract = True

    def start(self, workflow_state: Any, user: Any = None) -> TaskState:
        revision = workflow_state.content_object.get_latest_revision()
        self._note_resumption(workflow_state, revision, user)
        submission.forget_other_texts(workflow_state, revision)
        with override(settings.LANGUAGE_CODE):  # its reasons go into the ledger
            requirement = requirement_of(revision)
        if self.tier not in requirement.needed:
            return self._skip(workflow_state, revision, requirement.omitted.get(self.tier, ""))
        if earlier := self._task_before(workflow_state, revision, requirement):
            return earlier.start(workflow_state, user=user)
        state = super().start(workflow_state, user=user)
        mail.tell_waiting(state)
        return state

    def on_action(self, task_state: Any, user: Any, action_name: str, **kwargs: Any) -> None:
        """The one door for decisions, whichever screen they come from."""
        decisions.Decide(
            task_state,
            user,
            Decision(action_name),
            comment=kwargs.get("comment", ""),
            checked=tuple(int(key) for key in kwargs.get("checklist") or ()),
        ).execute()

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """What is under review does not move, whoever looks at it."""
        return True

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        return False

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        return eligibility.capacity_of(self, user) is not None

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, str, bool]]:
        state = obj.current_workflow_task_state
        if state is None or state.task_id != self.pk or eligibility.obstacle(state, user):
            return []
        return [(item.value, item.label, True) for item in self.decisions()]

    def decisions(self) -> list[Decision]:
        """What can be decided at this tier: the first has none before it."""
        return [item for item in Decision if self.tier != Tier.OFFICE or item != Decision.RETURN]

    def get_form_for_action(self, action: str) -> Any:
        if action not in Decision.values:  # a forged address; the view refuses it next
            return super().get_form_for_action(action)
        return decision_form_class(self.tier, Decision(action))

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        return eligibility.decidable(self, user)

    def _note_resumption(self, workflow_state: Any, revision: Any, user: Any) -> None:
        last = workflow_state.task_states.order_by("pk").last()
        if last is None or last.status != TaskState.STATUS_REJECTED:
            return
        if not submission.is_resumed(revision, since=last.finished_at):
            submission.note_submission(Act.RESUME, workflow_state, revision, user)

    def _task_before(self, workflow_state: Any, revision: Any, requirement: Requirement) -> Any:
        """The first tier before this one that has not approved this text: whoever changes a text
        that a leader sent back begins with the office again.
        """
        approved = approvals_of(revision)
        for task in workflow_state.workflow.tasks.specific():
            tier = getattr(task, "tier", None)
            if task.pk == self.pk:
                return None
            if tier in requirement.needed and tier not in approved:
                return task
        return None

    def _skip(self, workflow_state: Any, revision: Any, reason: str) -> TaskState:
        state = TaskState(
            workflow_state=workflow_state,
            revision=revision,
            task=self,
            status=TaskState.STATUS_SKIPPED,
            finished_at=timezone.now(),
            comment=reason,
        )
        state.save()
        page = workflow_state.content_object
        ledger.record(Act.SKIP, page, revision=revision, tier=self.tier, reason=reason)
        return state


class OfficeReviewTask(TierTaskMixin, AbstractGroupApprovalTask):
    """办公室初审: first review of everything."""

    tier = Tier.OFFICE

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("office first review")
        verbose_name_plural = _("office first reviews")

    @classmethod
    def get_description(cls) -> str:
        return gettext("The leading-group office reviews everything first.")


class LeaderApprovalTask(TierTaskMixin, AbstractGroupApprovalTask):
    """分管领导批准."""

    tier = Tier.LEADER

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("approval by the leader in charge")
        verbose_name_plural = _("approvals by the leader in charge")

    @classmethod
    def get_description(cls) -> str:
        return gettext("The leader in charge approves what the office has reviewed.")


class PrincipalApprovalTask(TierTaskMixin, AbstractGroupApprovalTask):
    """主要领导审批: major information only."""

    tier = Tier.PRINCIPAL

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("approval by the principal leader")
        verbose_name_plural = _("approvals by the principal leader")

    @classmethod
    def get_description(cls) -> str:
        return gettext(
            "The principal leader approves major information; other information skips this."
        )
