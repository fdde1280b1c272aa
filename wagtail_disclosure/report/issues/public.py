"""Where the short address on a copy leads: which report it is, and whether it is the newest."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe
from wagtail.models import Site

from wagtail_disclosure.publication.visibility import Sight, sight_of
from wagtail_disclosure.report.issues import codes
from wagtail_disclosure.report.issues.history import superseded_by
from wagtail_disclosure.report.issues.issue import ReportIssue

__all__ = ["copy", "find_copy"]

FOLDER = "wagtail_disclosure/report/issues"
LONGEST = 40


@require_safe
def find_copy(request: HttpRequest) -> HttpResponse:
    """Ask for a code; `?code=` leads to its page, so that the form needs no script."""
    if typed := codes.normal(request.GET.get("code", "")):
        return redirect("wagtail_disclosure_public:copy", code=typed[:LONGEST])
    return _page(request, "find_copy", {"page": _home(request)})


@require_safe
def copy(request: HttpRequest, code: str) -> HttpResponse:
    """Say what the copy with this code is. Whatever has no public answer is one and the same
    404: a slip of the pen, a code never given out, a report that is no longer public.
    """
    typed = codes.normal(code)
    issue = _issue(typed) if codes.is_well_formed(typed) else None
    page = issue.version.page.specific if issue else None
    if issue is None or not page.live or sight_of(page) is not Sight.FULL:
        context = {"page": _home(request), "typed": code[:LONGEST], "is_unknown": True}
        return _page(request, "find_copy", context, status=404)
    context = {"page": page, "issue": issue, "later": superseded_by(issue)}
    return _page(request, "copy", context | {"address": page.get_url(request) or ""})


def _issue(code: str) -> ReportIssue | None:
    issues = ReportIssue.objects.select_related("version__page").defer("content")
    return issues.filter(code=code).first()


def _home(request: HttpRequest) -> Any:
    """The page in whose frame a question stands that belongs to no report."""
    site = Site.find_for_request(request)
    return site.root_page.specific if site else None


def _page(request: HttpRequest, name: str, context: dict[str, Any], **kwargs: Any) -> HttpResponse:
    response = render(request, f"{FOLDER}/{name}.html", context, **kwargs)
    response.headers["X-Robots-Tag"] = "noindex"
    return response
