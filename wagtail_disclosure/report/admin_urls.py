"""Admin addresses of the annual report; each part keeps its own."""

from __future__ import annotations

from django.urls import URLPattern

from wagtail_disclosure.report.checking import urls as checking_urls

app_name = "disclosure_report"

urlpatterns: list[URLPattern] = [*checking_urls.urlpatterns]
