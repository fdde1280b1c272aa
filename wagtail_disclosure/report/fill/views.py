"""The screen on which a draft is filled."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from wagtail_disclosure.report.fill.access import fillable_report, is_held
from wagtail_disclosure.report.fill.actions import FillReport
from wagtail_disclosure.report.fill.filling import Accepted, filling_of
from wagtail_disclosure.report.fill.screen import FillScreen, accepted_in, with_all
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot

__all__ = ["FillView", "ReportScreen"]


class ReportScreen(WagtailAdminTemplateMixin, View):
    """A screen about one report, `self.page`."""

    page: Any

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        items = [*self.breadcrumbs_items]
        if self.page.permissions_for_user(self.request.user).can_edit():
            address = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
            items.append({"url": address, "label": self.get_page_subtitle()})
        return [*items, {"url": "", "label": self.get_page_title()}]


class FillView(ReportScreen):
    """A difference to accept cell by cell or whole. Nothing is written but by *Fill*."""

    page_title = gettext_lazy("Fill from registers")
    header_icon = "download"
    template_name = "wagtail_disclosure/report/fill/fill.html"

    def dispatch(self, request: HttpRequest, page_id: int) -> Any:
        self.page = fillable_report(request.user, page_id)
        self.draft = self.page.get_latest_revision_as_object()
        if is_held(request.user, self.page):
            return self._back(_("The report is locked or under review; it cannot be filled now."))
        if self.draft.year is None:
            return self._back(_("Enter the year of the report first, and save the draft."))
        return super().dispatch(request)

    def get(self, request: HttpRequest) -> HttpResponse:
        return self._shown(None)

    def post(self, request: HttpRequest) -> HttpResponse:
        accepted = accepted_in(request.POST)
        action, _colon, table = request.POST.get("action", "").partition(":")
        if action in {"all", "none"}:
            filling = filling_of(self.draft)
            return self._shown(with_all(filling, accepted, table, take=action == "all"))
        try:
            snapshot = self._fill(accepted)
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
            # What was ticked stays; the offers are asked for anew.
            self.page = fillable_report(request.user, self.page.pk)
            self.draft = self.page.get_latest_revision_as_object()
            return self._shown(accepted)
        return self._filled(snapshot)

    def _fill(self, accepted: Accepted) -> SourceSnapshot:
        shown = {name: self.request.POST.get(name, "") for name in ("revision", "fingerprint")}
        return FillReport(self.page, self.request.user, accepted, **shown).execute()

    def _filled(self, snapshot: SourceSnapshot) -> HttpResponse:
        count = len(snapshot.accepted)
        text = ngettext(
            "%(count)s cell filled and saved as a draft.",
            "%(count)s cells filled and saved as a draft.",
            count,
        )
        address = reverse("disclosure_report:snapshot", args=[self.page.pk, snapshot.pk])
        button = messages.button(address, _("What it was taken from"))
        messages.success(self.request, text % {"count": count}, buttons=[button])
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))

    def _shown(self, accepted: Accepted | None) -> HttpResponse:
        filling = filling_of(self.draft)
        screen = FillScreen(filling, filling.suggested() if accepted is None else accepted)
        return self.render_to_response(self.get_context_data(screen=screen, page=self.page))

    def _back(self, message: str) -> HttpResponse:
        messages.warning(self.request, message)
        return HttpResponseRedirect(reverse("wagtailadmin_pages:edit", args=[self.page.pk]))
