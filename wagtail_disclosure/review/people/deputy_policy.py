"""Who may see, name and change deputies."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.permission_policies.base import BasePermissionPolicy

from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.people.due import local_day
from wagtail_disclosure.review.roles import REVIEWING, AgencyRole, Role, agencies_where

__all__ = ["DeputyshipPolicy", "absentees", "has_been_used", "possible_deputies"]

WATCHING = frozenset({Role.ADMINISTRATOR, Role.OVERSIGHT})
DECIDING = (Act.APPROVE, Act.RETURN, Act.SEND_BACK)


def absentees(user: Any) -> QuerySet[Any]:
    """The reviewers whose absence ``user`` may announce: their own, and as an administrator that
    of whoever reviews for no agency but theirs.
    """
    users = get_user_model().objects.filter(is_active=True)
    if not user.is_active:
        return users.none()
    held = AgencyRole.objects.filter(role=Role.ADMINISTRATOR, group__user=user)
    administered = _reviewers(agency__in=held.values("agency"))
    foreign = _reviewing().exclude(agency__in=held.values("agency"))
    signs_elsewhere = users.filter(groups__in=foreign.values("group"))
    of_theirs = Q(pk__in=administered.values("pk")) & ~Q(pk__in=signs_elsewhere.values("pk"))
    themselves = Q(pk=user.pk, pk__in=_reviewers().values("pk"))
    return users.filter(of_theirs | themselves).order_by("pk")


def possible_deputies(leaders: Any) -> QuerySet[Any]:
    """Active accounts with a role in an agency that one of ``leaders`` reviews for: nobody hands
    their signature to a stranger.
    """
    reviewed = _reviewing().filter(group__user__in=leaders)
    groups = AgencyRole.objects.filter(agency__in=reviewed.values("agency")).values("group")
    users = get_user_model().objects.filter(is_active=True, groups__in=groups)
    return users.distinct().order_by("pk")


def has_been_used(deputyship: Deputyship) -> bool:
    """Whether the deputy has decided in the leader's name since it began."""
    decided = LedgerEntry.objects.filter(
        act__in=DECIDING,
        user_id=str(deputyship.deputy_id),
        acting_for_id=str(deputyship.leader_id),
        at__date__gte=deputyship.starts_on,
    )
    return decided.exists()


class DeputyshipPolicy(BasePermissionPolicy):
    """Reviewers name deputies for themselves, administrators for the reviewers of their agencies;
    discipline inspection, superusers and the deputies see. Django's own rights count for nothing
    here: a deputyship is a right to sign.
    """

    def user_has_permission(self, user: Any, action: str) -> bool:
        if action != "view":
            return absentees(user).exists()
        return (
            absentees(user).exists()
            or agencies_where(user, WATCHING).exists()
            or (user.is_active and Deputyship.objects.filter(deputy=user).exists())
        )

    def user_has_permission_for_instance(
        self, user: Any, action: str, instance: Deputyship
    ) -> bool:
        """What is over is kept as it is; what somebody has decided under is ended, not deleted."""
        if action == "view":
            visible = self.instances_user_has_any_permission_for(user, ["view"])
            return visible.filter(pk=instance.pk).exists()
        if not absentees(user).filter(pk=instance.leader_id).exists():
            return False
        if instance.ends_on < local_day():
            return False
        return action != "delete" or not has_been_used(instance)

    def instances_user_has_any_permission_for(
        self, user: Any, actions: Iterable[str]
    ) -> QuerySet[Deputyship]:
        """Whoever may change one also sees it: the list is the same for every action."""
        if not user.is_active:
            return Deputyship.objects.none()
        mine = Q(leader=user) | Q(deputy=user)
        watched = agencies_where(user, WATCHING)
        seen = _reviewers(agency__in=watched)
        return Deputyship.objects.filter(mine | Q(leader__in=seen.values("pk")))

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        groups = AgencyRole.objects.exclude(role=Role.EDITOR).values("group")
        users = get_user_model().objects.filter(is_active=True)
        return users.filter(Q(groups__in=groups) | Q(is_superuser=True)).distinct()


def _reviewing() -> QuerySet[AgencyRole]:
    return AgencyRole.objects.filter(role__in=REVIEWING)


def _reviewers(**conditions: Any) -> QuerySet[Any]:
    """Whoever reviews for the agencies that ``conditions`` name."""
    groups = _reviewing().filter(**conditions).values("group")
    return get_user_model().objects.filter(groups__in=groups)
