"""Admin addresses of this part of the review."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.review.audit.record import page_record
from wagtail_disclosure.review.audit.report import AuditReportView
from wagtail_disclosure.review.audit.sheet_views import sheet, sheet_pdf

urlpatterns: list[URLPattern] = [
    path("ledger/", AuditReportView.as_view(), name="audit_report"),
    path(
        "ledger/results/",
        AuditReportView.as_view(results_only=True),
        name="audit_report_results",
    ),
    path("pages/<int:page_id>/record/", page_record, name="page_record"),
    path("pages/<int:page_id>/sheet/", sheet, name="sheet"),
    path("pages/<int:page_id>/sheet.pdf", sheet_pdf, name="sheet_pdf"),
]
