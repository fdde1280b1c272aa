from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class WagtailDisclosureConfig(AppConfig):
    """Root app: agencies, disclosure items, index numbers and the register of what is published."""

    name = "wagtail_disclosure"
    label = "wagtail_disclosure"
    verbose_name = _("Disclosure of government information")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail_disclosure import checks  # noqa: F401
        from wagtail_disclosure.api.built_in import register_built_in
        from wagtail_disclosure.delivery import checks as delivery_checks  # noqa: F401
        from wagtail_disclosure.delivery import purging
        from wagtail_disclosure.delivery import signals as delivery
        from wagtail_disclosure.distribution import checks as distribution_checks  # noqa: F401
        from wagtail_disclosure.maps import checks as map_checks  # noqa: F401
        from wagtail_disclosure.metadata import checks as metadata_checks  # noqa: F401
        from wagtail_disclosure.publication import signals as publication
        from wagtail_disclosure.report.consolidation import signals as consolidation
        from wagtail_disclosure.search import checks as search_checks  # noqa: F401
        from wagtail_disclosure.search import signals as search
        from wagtail_disclosure.subscriptions import checks as subscription_checks  # noqa: F401
        from wagtail_disclosure.venues import machine_checks  # noqa: F401

        register_built_in()
        publication.connect()
        consolidation.connect()
        search.connect()
        delivery.connect()
        purging.connect()
