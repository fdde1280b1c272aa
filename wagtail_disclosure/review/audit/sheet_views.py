"""The record sheet on screen, for printing, and as a file."""

from __future__ import annotations

from urllib.parse import quote

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse

from wagtail_disclosure.review.audit.access import RecordedPage, open_record
from wagtail_disclosure.review.audit.rounds import Round, rounds_of
from wagtail_disclosure.review.audit.sheet import Sheet, sheet_of
from wagtail_disclosure.review.audit.sheet_facts import Facts
from wagtail_disclosure.review.audit.sheet_fields import Label
from wagtail_disclosure.review.audit.sheet_pdf import render_sheet
from wagtail_disclosure.review.guard import CLEARING

__all__ = ["sheet", "sheet_pdf"]

TEMPLATE = "wagtail_disclosure/review/audit/sheet.html"


def sheet(request: HttpRequest, page_id: int) -> HttpResponse:
    """The sheet of the latest publication or of what is in progress; ``?clear=`` names an earlier
    publication by the number of the entry that allowed it.
    """
    recorded = open_record(request.user, page_id)
    context = {
        "recorded": recorded,
        "sheet": _sheet(request, recorded),
        "label": Label,
        "query": request.GET.urlencode(),
    }
    return TemplateResponse(request, TEMPLATE, context)


def sheet_pdf(request: HttpRequest, page_id: int) -> HttpResponse:
    """The same as a file."""
    found = _sheet(request, open_record(request.user, page_id))
    response = HttpResponse(render_sheet(found), content_type="application/pdf")
    name = quote(f"{Label.FORM} {found.title}.pdf")
    response["Content-Disposition"] = f"attachment; filename*=UTF-8''{name}"
    return response


def _sheet(request: HttpRequest, recorded: RecordedPage) -> Sheet:
    return sheet_of(Facts(recorded, _chosen(recorded, request.GET.get("clear", ""))))


def _chosen(recorded: RecordedPage, number: str) -> Round:
    rounds = rounds_of(recorded.entries)
    if not number:
        begun = [item for item in rounds if item.is_begun] or rounds
        return begun[-1] if begun else Round(())
    for item in rounds:
        clearing = item.last(CLEARING)
        if clearing is not None and str(clearing.sequence) == number:
            return item
    raise Http404
