"""Registrations of this part of the review with Wagtail's admin."""

from __future__ import annotations

from wagtail import hooks
from wagtail.permissions import register_permission_policy

from wagtail_disclosure.review.deputies import Deputyship
from wagtail_disclosure.review.people.deputy_policy import DeputyshipPolicy
from wagtail_disclosure.review.people.viewsets import DeputyshipViewSet

register_permission_policy(Deputyship, DeputyshipPolicy(Deputyship))


@hooks.register("register_admin_viewset")
def register_viewsets() -> list[DeputyshipViewSet]:
    return [DeputyshipViewSet()]
