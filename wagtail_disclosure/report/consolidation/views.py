"""The screens of a parent agency: its board, the sums, and where each figure comes from."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.report.consolidation.access import (
    consolidated_by,
    may_remind,
    subordinates_of,
)
from wagtail_disclosure.report.consolidation.actions import RemindAgencies, SetDueDate
from wagtail_disclosure.report.consolidation.board import board_of
from wagtail_disclosure.report.consolidation.due_date import ReportDueDate
from wagtail_disclosure.report.consolidation.forms import DueDateForm
from wagtail_disclosure.report.years import FIRST_YEAR
from wagtail_disclosure.review.people.due import local_day

__all__ = ["board", "breadcrumbs", "first_board", "opened", "remind", "set_due_date"]

TEMPLATE = "wagtail_disclosure/report/consolidation/board.html"


def first_board(request: HttpRequest) -> HttpResponse:
    """To the board of the first agency that one consolidates for, and the last year."""
    agency = consolidated_by(request.user).first()
    if agency is None:
        raise PermissionDenied
    return HttpResponseRedirect(_address(agency, local_day().year - 1))


def board(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """Who has handed in, who has not; a form to set the day and one to remind."""
    agency = opened(request, agency_id, year)
    own = ReportDueDate.objects.filter(agency=agency, year=year).first()
    return _shown(request, agency, year, DueDateForm.showing(own))


@require_POST
def remind(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """Remind the agencies that were ticked."""
    agency = opened(request, agency_id, year)
    ticked = set(request.POST.getlist("agency"))
    keys = [one.pk for one in subordinates_of(agency) if str(one.pk) in ticked]
    done = RemindAgencies(agency, year, keys, request.user).execute()
    if done.agencies:
        names = "、".join(one.label for one in done.agencies)
        messages.success(request, _("Reminded: %(agencies)s.") % {"agencies": names})
    if done.unreachable:
        names = "、".join(one.label for one in done.unreachable)
        text = _("Nobody there has a mail address: %(agencies)s.") % {"agencies": names}
        messages.warning(request, text)
    if not (done.agencies or done.unreachable):
        messages.info(request, _("Choose agencies that have not handed in yet."))
    return HttpResponseRedirect(_address(agency, year))


@require_POST
def set_due_date(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """Set the day by which the agency wants the reports."""
    agency = opened(request, agency_id, year)
    form = DueDateForm(request.POST)
    if form.is_valid():
        try:
            SetDueDate(agency, year, **form.cleaned_data, user=request.user).execute()
        except ValidationError as error:
            form.add_error(None, error)
        else:
            messages.success(request, _("The due day is set."))
            return HttpResponseRedirect(_address(agency, year))
    elif not may_remind(request.user, agency):
        raise PermissionDenied
    return _shown(request, agency, year, form)


def opened(request: HttpRequest, agency_id: int, year: int) -> Agency:
    """The agency, for somebody who consolidates for it. Raises Http404 and PermissionDenied."""
    if not FIRST_YEAR <= year <= local_day().year:
        raise Http404
    agency = get_object_or_404(Agency, pk=agency_id)
    if not consolidated_by(request.user).filter(pk=agency.pk).exists():
        raise PermissionDenied
    return agency


def breadcrumbs(agency: Agency, year: int, label: str = "") -> list[dict[str, str]]:
    """The way from the dashboard to the board, or to a screen of it called ``label``."""
    items = [{"url": reverse("wagtailadmin_home"), "label": _("Home")}]
    title = _("Annual reports of the agencies")
    if not label:
        return [*items, {"url": "", "label": title}]
    return [*items, {"url": _address(agency, year), "label": title}, {"url": "", "label": label}]


def _shown(request: HttpRequest, agency: Agency, year: int, form: DueDateForm) -> HttpResponse:
    this_year = local_day().year
    context: dict[str, Any] = {
        "breadcrumbs_items": breadcrumbs(agency, year),
        "header_title": _("Annual reports of the agencies"),
        "header_icon": "clipboard-list",
        "board": board_of(agency, year),
        "form": form,
        "may_remind": may_remind(request.user, agency),
        "agencies": consolidated_by(request.user),
        "choosable_years": range(this_year, max(this_year - 10, FIRST_YEAR) - 1, -1),
    }
    return TemplateResponse(request, TEMPLATE, context)


def _address(agency: Agency, year: int) -> str:
    return reverse("disclosure_report:board", args=[agency.pk, year])
