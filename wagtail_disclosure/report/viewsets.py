"""The admin's views of a report: a publication refused at the last moment is shown in the form."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpResponse
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.viewsets.pages import PageViewSet

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.workflow import RefusingWorkflowActionView
from wagtail_disclosure.report.checking.side_panel import CheckSidePanel

__all__ = ["report_viewsets"]


class RefusalMixin:
    """Saves all or nothing, and answers a refusal with the form as it was filled in.

    The form has asked before; but another editor may have published the report of the same year
    in the meantime.
    """

    def form_valid(self, form: Any) -> HttpResponse:
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except ValidationError as error:
            self.forget_rolled_back()
            for name, errors in error.error_dict.items():
                form.add_error(name if name in form.fields else None, errors)
            return self.form_invalid(form)

    def forget_rolled_back(self) -> None:
        """Take back what the failed attempt has written into the page in memory."""


class ReportCreateView(RefusalMixin, CreateView):
    """Creates a report, with a refusal shown in the form."""

    def forget_rolled_back(self) -> None:
        page = self.page
        page.pk = page.id = page.latest_revision = page.live_revision = None
        page.path, page.depth = "", None
        page._state.adding = True


class ReportEditView(RefusalMixin, EditView):
    """Edits a report, with a refusal shown in the form and the check beside it."""

    def get_side_panels(self) -> MediaContainer:
        panels = list(super().get_side_panels())
        # What is saved in the background must not wipe out a reason that is being typed; the
        # panel's script asks for it anew.
        if not self.expects_json_response:
            panels.append(CheckSidePanel(self.real_page_record, self.request))
        return MediaContainer(panels)

    def forget_rolled_back(self) -> None:
        self.page.latest_revision_id = self.real_page_record.latest_revision_id


def report_viewsets() -> list[PageViewSet]:
    """Return the viewset of the report model; none where the project has no such model."""
    try:
        report_model = get_settings().model("REPORT_PAGE_MODEL")
    except LookupError:
        return []

    class ReportPageViewSet(PageViewSet):
        model = report_model
        add_view_class = ReportCreateView
        edit_view_class = ReportEditView
        workflow_action_view_class = RefusingWorkflowActionView

    return [ReportPageViewSet("disclosure_reports")]
