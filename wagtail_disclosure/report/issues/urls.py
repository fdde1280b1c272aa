"""Admin addresses of the versions of a report."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.report.issues import views

urlpatterns: list[URLPattern] = [
    path("<int:page_id>/versions/withhold/", views.withhold, name="withhold_version"),
]
