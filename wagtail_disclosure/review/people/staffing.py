"""Whether an agency has the people that its review needs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import F, Q
from django.utils.translation import gettext as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.people.actors import name_of
from wagtail_disclosure.review.people.due import local_day
from wagtail_disclosure.review.people.problems import Level, Problem, named
from wagtail_disclosure.review.roles import REVIEWING, AgencyRole, Role

__all__ = ["deputy_problems", "staffing_problems"]

TIERS = [role for role in Role if role in REVIEWING]


def staffing_problems(agency: Agency) -> Iterator[Problem]:
    """Roles without a group, groups without anybody, one person for two tiers, no address."""
    held = set(AgencyRole.objects.filter(agency=agency).values_list("role", flat=True))
    people = _people(agency)
    for role in Role:
        if role not in held:
            yield _no_group(agency, role)
        elif not any(user.is_active for user in people[role]):
            yield _nobody(agency, role, people[role])
    yield from _alone_in_two_tiers(agency, people)
    yield from _without_address(agency, people)


def deputy_problems(agency: Agency) -> Iterator[Problem]:
    """Deputies of the agency's reviewers who cannot act, today or in the days to come."""
    groups = AgencyRole.objects.filter(agency=agency, role__in=REVIEWING).values("group")
    reviewers = get_user_model().objects.filter(groups__in=groups)
    rows = Deputyship.objects.filter(ends_on__gte=local_day(), leader__in=reviewers.values("pk"))
    for row in rows.select_related("leader", "deputy").filter(
        Q(deputy__is_active=False) | Q(leader__is_active=False)
    ):
        person = row.leader if row.deputy.is_active else row.deputy
        values = {
            "deputy": name_of(row.deputy),
            "leader": name_of(row.leader),
            "name": name_of(person),
        }
        yield Problem(
            Level.WARNING,
            "deputy-cannot-act",
            _("%(deputy)s cannot act for %(leader)s: the account of %(name)s is disabled.")
            % values,
            _("Name another deputy under “Deputies”, or enable the account."),
            agency.name,
        )


def _people(agency: Agency) -> dict[str, list[Any]]:
    """The accounts that hold each role, disabled ones too."""
    users = get_user_model().objects.filter(groups__disclosure_roles__agency=agency)
    people: dict[str, list[Any]] = defaultdict(list)
    for user in users.annotate(held=F("groups__disclosure_roles__role")).order_by("pk"):
        people[user.held].append(user)
    return people


def _no_group(agency: Agency, role: Role) -> Problem:
    return Problem(
        _level_of(role),
        "role-without-group",
        _("%(agency)s has no group for the role “%(role)s”.")
        % {"agency": agency.name, "role": role.label},
        _("Run “manage.py setup_disclosure” for the agency again."),
        agency.name,
    )


def _nobody(agency: Agency, role: Role, disabled: list[Any]) -> Problem:
    values = {"agency": agency.name, "role": role.label, "names": named(disabled)}
    message = (
        _("In %(agency)s only disabled accounts hold the role “%(role)s”: %(names)s.")
        if disabled
        else _("In %(agency)s nobody holds the role “%(role)s”.")
    )
    advice = _("Put somebody into the group, or enable the account.")
    return Problem(_level_of(role), "role-without-people", message % values, advice, agency.name)


def _level_of(role: Role) -> Level:
    """Without its tiers nothing is published; the others are missed later."""
    return Level.ERROR if role in REVIEWING else Level.WARNING


def _alone_in_two_tiers(agency: Agency, people: dict[str, list[Any]]) -> Iterator[Problem]:
    alone = {}
    for role in TIERS:
        active = [user for user in people[role] if user.is_active]
        if len(active) == 1:
            alone[role] = active[0]
    for first, second in combinations(alone, 2):
        if alone[first] == alone[second]:
            values = {
                "name": name_of(alone[first]),
                "agency": agency.name,
                "first": first.label,
                "second": second.label,
            }
            yield Problem(
                Level.ERROR,
                "alone-in-two-tiers",
                _("In %(agency)s %(name)s is alone in “%(first)s” and in “%(second)s”.") % values,
                _("One person never decides at two tiers: put somebody else into one of them."),
                agency.name,
            )


def _without_address(agency: Agency, people: dict[str, list[Any]]) -> Iterator[Problem]:
    users = {user.pk: user for role in TIERS for user in people[role] if user.is_active}
    if silent := [user for user in users.values() if not user.email]:
        yield Problem(
            Level.WARNING,
            "reviewer-without-address",
            _("These reviewers of %(agency)s have no e-mail address: %(names)s.")
            % {"agency": agency.name, "names": named(silent)},
            _("Enter their addresses: they get no messages and no reminders."),
            agency.name,
        )
