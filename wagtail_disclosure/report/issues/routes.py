"""Public addresses of the versions of a report, below the report's own."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.report.issues.files import kept_file, kept_table
from wagtail_disclosure.report.issues.history import history_of, superseded_by
from wagtail_disclosure.report.issues.issue import IssuePicture, ReportIssue
from wagtail_disclosure.report.issues.kept_page import kept_context
from wagtail_disclosure.report.issues.selectors import document_of, issues_of
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS

__all__ = ["IssueRoutes"]

FOLDER = "wagtail_disclosure/report/issues"


class IssueRoutes(RoutablePageMixin):
    """What was public before a correction stays public, and says that it is superseded.

    `serve` of the page asks who may see it, for these addresses too.
    """

    @path("versions/", name="versions")
    def serve_versions(self, request: HttpRequest) -> HttpResponse:
        """Every version of the report with what it has changed."""
        context = {
            "entries": history_of(self),
            "address": self.get_url(request) or "",
            "formats": REPORT_FORMATS,
        }
        return _answer(self, request, "versions", context)

    @path("versions/<int:number>/", name="version")
    def serve_version(self, request: HttpRequest, number: int) -> HttpResponse:
        """A superseded version as it was; the newest one is the page itself."""
        issue = _issue(self, number)
        later = superseded_by(issue)
        if later is None:
            return redirect(self.get_url(request) or "/")
        own = {"issue": issue, "later": later, "live_address": self.get_url(request)}
        if issue.is_withheld:
            return _answer(self, request, "withheld", own, status=410)
        address = f"{self.get_url(request)}versions/{number}/"
        context = kept_context(document_of(issue, self), address)
        return _answer(self, request, "version", context | own)

    @path("versions/<int:number>/<slug:kind>/", name="version_file")
    def serve_version_file(self, request: HttpRequest, number: int, kind: str) -> HttpResponse:
        """A version in one of the formats."""
        return kept_file(request, document_of(_shown_issue(self, number), self), number, kind)

    @path("versions/<int:number>/<slug:kind>/<int:chapter>/", name="version_table")
    def serve_version_table(
        self, request: HttpRequest, number: int, kind: str, chapter: int
    ) -> HttpResponse:
        """A table of a version, numbered by its chapter, as a file."""
        document = document_of(_shown_issue(self, number), self)
        return kept_table(request, document, number, kind, chapter)

    @path("versions/<int:number>/picture/<slug:digest>/", name="version_picture")
    def serve_version_picture(self, request: HttpRequest, number: int, digest: str) -> HttpResponse:
        """A picture of a version."""
        issue = _shown_issue(self, number)
        picture = IssuePicture.objects.filter(issue=issue, digest=digest).first()
        if picture is None:
            raise Http404
        return HttpResponse(bytes(picture.data), content_type="image/jpeg")


def _issue(page: Any, number: int) -> ReportIssue:
    issue = issues_of(page).filter(version__number=number).first()
    if issue is None:
        raise Http404
    return issue


def _shown_issue(page: Any, number: int) -> ReportIssue:
    """Raises `Http404` for a version that is withheld."""
    issue = _issue(page, number)
    if issue.is_withheld:
        raise Http404
    return issue


def _answer(
    page: Any, request: HttpRequest, name: str, context: dict[str, Any], status: int = 200
) -> HttpResponse:
    context = {"page": page, **context}
    return TemplateResponse(request, f"{FOLDER}/{name}.html", context, status=status)
