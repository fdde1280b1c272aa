"""Looks for what keeps the review from working, and says it in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import swapper
from django.utils.translation import gettext as _
from wagtail.models import TaskState

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.people.actors import Candidate, candidates_on, name_of
from wagtail_disclosure.review.people.portal import portal_problems
from wagtail_disclosure.review.people.problems import Level, Problem
from wagtail_disclosure.review.people.reminders import waiting_states
from wagtail_disclosure.review.people.routes import route_problems
from wagtail_disclosure.review.people.staffing import deputy_problems, staffing_problems

__all__ = ["examine", "problems_of", "why_nobody"]


def examine() -> Iterator[Problem]:
    """Everything that is wrong with the review of the portal."""
    yield from portal_problems()
    yield from _problems_in(_sections())


def problems_of(agency: Agency) -> list[Problem]:
    """What is wrong with the review of one agency."""
    return list(_problems_in(_sections(agency=agency)))


def why_nobody(candidates: Iterable[Candidate]) -> str:
    """What stands against each person of a tier; for an item on which nobody can decide."""
    reasons = [f"{name_of(item.person)}: {item.obstacle}" for item in candidates]
    return "; ".join(reasons) or _("the tier has no people")


def _sections(**conditions: Any) -> list[Any]:
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.filter(**conditions)
    return list(sections.select_related("agency").order_by("path"))


def _problems_in(sections: list[Any]) -> Iterator[Problem]:
    """The people of an agency are the same, in however many languages it has a section."""
    seen: set[int] = set()
    for section in sections:
        if section.agency_id not in seen:
            seen.add(section.agency_id)
            yield from staffing_problems(section.agency)
            yield from deputy_problems(section.agency)
        yield from route_problems(section)
    yield from _stuck(sections)


def _stuck(sections: list[Any]) -> Iterator[Problem]:
    """What waits in one of ``sections`` for a decision that nobody can take."""
    states = list(waiting_states())
    places = _agencies_of(states, sections)
    for key, candidates in candidates_on(states).items():
        if key in places and all(item.obstacle for item in candidates):
            state = next(state for state in states if state.pk == key)
            yield _stuck_problem(state, candidates, places[key])


def _stuck_problem(state: TaskState, candidates: list[Candidate], agency: str) -> Problem:
    values = {
        "title": state.revision.object_str,
        "task": state.task.name,
        "reasons": why_nobody(candidates),
    }
    return Problem(
        Level.ERROR,
        "nobody-can-decide",
        _("“%(title)s” waits at “%(task)s”, where nobody can decide on it (%(reasons)s).") % values,
        _("Put somebody into the group, enable an account, or have a deputy named."),
        agency,
    )


def _agencies_of(states: list[TaskState], sections: list[Any]) -> dict[int, str]:
    """The agency's name for each state whose page stands in one of ``sections``."""
    pages = swapper.load_model("wagtailcore", "Page").objects
    keys = {int(state.revision.object_id): state.pk for state in states if state.revision_id}
    paths = pages.filter(pk__in=keys).values_list("pk", "path")
    return {
        keys[pk]: section.agency.name
        for pk, path in paths
        for section in sections
        if path.startswith(section.path)
    }
