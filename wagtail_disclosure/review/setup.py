"""The workflow of one agency: its three tiers, each decided by its own group."""

from __future__ import annotations

from typing import Any

from wagtail.models import Workflow, WorkflowPage, WorkflowTask

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.roles import AgencyRole, Role
from wagtail_disclosure.review.tasks import (
    LeaderApprovalTask,
    OfficeReviewTask,
    PrincipalApprovalTask,
)

__all__ = ["group_names", "set_up_workflow"]

WORKFLOW_NAME = "信息公开审核"
# Task, its name, who decides, and within how many working days.
TASKS: tuple[tuple[Any, str, Role, int], ...] = (
    (OfficeReviewTask, "办公室初审", Role.OFFICE, 2),
    (LeaderApprovalTask, "分管领导批准", Role.LEADER, 2),
    (PrincipalApprovalTask, "主要领导审批", Role.PRINCIPAL, 3),
)


def group_names() -> dict[Role, str]:
    """What the group of each role is called, after the agency's label."""
    settings = get_settings()
    return {
        Role.EDITOR: settings.EDITORS_GROUP,
        Role.OFFICE: settings.OFFICE_GROUP,
        Role.LEADER: settings.LEADERS_GROUP,
        Role.PRINCIPAL: settings.PRINCIPALS_GROUP,
        Role.OVERSIGHT: settings.OVERSIGHT_GROUP,
        Role.ADMINISTRATOR: settings.ADMINISTRATORS_GROUP,
    }


def set_up_workflow(agency: Agency, section: Any, label: str) -> list[str]:
    """Give ``section`` its workflow, unless it has one; returns a line for each creation. A
    translation of a section is reviewed as the section is.
    """
    assigned = WorkflowPage.objects.filter(page__translation_key=section.translation_key)
    if assigned.filter(page_id=section.pk).exists():
        return []
    if same := assigned.order_by("page_id").first():
        WorkflowPage.objects.create(workflow_id=same.workflow_id, page_id=section.pk)
        return [f"workflow {same.workflow.name} for {section.url_path}"]
    workflow = Workflow.objects.create(name=f"{label} {WORKFLOW_NAME}")
    for order, (model, name, role, working_days) in enumerate(TASKS):
        task = model.objects.create(name=f"{label} {name}", working_days=working_days)
        held = AgencyRole.objects.filter(agency=agency, role=role)
        task.groups.set(held.values_list("group", flat=True))
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=order)
    WorkflowPage.objects.create(workflow=workflow, page_id=section.pk)
    return [f"workflow {workflow.name}"]
