"""Who keeps the review's lists: administrators of disclosure, in whatever agency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q, QuerySet
from wagtail.permission_policies import BasePermissionPolicy

from wagtail_disclosure.review.roles import AgencyRole, Role

__all__ = ["AdministratorPolicy"]


class AdministratorPolicy(BasePermissionPolicy):
    """Every right for whoever is an administrator of some agency, and for superusers: the lists
    are shared by the whole portal.
    """

    permission_cache_name = "_disclosure_list_permissions"

    def get_all_permissions_for_user(self, user: Any) -> set[str]:
        return {"all"} if self._is_administrator(user) else set()

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(self.get_cached_permissions_for_user(user))

    def users_with_any_permission(self, actions: Iterable[str]) -> QuerySet[Any]:
        held = AgencyRole.objects.filter(role=Role.ADMINISTRATOR).values("group")
        users = get_user_model().objects.filter(is_active=True)
        return users.filter(Q(is_superuser=True) | Q(groups__in=held)).distinct()

    def _is_administrator(self, user: Any) -> bool:
        if not user.is_active:
            return False
        held = AgencyRole.objects.filter(role=Role.ADMINISTRATOR, group__user=user.pk)
        return user.is_superuser or held.exists()
