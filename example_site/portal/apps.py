from __future__ import annotations

from django.apps import AppConfig


class PortalConfig(AppConfig):
    """The county portal around the disclosure section: home page and news."""

    name = "example_site.portal"
    label = "portal"
    verbose_name = "门户网站"
    default_auto_field = "django.db.models.BigAutoField"
