"""The admin's screens of a division: the matrix, and the beginning of a new division."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminDateInput

from wagtail_disclosure.agency.leadership.access import (
    editable_leadership,
    may_begin,
    visible_leadership,
)
from wagtail_disclosure.agency.leadership.matrix import matrix_of
from wagtail_disclosure.agency.leadership.new_division import BeginDivision
from wagtail_disclosure.agency.leadership.rules import warnings_of
from wagtail_disclosure.base.clock import beijing_day

__all__ = ["BeginDivisionView", "MatrixView"]


class DayForm(forms.Form):
    """Asks for a day."""

    on = forms.DateField(label=_("Date"), widget=AdminDateInput)


class LeadershipView(WagtailAdminTemplateMixin, View):
    """A screen about one leadership page."""

    page: Any

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        explore = reverse("wagtailadmin_explore", args=[self.page.get_parent().pk])
        return [
            *self.breadcrumbs_items,
            {"url": explore, "label": self.page.get_parent().title},
            {"url": "", "label": self.get_page_title()},
        ]


class MatrixView(LeadershipView):
    """Who is in charge of what, today or on the day `?on=`, in the latest draft."""

    page_title = _("Who is in charge of what")
    header_icon = "table"
    template_name = "wagtail_disclosure/leadership/admin/matrix.html"

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        self.page = visible_leadership(request.user, page_id)
        form = DayForm(request.GET if "on" in request.GET else None, initial={"on": beijing_day()})
        day = form.cleaned_data["on"] if form.is_valid() else beijing_day()
        draft = self.page.get_latest_revision_as_object()
        division, rows = matrix_of(draft, day)
        context = {
            "page": self.page,
            "form": form,
            "division": division,
            "rows": rows,
            "warnings": list(warnings_of(draft, day)),
            "may_begin": may_begin(request.user, self.page),
        }
        return self.render_to_response(self.get_context_data(**context))


class BeginDivisionView(LeadershipView):
    """One question, the day; then the editing screen with what begins on it."""

    page_title = _("Begin a new division")
    header_icon = "plus"
    template_name = "wagtail_disclosure/leadership/admin/begin.html"

    def dispatch(self, request: HttpRequest, page_id: int) -> Any:
        self.page = editable_leadership(request.user, page_id)
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._shown(DayForm())

    def post(self, request: HttpRequest) -> HttpResponse:
        form = DayForm(request.POST)
        if not form.is_valid():
            return self._shown(form)
        try:
            count = BeginDivision(self.page, request.user, form.cleaned_data["on"]).execute()
        except ValidationError as error:
            form.add_error("on", error)
            return self._shown(form)
        said = ngettext(
            "%(count)d duty or charge begins anew in the draft. Change it, then submit it.",
            "%(count)d duties and charges begin anew in the draft. Change them, then submit it.",
            count,
        )
        messages.success(request, said % {"count": count})
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))

    def _shown(self, form: DayForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, page=self.page))
