"""Routes through Wagtail's workflows."""

from __future__ import annotations

import json
from typing import Any

from django.contrib.auth.models import Group
from django.http import HttpResponse
from django.urls import reverse
from wagtail.models import GroupApprovalTask, TaskState, Workflow, WorkflowPage, WorkflowTask

from tests.review.factories import submit
from tests.review.routes.world import World, again, browser
from wagtail_disclosure.review.lists import ChecklistItem

AJAX = {"x-requested-with": "XMLHttpRequest"}


def _act(world: World, user: Any, view: str, action: str, **data: Any) -> HttpResponse:
    state = world.waiting.current_workflow_task_state
    url = reverse(f"wagtailadmin_pages:{view}", args=[world.waiting.pk, action, state.pk])
    return browser(user).post(url, data)


def approve(world: World, user: Any) -> HttpResponse:
    return _act(world, user, "workflow_action", "approve")


def approve_with_form(world: World, user: Any) -> HttpResponse:
    points = list(ChecklistItem.objects.values_list("pk", flat=True))
    return _act(world, user, "workflow_action", "approve", comment="同意", checklist=points)


def collect(world: World, user: Any) -> HttpResponse:
    return _act(world, user, "collect_workflow_action_data", "approve", comment="同意")


def nonsense(world: World, user: Any) -> HttpResponse:
    return _act(world, user, "workflow_action", "publish")


def approve_foreign(world: World, user: Any) -> HttpResponse:
    """The section is given another workflow, with a plain task for everybody's groups."""
    task = GroupApprovalTask.objects.create(name="host's own")
    task.groups.set(Group.objects.all())
    workflow = Workflow.objects.create(name="host's own")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.update(workflow=workflow)
    state = submit(world.draft, world.office.editor).current_task_state
    page = again(world.draft)
    url = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk])
    return browser(user).post(url, {"comment": ""})


def disable_workflow(world: World, user: Any) -> HttpResponse:
    workflow = world.waiting.current_workflow_state.workflow
    return browser(user).post(reverse("wagtailadmin_workflows:disable", args=[workflow.pk]))


def disable_task(world: World, user: Any) -> HttpResponse:
    task = world.waiting.current_workflow_task_state.task
    return browser(user).post(reverse("wagtailadmin_workflows:disable_task", args=[task.pk]))


def disable_every_task(world: World, user: Any) -> HttpResponse | None:
    answer = None
    for task in world.waiting.current_workflow_state.workflow.tasks.all():
        url = reverse("wagtailadmin_workflows:disable_task", args=[task.pk])
        answer = browser(user).post(url)
    return answer


def remove_workflow(world: World, user: Any) -> HttpResponse:
    workflow = world.waiting.current_workflow_state.workflow
    section = world.office.section.pk
    url = reverse("wagtailadmin_workflows:remove", args=[section, workflow.pk])
    return browser(user).post(url)


def confirm_cancel(world: World, user: Any) -> HttpResponse:
    url = reverse("wagtailadmin_pages:confirm_workflow_cancellation", args=[world.waiting.pk])
    return browser(user).post(url)


def approve_state(world: World, user: Any) -> None:
    """A task state that is approved past the task."""
    for _ in range(3):
        state = again(world.waiting).current_workflow_task_state
        if state is not None:
            state.approve(user=user)


def finish_state(world: World, user: Any) -> None:
    world.waiting.current_workflow_state.finish(user=user)


def copy_states(world: World, user: Any) -> None:
    """Approvals of another text, copied to this one."""
    flow = world.waiting.current_workflow_state
    for task in flow.workflow.tasks.all():
        TaskState.objects.create(
            workflow_state=flow,
            revision=world.waiting.latest_revision,
            task=task,
            status=TaskState.STATUS_APPROVED,
            finished_by=user,
        ).copy()
    flow.copy_approved_task_states_to_revision(world.waiting.latest_revision)
    flow.current_task_state.cancel(user=user)


def on_action(world: World, user: Any) -> None:
    state = world.waiting.current_workflow_task_state
    data = json.loads("{}")
    state.task.specific.on_action(state, user, "approve", **data)


VIEWS = {
    "workflow: approve": approve,
    "workflow: approve with its form": approve_with_form,
    "workflow: collect the form's data": collect,
    "workflow: an action that does not exist": nonsense,
    "workflow: approve at a plain task": approve_foreign,
    "workflow: disable it": disable_workflow,
    "workflow: disable the task": disable_task,
    "workflow: disable every task": disable_every_task,
    "workflow: take it off the section": remove_workflow,
    "workflow: confirm the cancellation": confirm_cancel,
}
CODE = {
    "code: task_state.approve": approve_state,
    "code: workflow_state.finish": finish_state,
    "code: TaskState.copy": copy_states,
    "code: task.on_action": on_action,
}
