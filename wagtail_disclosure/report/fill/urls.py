"""Admin addresses of this part of the report."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.report.fill.begin_views import BeginView
from wagtail_disclosure.report.fill.snapshot_views import SnapshotListView, SnapshotView
from wagtail_disclosure.report.fill.views import FillView

urlpatterns: list[URLPattern] = [
    path("index/<int:page_id>/begin/", BeginView.as_view(), name="begin"),
    path("<int:page_id>/fill/", FillView.as_view(), name="fill"),
    path("<int:page_id>/sources/", SnapshotListView.as_view(), name="snapshots"),
    path("<int:page_id>/sources/<int:snapshot_id>/", SnapshotView.as_view(), name="snapshot"),
]
