from __future__ import annotations

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class ReviewConfig(AppConfig):
    """Review before publication: tiers, proofreadings, secrecy review and the ledger."""

    name = "wagtail_disclosure.review"
    label = "wagtail_disclosure_review"
    verbose_name = _("Review before publication")
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from wagtail_disclosure.review import checks, signals, stock_mail  # noqa: F401

        signals.connect()
        stock_mail.connect()
