"""Importing in the admin: choose a file, look at what was found, confirm."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse_lazy
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.importers.actions import ImportReport
from wagtail_disclosure.report.importers.differences import cell_changes, text_changes
from wagtail_disclosure.report.importers.files import ReportFile
from wagtail_disclosure.report.importers.forms import ConfirmForm, UploadForm
from wagtail_disclosure.report.importers.intake import found_for
from wagtail_disclosure.report.importers.outcome import Outcome
from wagtail_disclosure.report.importers.places import Place, may_add_reports, places_for
from wagtail_disclosure.report.importers.preview import preview_of
from wagtail_disclosure.report.importers.records import PendingReportFile
from wagtail_disclosure.statutory.labelled import UnreadableReport
from wagtail_disclosure.statutory.wording import report_title

__all__ = ["PreviewView", "UploadView"]

UPLOAD = "disclosure_report:import"
PREVIEW = "disclosure_report:import_preview"


class UploadView(WagtailAdminTemplateMixin, View):
    """The first step. What cannot be imported is refused here, at its field."""

    page_title = gettext_lazy("Import a report")
    header_icon = "upload"
    template_name = "wagtail_disclosure/report/importers/upload.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        self.places = places_for(request.user)
        if not self.places:
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(initial={"index": request.GET.get("index")}, places=self.places)
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = UploadForm(request.POST, request.FILES, places=self.places)
        pending = self._kept(form) if form.is_valid() else None
        if pending is None:
            return self.render_to_response(self.get_context_data(form=form))
        return redirect(PREVIEW, pending.key)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def _kept(self, form: UploadForm) -> PendingReportFile | None:
        """Store the file for the next step; `None`, with errors in the form, if it is refused."""
        data = form.cleaned_data
        place = form.places[data["index"]]
        try:
            action = read_action(data["file"], place, self.request.user, data["year"])
            action.check()
        except (UnreadableReport, ValidationError) as error:
            add_errors(form, error)
            return None
        return PendingReportFile.keep(
            data["file"], user=self.request.user, index=place[0], year=data["year"]
        )


class PreviewView(WagtailAdminTemplateMixin, View):
    """The second step, for who uploaded the file: everything is read and asked again."""

    page_title = gettext_lazy("Preview of the import")
    header_icon = "upload"
    template_name = "wagtail_disclosure/report/importers/preview.html"
    breadcrumbs_items = [
        *WagtailAdminTemplateMixin.breadcrumbs_items,
        {"url": reverse_lazy(UPLOAD), "label": gettext_lazy("Import a report")},
    ]

    def dispatch(self, request: HttpRequest, key: UUID) -> Any:
        mine = PendingReportFile.valid().filter(user=request.user)
        pending = mine.select_related("index").filter(key=key).first()
        if pending is None:
            messages.error(request, _("This file is no longer waiting: choose it again."))
            return redirect(UPLOAD)
        self.pending = pending
        self.place = _place(pending, request.user)
        try:
            return super().dispatch(request)
        except (UnreadableReport, ValidationError) as error:
            # It was readable a moment ago: somebody has imported it, or changed the agency.
            messages.error(request, " ".join(lines(error)))
            return redirect(UPLOAD)

    def get(self, request: HttpRequest) -> HttpResponse:
        action = self._action()
        action.check()
        return self._preview(action, ConfirmForm(initial={"digest": action.file.digest}))

    def post(self, request: HttpRequest) -> HttpResponse:
        if "discard" in request.POST:
            self.pending.delete()
            return redirect(UPLOAD)
        action = self._action()
        form = ConfirmForm(request.POST)
        if not form.is_valid() or form.cleaned_data["digest"] != action.file.digest:
            raise ValidationError(_("This is not the file that you looked at."))
        action.check()
        as_revision = form.cleaned_data["as_revision"]
        if action.existing is not None and not as_revision:
            form.add_error("as_revision", _("Tick this, or discard the file."))
            return self._preview(action, form)
        return self._imported(replace(action, as_revision=as_revision))

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [*self.breadcrumbs_items, {"url": "", "label": self.get_page_title()}]

    def _action(self) -> ImportReport:
        return read_action(self.pending.file, self.place, self.request.user, self.pending.year)

    def _imported(self, action: ImportReport) -> HttpResponse:
        with transaction.atomic():
            page = action.execute()
            self.pending.delete()
        text = _("“%(title)s” was imported as a draft.") % {"title": page.title}
        messages.success(self.request, text)
        return redirect("wagtailadmin_pages:edit", page.pk)

    def _preview(self, action: ImportReport, form: ConfirmForm) -> HttpResponse:
        page = action.draft()
        outcome = Outcome(action.file.name, action.found, action.values.left_out)
        context = {
            "form": form,
            "agency": action.agency,
            "title": action.found.title or report_title(str(action.agency), page.year),
            "outcome": outcome,
            "preview": preview_of(outcome, page),
            **_differences(action.existing, page),
        }
        return self.render_to_response(self.get_context_data(**context))


def read_action(file: ReportFile, place: Place, user: Any, year: int | None) -> ImportReport:
    """Read a file for `user`. A report of its year that is there is met at the confirmation.

    Raises `UnreadableReport`.
    """
    index, agency = place
    found = found_for(file, agency, year)
    return ImportReport(found, file, index, user, year=year, as_revision=True)


def add_errors(form: UploadForm, error: UnreadableReport | ValidationError) -> None:
    """Put what was refused at its field; what is no field's, above the form."""
    if isinstance(error, UnreadableReport):
        form.add_error("file", str(error))
    elif hasattr(error, "error_dict"):
        for name, errors in error.error_dict.items():
            form.add_error(name if name in form.fields else None, errors)
    else:
        form.add_error(None, error)


def lines(error: Exception) -> list[str]:
    """The messages of an error, without its fields."""
    return error.messages if isinstance(error, ValidationError) else [str(error)]


def _place(pending: PendingReportFile, user: Any) -> Place:
    """Where the report goes. Raises PermissionDenied for who may no longer add it there."""
    index = pending.index.specific
    agency = agency_of(index)
    if agency is None or not may_add_reports(user, index):
        raise PermissionDenied
    return index, agency


def _differences(existing: Any | None, page: Any) -> dict[str, Any]:
    """What becomes of the report that is there: compared with its newest state."""
    if existing is None:
        return {}
    newest = existing.get_latest_revision_as_object()
    return {
        "existing": existing,
        "cells": list(cell_changes(newest, page)),
        "texts": list(text_changes(newest, page)),
    }
