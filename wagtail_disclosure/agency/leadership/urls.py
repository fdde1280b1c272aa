"""Admin addresses of the leadership."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.agency.leadership.views import BeginDivisionView, MatrixView

app_name = "disclosure_leadership"

urlpatterns: list[URLPattern] = [
    path("<int:page_id>/matrix/", MatrixView.as_view(), name="matrix"),
    path("<int:page_id>/begin/", BeginDivisionView.as_view(), name="begin"),
]
