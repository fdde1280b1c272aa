"""Admin addresses of the oversight."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.oversight.report import ColumnReportView

urlpatterns: list[URLPattern] = [
    path("columns/", ColumnReportView.as_view(), name="column_report"),
    path(
        "columns/results/",
        ColumnReportView.as_view(results_only=True),
        name="column_report_results",
    ),
]
