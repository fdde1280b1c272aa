"""Admin addresses of the check."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.report.checking.views import CheckPanelView, CheckView

urlpatterns: list[URLPattern] = [
    path("<int:page_id>/check/", CheckView.as_view(), name="check"),
    path("<int:page_id>/check/panel/", CheckPanelView.as_view(), name="check_panel"),
]
