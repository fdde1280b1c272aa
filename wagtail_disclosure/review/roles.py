"""Who does what in the disclosure of one agency: a group for each role."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings

__all__ = [
    "OVERSEEING",
    "REVIEWING",
    "AgencyRole",
    "Role",
    "agencies_where",
    "has_role",
    "may_break_glass",
    "people_in",
    "roles_of",
]


class Role(models.TextChoices):
    """The groups that ``setup_disclosure`` creates for an agency."""

    EDITOR = "editor", _("Editor")
    OFFICE = "office", _("Leading-group office")
    LEADER = "leader", _("Leader in charge")
    PRINCIPAL = "principal", _("Principal leader")
    OVERSIGHT = "oversight", _("Discipline inspection")
    ADMINISTRATOR = "administrator", _("Administrator")


REVIEWING = frozenset({Role.OFFICE, Role.LEADER, Role.PRINCIPAL})
OVERSEEING = frozenset({*REVIEWING, Role.OVERSIGHT, Role.ADMINISTRATOR})


class AgencyRole(models.Model):
    """``group`` holds ``role`` in the disclosure of ``agency``."""

    agency = models.ForeignKey(
        Agency, verbose_name=_("agency"), on_delete=models.CASCADE, related_name="+"
    )
    role = models.CharField(_("role"), max_length=20, choices=Role.choices)
    group = models.ForeignKey(
        Group, verbose_name=_("group"), on_delete=models.CASCADE, related_name="disclosure_roles"
    )

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        ordering = ["agency", "role"]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "role", "group"], name="disclosure_role_once"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency} {self.get_role_display()}"


def roles_of(user: Any, agency: Agency | None) -> frozenset[Role]:
    """The roles that ``user`` holds in ``agency``; none for an inactive account. One query."""
    if agency is None or not user.is_active:
        return frozenset()
    held = AgencyRole.objects.filter(agency=agency, group__user=user)
    return frozenset(Role(role) for role in held.values_list("role", flat=True))


def has_role(user: Any, agency: Agency | None, roles: Iterable[Role]) -> bool:
    """Whether ``user`` holds one of ``roles`` in ``agency``."""
    return not roles_of(user, agency).isdisjoint(roles)


def agencies_where(user: Any, roles: Iterable[Role]) -> QuerySet[Agency]:
    """Agencies in which ``user`` holds one of ``roles``. A superuser oversees all of them."""
    if not user.is_active:
        return Agency.objects.none()
    if user.is_superuser and not OVERSEEING.difference(REVIEWING).isdisjoint(roles):
        return Agency.objects.all()
    held = AgencyRole.objects.filter(role__in=list(roles), group__user=user)
    return Agency.objects.filter(pk__in=held.values("agency"))


def people_in(agency: Agency, role: Role) -> QuerySet[Any]:
    """Active accounts that hold ``role`` in ``agency``."""
    groups = AgencyRole.objects.filter(agency=agency, role=role).values("group")
    users = get_user_model().objects.filter(is_active=True, groups__in=groups)
    return users.distinct().order_by("pk")


def may_break_glass(user: Any) -> bool:
    """Whether ``user`` is in the group that may publish unreviewed in an emergency."""
    name = get_settings().BREAK_GLASS_GROUP
    return user.is_active and user.groups.filter(name=name).exists()
