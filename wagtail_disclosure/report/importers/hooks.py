"""The ways to the import in Wagtail's admin, and the words of the page history."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.widgets import Button
from wagtail.log_actions import LogActionRegistry, LogFormatter

from wagtail_disclosure.base.menu import AskedOnceMenuItem
from wagtail_disclosure.base.viewsets import SUBMENU_HOOK
from wagtail_disclosure.report.importers.actions import LOG_ACTION
from wagtail_disclosure.report.importers.places import adds_reports, may_add_reports
from wagtail_disclosure.report.pages import ReportIndexPageMixin


class ImportMenuItem(AskedOnceMenuItem):
    """For those who may add reports somewhere."""

    def __init__(self) -> None:
        super().__init__(
            gettext_lazy("Import a report"),
            reverse_lazy("disclosure_report:import"),
            name="disclosure-import-report",
            icon_name="upload",
            order=60,
        )

    def is_for(self, request: HttpRequest) -> bool:
        return adds_reports(request.user)


@hooks.register(SUBMENU_HOOK)
def register_import() -> MenuItem:
    return ImportMenuItem()


@hooks.register("register_page_listing_more_buttons")
@hooks.register("register_page_header_buttons")
def import_button(page: Any, user: Any, *args: Any, **kwargs: Any) -> Iterator[Button]:
    """On the page that reports are kept under; an alias follows its source."""
    if not isinstance(page, ReportIndexPageMixin) or page.alias_of_id:
        return
    if may_add_reports(user, page):
        url = f"{reverse('disclosure_report:import')}?index={page.pk}"
        yield Button(_("Import a report"), url, icon_name="upload", priority=6)


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    @actions.register_action(LOG_ACTION)
    class ImportFormatter(LogFormatter):
        label = gettext_lazy("Import a report")

        def format_message(self, log_entry: Any) -> str:
            data = {"file": log_entry.data["file"], "count": log_entry.data["uncertain"]}
            return _("Imported from “%(file)s”, uncertain places: %(count)s") % data
