from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class DisclosurePagesConfig(AppConfig):
    """Concrete page types, for a project that does not make its own from the mixins."""

    name = "wagtail_disclosure.pages"
    label = "wagtail_disclosure_pages"
    verbose_name = _("Disclosure pages")
    default_auto_field = "django.db.models.BigAutoField"
