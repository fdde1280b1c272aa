"""Registrations of the annual report with Wagtail's admin; each part keeps its own."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path
from wagtail import hooks

from wagtail_disclosure.report import admin_urls
from wagtail_disclosure.report.checking import hooks as checking_hooks  # noqa: F401
from wagtail_disclosure.report.consolidation import hooks as consolidation_hooks  # noqa: F401
from wagtail_disclosure.report.fill import hooks as fill_hooks  # noqa: F401
from wagtail_disclosure.report.importers import hooks as importers_hooks  # noqa: F401
from wagtail_disclosure.report.issues import hooks as issue_hooks  # noqa: F401


@hooks.register("register_admin_urls")
def register_admin_urls() -> list[URLPattern | URLResolver]:
    return [path("disclosure-reports/", include(admin_urls))]
