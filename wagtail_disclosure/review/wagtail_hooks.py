"""Registrations of the review with Wagtail's admin: each part keeps its own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from wagtail_disclosure.review import admin_urls
from wagtail_disclosure.review.audit import hooks as audit_hooks  # noqa: F401
from wagtail_disclosure.review.desk import hooks as desk_hooks  # noqa: F401
from wagtail_disclosure.review.emergency import hooks as emergency_hooks  # noqa: F401
from wagtail_disclosure.review.people import hooks as people_hooks  # noqa: F401
from wagtail_disclosure.review.preview import hooks as preview_hooks  # noqa: F401
from wagtail_disclosure.review.proof import hooks as proof_hooks  # noqa: F401


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern | URLResolver]:
    return [path("disclosure-review/", include(admin_urls))]
