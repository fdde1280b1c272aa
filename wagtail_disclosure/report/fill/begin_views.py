"""The screen on which the report of a year is begun."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from wagtail_disclosure.report.fill.begin import BeginForm, BeginReport, may_begin, year_due
from wagtail_disclosure.report.pages import ReportIndexPageMixin
from wagtail_disclosure.review.subject import reviewed_page

__all__ = ["BeginView"]


class BeginView(WagtailAdminTemplateMixin, View):
    """One question, the year; then the filling screen."""

    page_title = gettext_lazy("Begin a report")
    header_icon = "plus"
    template_name = "wagtail_disclosure/report/fill/begin.html"

    def dispatch(self, request: HttpRequest, page_id: int) -> Any:
        self.index = reviewed_page(page_id)
        if not isinstance(self.index, ReportIndexPageMixin):
            raise Http404
        if not may_begin(request.user, self.index):
            raise PermissionDenied
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._shown(BeginForm(initial={"year": year_due()}))

    def post(self, request: HttpRequest) -> HttpResponse:
        form = BeginForm(request.POST)
        if not form.is_valid():
            return self._shown(form)
        try:
            page = BeginReport(self.index, request.user, form.cleaned_data["year"]).execute()
        except ValidationError as error:
            form.add_error(None, error)
            return self._shown(form)
        messages.success(request, _("The draft “%(title)s” is begun.") % {"title": page.title})
        return HttpResponseRedirect(reverse("disclosure_report:fill", args=[page.pk]))

    def get_page_subtitle(self) -> str:
        return self.index.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        explore = reverse("wagtailadmin_explore", args=[self.index.pk])
        return [
            *self.breadcrumbs_items,
            {"url": explore, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]

    def _shown(self, form: BeginForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, index=self.index))
