"""The screens that show what the figures of a report were taken from."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext_lazy

from wagtail_disclosure.report.fill.access import may_fill, readable_report
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot
from wagtail_disclosure.report.fill.views import ReportScreen

__all__ = ["SnapshotListView", "SnapshotView"]


class SnapshotListView(ReportScreen):
    """Each filled cell with where its last filling took it from, and all fillings."""

    page_title = gettext_lazy("Sources of the figures")
    header_icon = "history"
    template_name = "wagtail_disclosure/report/fill/snapshots.html"

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        self.page = readable_report(request.user, page_id)
        snapshots = list(SourceSnapshot.objects.filter(page=page_id).select_related("user"))
        context = {
            "page": self.page,
            "snapshots": snapshots,
            "cells": last_fillings(snapshots),
            "may_fill": may_fill(request.user, self.page),
        }
        return self.render_to_response(self.get_context_data(**context))


class SnapshotView(ReportScreen):
    """One filling: what was offered and what was accepted."""

    page_title = gettext_lazy("Snapshot of the sources")
    header_icon = "history"
    template_name = "wagtail_disclosure/report/fill/snapshot.html"

    def get(self, request: HttpRequest, page_id: int, snapshot_id: int) -> HttpResponse:
        self.page = readable_report(request.user, page_id)
        snapshots = SourceSnapshot.objects.select_related("user")
        snapshot = get_object_or_404(snapshots, pk=snapshot_id, page=page_id)
        cells = [(cell, None) for cell in snapshot.accepted]
        context = {"page": self.page, "snapshot": snapshot, "cells": cells}
        return self.render_to_response(self.get_context_data(**context))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        *above, here = super().get_breadcrumbs_items()
        address = reverse("disclosure_report:snapshots", args=[self.page.pk])
        return [*above, {"url": address, "label": SnapshotListView.page_title}, here]


def last_fillings(snapshots: Iterable[SourceSnapshot]) -> list[tuple[dict[str, Any], Any]]:
    """Return each filled cell once, as its last filling has it, with that snapshot."""
    found: dict[str, tuple[dict[str, Any], Any]] = {}
    for snapshot in snapshots:
        for cell in snapshot.accepted:
            found.setdefault(cell["cell"], (cell, snapshot))
    return list(found.values())
