"""Whether what is submitted in a section comes by all its tiers, and whether each has a group."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import swapper
from django.utils.translation import gettext as _
from wagtail.models import Workflow, WorkflowPage

from wagtail_disclosure.review.people.problems import Level, Problem
from wagtail_disclosure.review.tasks import TierTaskMixin
from wagtail_disclosure.review.tiers import Tier

__all__ = ["route_problems"]


def route_problems(section: Any) -> Iterator[Problem]:
    """The workflow of the section, and those that pages further down have of their own."""
    agency = section.agency.name
    workflow = section.get_workflow()
    if workflow is None:
        yield Problem(
            Level.ERROR,
            "no-workflow",
            _("The section of %(agency)s has no workflow: nothing can be submitted.")
            % {"agency": agency},
            _("Assign a workflow with the three tiers to page %(page)s under Settings, Workflows.")
            % {"page": section.pk},
            agency,
        )
    workflows = {workflow} if workflow else set()
    for found in sorted(workflows | _further_down(section), key=lambda item: item.pk):
        yield from _workflow_problems(found, agency)


def _further_down(section: Any) -> set[Workflow]:
    pages = swapper.load_model("wagtailcore", "Page").objects.descendant_of(section)
    rows = WorkflowPage.objects.filter(page__in=pages.values("pk"), workflow__active=True)
    return {row.workflow for row in rows.select_related("workflow")}


def _workflow_problems(workflow: Workflow, agency: str) -> Iterator[Problem]:
    steps = workflow.workflow_tasks.select_related("task").order_by("sort_order")
    tasks = [step.task.specific for step in steps]
    tiers = [task for task in tasks if isinstance(task, TierTaskMixin)]
    if [task.tier for task in tiers] != list(Tier):
        yield Problem(
            Level.ERROR,
            "tiers-out-of-order",
            _("The workflow “%(workflow)s” does not have the three tiers in their order.")
            % {"workflow": workflow.name},
            _("Give it exactly one task of each tier: %(tiers)s.")
            % {"tiers": ", ".join(str(tier.label) for tier in Tier)},
            agency,
        )
    for task in tiers:
        yield from _task_problems(task, agency)


def _task_problems(task: Any, agency: str) -> Iterator[Problem]:
    if not task.active:
        yield Problem(
            Level.ERROR,
            "task-inactive",
            _("The task “%(task)s” is switched off: nothing gets past it to the public.")
            % {"task": task.name},
            _("Enable the task under Settings, Workflow tasks."),
            agency,
        )
    if not task.groups.exists():
        yield Problem(
            Level.ERROR,
            "task-without-group",
            _("The task “%(task)s” has no group: nobody can decide on it.") % {"task": task.name},
            _("Choose the group of the tier in the task."),
            agency,
        )
