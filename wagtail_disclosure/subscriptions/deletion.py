"""The office deletes a subscription for a reader who asks for it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.log_actions import log

from wagtail_disclosure.subscriptions.access import keeps_subscriptions, subscriptions_for
from wagtail_disclosure.subscriptions.wanted import names_for

__all__ = ["DELETION", "delete_subscription"]

DELETION = "disclosure.subscription.delete"
TEMPLATE = "wagtail_disclosure/subscriptions/delete.html"


def delete_subscription(request: HttpRequest, subscription_id: int) -> HttpResponse:
    """Confirm, then delete; the section's history has who did it. 403 for those who keep no
    section, 404 for what is another's.
    """
    if not keeps_subscriptions(request.user):
        raise PermissionDenied
    rows = subscriptions_for(request.user).select_related("section")
    subscription = get_object_or_404(rows, pk=subscription_id)
    if request.method == "POST":
        subscription.delete()
        log(instance=subscription.section, action=DELETION, user=request.user)
        messages.success(request, _("The subscription has been deleted, with its address."))
        return redirect("wagtail_disclosure:subscription_report")
    what = names_for([subscription.selection]).of(subscription.selection)
    return TemplateResponse(request, TEMPLATE, {"subscription": subscription, "what": what})
