"""Public addresses of the package. Its pages need none: they are Wagtail pages."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.base.type_size import choose_type, type_sheet
from wagtail_disclosure.distribution import short
from wagtail_disclosure.report.issues import public as copies
from wagtail_disclosure.report.schema_view import annual_report_schema_view
from wagtail_disclosure.review.preview import public
from wagtail_disclosure.subscriptions.leaving import leave

app_name = "wagtail_disclosure_public"

urlpatterns: list[URLPattern] = [
    path("preview/<str:token>/", public.preview, name="preview"),
    path("preview/<str:token>/file/<str:document_pk>/", public.preview_file, name="preview_file"),
    path("schema/annual-report.json", annual_report_schema_view, name="annual_report_schema"),
    path("subscriptions/leave/<str:token>/", leave, name="leave"),
    path("s/<str:code>.svg", short.qr_code, name="qr_code"),
    path("s/<str:code>", short.short, name="short"),
    path("type/", choose_type, name="choose_type"),
    path("type.css", type_sheet, name="type_sheet"),
    path("r/", copies.find_copy, name="find_copy"),
    path("r/<str:code>/", copies.copy, name="copy"),
]
