"""Registrations of the subscriptions with Wagtail's admin."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogActionRegistry

from wagtail_disclosure.base.menu import AskedOnceMenuItem
from wagtail_disclosure.subscriptions.access import keeps_subscriptions
from wagtail_disclosure.subscriptions.deletion import DELETION
from wagtail_disclosure.subscriptions.offer import is_offered


class SubscriptionReportMenuItem(AskedOnceMenuItem):
    """For those who keep a section, where subscriptions are offered."""

    def is_for(self, request: HttpRequest) -> bool:
        return is_offered() and keeps_subscriptions(request.user)


@hooks.register("register_reports_menu_item")
def register_subscription_report() -> MenuItem:
    url = reverse("wagtail_disclosure:subscription_report")
    return SubscriptionReportMenuItem(
        _("Mail subscriptions"), url, name="subscription-report", icon_name="mail", order=770
    )


@hooks.register("register_log_actions")
def register_deletion(actions: LogActionRegistry) -> None:
    actions.register_action(
        DELETION, _("Delete a mail subscription"), _("A mail subscription was deleted")
    )
