"""The report on statutory elements in Wagtail's reports menu."""

from __future__ import annotations

from typing import Any

import swapper
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.permissions import policy_registry

from wagtail_disclosure.review.audit.export import SafeExportMixin
from wagtail_disclosure.venues.report_pages import item_pages, reports_on

__all__ = ["ElementsReportView"]

Page = swapper.load_model("wagtailcore", "Page")


def _edit_url(page: Any) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


class ElementsReportView(SafeExportMixin, ReportView):
    """Every page that is a statutory item, among those that the user may edit."""

    page_title = _("Statutory elements")
    header_icon = "tasks"
    model = Page
    any_permission_required = ["add", "change", "publish"]
    default_ordering = "path"
    index_url_name = "disclosure_venues:elements_report"
    index_results_url_name = "disclosure_venues:elements_report_results"
    columns = [
        TitleColumn("title", label=_("Page"), get_url=_edit_url),
        Column("item", label=_("Item"), accessor="elements_item"),
        Column("line", label=_("Elements"), accessor="elements_line"),
        Column("checked_on", label=_("checked on"), accessor="checked_on"),
        Column("status", label=_("Status"), accessor="status_string"),
    ]
    list_export = ["title", "elements_item", "elements_line", "checked_on", "status_string"]
    export_headings = {
        "title": _("Page"),
        "elements_item": _("Item"),
        "elements_line": _("Elements"),
        "checked_on": _("checked on"),
        "status_string": _("Status"),
    }

    def get_base_queryset(self) -> Any:
        policy = policy_registry.get_by_type(Page)
        editable = policy.instances_user_has_permission_for(self.request.user, "change")
        return item_pages(editable).order_by("path")

    def decorate_paginated_queryset(self, object_list: Any) -> list[Any]:
        keys = [page.pk for page in object_list]
        pages = list(Page.objects.filter(pk__in=keys).order_by("path").specific())
        reports = reports_on(pages)
        for page in pages:
            report = reports[page.pk]
            page.elements_item = report.item.name if report else ""
            page.elements_line = report.line if report else _("nothing is asked")
        return pages
