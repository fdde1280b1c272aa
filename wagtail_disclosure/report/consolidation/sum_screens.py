"""The sums of a parent agency on the screen and as a workbook, and the figures behind them."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.consolidation.access import consolidated_by
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage
from wagtail_disclosure.report.consolidation.recording import tables_in
from wagtail_disclosure.report.consolidation.sum_view import linked_table
from wagtail_disclosure.report.consolidation.sums import Consolidation, consolidate
from wagtail_disclosure.report.consolidation.views import breadcrumbs, opened
from wagtail_disclosure.report.consolidation.workbook import cells_workbook
from wagtail_disclosure.report.downloads import file_response
from wagtail_disclosure.report.numbers import shown
from wagtail_disclosure.review.subject import reviewed_page
from wagtail_disclosure.statutory.editions import EDITIONS
from wagtail_disclosure.statutory.schema import Cell

__all__ = ["cell", "filed_report", "sums", "workbook"]

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
FOLDER = "wagtail_disclosure/report/consolidation"


def sums(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """The three tables as sums, with what is missing."""
    agency = opened(request, agency_id, year)
    found = _consolidated(request, agency, year)
    query = request.GET.urlencode()

    def address(one: Cell) -> str:
        if one not in found.tables[one.table].parts:
            return ""
        path = reverse("disclosure_report:sum_cell", args=[agency.pk, year, one.path])
        return f"{path}?{query}" if query else path

    context = {
        "tables": [linked_table(summed.values, address) for summed in found.tables.values()],
        "found": found,
        "left_out": [item for summed in found.tables.values() for item in summed.left_out],
        "editions": sorted(EDITIONS, reverse=True),
        "edition": _edition(request),
        "with_filed": _with_filed(request),
        "query": query,
    }
    title = _("Sum of the agencies, %(year)s") % {"year": year}
    return _screen(request, "sums", agency, year, title, context)


def cell(request: HttpRequest, agency_id: int, year: int, path: str) -> HttpResponse:
    """What one figure was made of."""
    agency = opened(request, agency_id, year)
    found = _consolidated(request, agency, year)
    for summed in found.tables.values():
        for one, parts in summed.parts.items():
            if one.path == path:
                context = {
                    "label": summed.values.table.label_of(one),
                    "total": shown(summed.values.get(one)),
                    "parts": [(part, shown(part.value)) for part in parts],
                }
                return _screen(request, "cell", agency, year, _("Where it comes from"), context)
    raise Http404


def workbook(request: HttpRequest, agency_id: int, year: int) -> HttpResponse:
    """All agencies by all cells."""
    agency = opened(request, agency_id, year)
    title = f"{agency.label}{year}年政府信息公开年度报告汇总"
    data = cells_workbook(title, _consolidated(request, agency, year))
    return file_response(data, XLSX, f"{title}.xlsx")


def filed_report(request: HttpRequest, page_id: int) -> HttpResponse:
    """The figures of one report, for those who add it up; its text is not theirs before it is
    public.
    """
    page = reviewed_page(page_id)
    if not isinstance(page, get_settings().model("REPORT_PAGE_MODEL")):
        raise Http404
    agency = agency_of(page)
    parent = agency.parent if agency else None
    if parent is None or not consolidated_by(request.user).filter(pk=parent.pk).exists():
        raise PermissionDenied
    kept = KeptFigures.objects.filter(page_id=page_id).order_by("-stage").first()
    if kept is None:
        raise Http404
    context = {
        "tables": [linked_table(values) for values in tables_in(kept.tables).values()],
        "kept": kept,
        "is_public": kept.stage == Stage.PUBLIC,
        "page": page,
        "owner": agency,
    }
    return _screen(request, "filed_report", parent, kept.year, str(agency), context)


def _consolidated(request: HttpRequest, agency: Agency, year: int) -> Consolidation:
    return consolidate(agency, year, _edition(request), with_filed=_with_filed(request))


def _edition(request: HttpRequest) -> str:
    wanted = request.GET.get("edition", "")
    return wanted if wanted in EDITIONS else get_settings().REPORT_EDITION


def _with_filed(request: HttpRequest) -> bool:
    return request.GET.get("with") == "filed"


def _screen(
    request: HttpRequest, name: str, agency: Agency, year: int, title: str, context: dict[str, Any]
) -> TemplateResponse:
    header = {
        "breadcrumbs_items": breadcrumbs(agency, year, title),
        "header_title": title,
        "header_icon": "table",
        "agency": agency,
        "year": year,
    }
    return TemplateResponse(request, f"{FOLDER}/{name}.html", header | context)
