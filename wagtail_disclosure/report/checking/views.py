"""The screen of the check, and the same as a part of the editing screen."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.checking.forms import ReasonForm
from wagtail_disclosure.report.checking.screen import Screen
from wagtail_disclosure.report.checking.settling import ReopenWarning, SettleWarning, may_settle
from wagtail_disclosure.report.pages import AnnualReportPageMixin
from wagtail_disclosure.review.proof.views import ReviewedPageView
from wagtail_disclosure.review.roles import roles_of

__all__ = ["CheckPanelView", "CheckView"]


def may_see(user: Any, page: Any) -> bool:
    """Whoever may settle a warning, and those who oversee the agency."""
    return user.is_active and (may_settle(user, page) or bool(roles_of(user, agency_of(page))))


class CheckView(ReviewedPageView):
    """Everything that the check says of a report. The buttons post ``action`` and ``key``; what
    cannot be done is said, with what was typed still there.
    """

    page_title = gettext_lazy("Check of the report")
    header_icon = "clipboard-list"
    template_name = "wagtail_disclosure/report/checking/check.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not isinstance(self.page, AnnualReportPageMixin):
            raise Http404
        if not may_see(request.user, self.page):
            raise PermissionDenied
        self.forms: dict[str, Form] = {}
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self.shown()

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        actions = {"settle": self._settle, "reopen": self._reopen}
        action = actions.get(request.POST.get("action", ""))
        if action is None:
            raise Http404
        try:
            message = action(request.POST.get("key", ""))
        except ValidationError as error:
            return self.refused(" ".join(error.messages))
        return self.done(message)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        screen = Screen(self.page, self.request.user, self.forms)
        return super().get_context_data(page=self.page, screen=screen, **kwargs)

    def shown(self) -> HttpResponse:
        return self.render_to_response(self.get_context_data())

    def done(self, message: str) -> HttpResponse:
        messages.success(self.request, message)
        return HttpResponseRedirect(self.request.path)

    def refused(self, message: str) -> HttpResponse:
        messages.error(self.request, message)
        return self.shown()

    def _settle(self, key: str) -> str:
        form = self.forms[key] = ReasonForm(self.request.POST, prefix=key[:12])
        if not form.is_valid():
            raise ValidationError(_("The entry is not complete; see the message at the field."))
        reason = form.cleaned_data["reason"]
        SettleWarning(self.page, self.request.user, key, reason).execute()
        return _("The warning has its reason, as long as what it speaks of stays the same.")

    def _reopen(self, key: str) -> str:
        ReopenWarning(self.page, self.request.user, key).execute()
        return _("The reason is taken back: the warning is open again.")


class CheckPanelView(CheckView):
    """The same without the frame of the admin, for the editing screen, which nobody leaves."""

    def shown(self, said: str = "", is_refused: bool = False) -> HttpResponse:
        context = {
            "screen": Screen(self.page, self.request.user, self.forms),
            "said": said,
            "is_refused": is_refused,
        }
        template = "wagtail_disclosure/report/checking/panel.html"
        return TemplateResponse(self.request, template, context)

    def done(self, message: str) -> HttpResponse:
        return self.shown(message)

    def refused(self, message: str) -> HttpResponse:
        return self.shown(message, is_refused=True)
