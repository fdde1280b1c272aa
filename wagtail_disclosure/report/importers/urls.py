"""Admin addresses of the import."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.report.importers.views import PreviewView, UploadView

urlpatterns: list[URLPattern] = [
    path("import/", UploadView.as_view(), name="import"),
    path("import/<uuid:key>/", PreviewView.as_view(), name="import_preview"),
]
