"""Public addresses of the notice about a division, below the page's own."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.agency.leadership.changes import turns
from wagtail_disclosure.agency.leadership.notice import Notice, notice_of
from wagtail_disclosure.agency.leadership.notice_files import FORMATS, notice_file
from wagtail_disclosure.agency.leadership.presentation import asked_for, current_since
from wagtail_disclosure.base.section import agency_of

__all__ = ["NoticeRoutes"]


class NoticeRoutes(RoutablePageMixin):
    """The notice to read, to print and to keep. `?on=` names a day; without it, today.

    `serve` of the page asks who may see it, for these addresses too.
    """

    @path("notice/", name="notice")
    def serve_notice(self, request: HttpRequest) -> HttpResponse:
        """The notice as a page for printing."""
        context = {
            "page": self,
            "notice": notice_for(self, request),
            "asked": asked_for(request),
            "formats": FORMATS,
        }
        return TemplateResponse(request, "wagtail_disclosure/leadership/notice.html", context)

    @path("notice/<slug:kind>/", name="notice_file")
    def serve_notice_file(self, request: HttpRequest, kind: str) -> HttpResponse:
        """The notice as a file."""
        form = next((form for form in FORMATS if form.key == kind), None)
        if form is None:
            raise Http404
        return notice_file(notice_for(self, request), form)


def notice_for(page: Any, request: HttpRequest) -> Notice:
    """The notice about the division asked for. Raises `Http404` where there was none yet, and for
    what is no day in the past: a file cannot say that it shows another one.
    """
    asked, register, agency = asked_for(request), page.register, agency_of(page)
    since = current_since(turns(register), asked.day)
    if asked.error or since is None or agency is None:
        raise Http404
    return notice_of(agency.name, register.on(asked.day), since)
