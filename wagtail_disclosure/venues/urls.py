"""Admin addresses of venues."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.venues.report_view import ElementsReportView

app_name = "disclosure_venues"

urlpatterns: list[URLPattern] = [
    path("elements/", ElementsReportView.as_view(), name="elements_report"),
    path(
        "elements/results/",
        ElementsReportView.as_view(results_only=True),
        name="elements_report_results",
    ),
]
