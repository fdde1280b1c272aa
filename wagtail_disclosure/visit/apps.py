from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisclosureVisitConfig(AppConfig):
    """Page types for visitors: sights, lodging, food, routes, events and warnings."""

    name = "wagtail_disclosure.visit"
    label = "wagtail_disclosure_visit"
    verbose_name = _("Visit")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail_disclosure.api.registry import register
        from wagtail_disclosure.visit.public_data import VISIT

        register(VISIT)
