"""Admin addresses of the subscriptions."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.subscriptions.deletion import delete_subscription
from wagtail_disclosure.subscriptions.report import SubscriptionReportView

urlpatterns: list[URLPattern] = [
    path("subscriptions/", SubscriptionReportView.as_view(), name="subscription_report"),
    path(
        "subscriptions/results/",
        SubscriptionReportView.as_view(results_only=True),
        name="subscription_report_results",
    ),
    path(
        "subscriptions/<int:subscription_id>/delete/",
        delete_subscription,
        name="delete_subscription",
    ),
]
