"""The screen of the proofreading."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import swapper
from django.core.exceptions import PermissionDenied, ValidationError
from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from wagtail_disclosure.review import proofreading
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.proof.access import may_proofread
from wagtail_disclosure.review.proof.forms import FindingForm, ReasonForm
from wagtail_disclosure.review.proof.screen import Screen
from wagtail_disclosure.review.proofreading_models import (
    Finding,
    FindingStatus,
    ProofreadingRound,
)

__all__ = ["ProofreadView", "ReviewedPageView"]


class ReviewedPageView(WagtailAdminTemplateMixin, View):
    """A screen about one reviewed page."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        pages = swapper.load_model("wagtailcore", "Page").objects.filter(alias_of=None)
        self.page = get_object_or_404(pages, pk=kwargs["page_id"]).specific
        if not isinstance(self.page, ReviewedPageMixin):
            raise Http404

    def get_page_subtitle(self) -> str:
        return self.page.get_admin_display_title()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        edit = reverse("wagtailadmin_pages:edit", args=[self.page.pk])
        return [
            *self.breadcrumbs_items,
            {"url": edit, "label": self.get_page_subtitle()},
            {"url": "", "label": self.get_page_title()},
        ]


class ProofreadView(ReviewedPageView):
    """The latest text beside what was found in it. Every button posts its ``action``; what cannot
    be done is said, with what was typed still there.
    """

    page_title = gettext_lazy("Proofreading")
    header_icon = "check"
    template_name = "wagtail_disclosure/review/proof/proofread.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_proofread(request.user, self.page):
            raise PermissionDenied
        self.forms: dict[str, Form] = {}
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        return self._shown(checks="check" in request.GET)

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        name = request.POST.get("action", "")
        action: Callable[[], str] | None = self._actions().get(name)
        if action is None:
            raise Http404
        try:
            message = action()
        except ValidationError as error:
            self._tell(error)
            return self._shown(checks=name == "keep")
        messages.success(request, message)
        return HttpResponseRedirect(self._address(name))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(page=self.page, **kwargs)

    def _actions(self) -> dict[str, Callable[[], str]]:
        return {
            "start": self._start,
            "take_over": self._take_over,
            "add": self._add,
            "settle": self._settle,
            "keep": self._keep,
            "complete": self._complete,
        }

    def _start(self) -> str:
        revision = self.page.get_latest_revision()
        if revision is None or str(revision.pk) != self.request.POST.get("revision"):
            raise ValidationError(_("The text has been edited in the meantime; look at it again."))
        reading = proofreading.StartRound(self.page, revision, self.request.user).execute()
        return _("Round %(number)d has begun.") % {"number": reading.number}

    def _take_over(self) -> str:
        proofreading.TakeOverRound(self._round(), self.request.user).execute()
        return _("You go on with this round.")

    def _add(self) -> str:
        form = self._form(FindingForm, "new")
        proofreading.AddFinding(self._round(), self.request.user, **form.cleaned_data).execute()
        return _("The finding is written down.")

    def _settle(self) -> str:
        found = get_object_or_404(Finding, pk=self._key("finding"), round__page_id=self.page.pk)
        form = self._form(ReasonForm, f"finding-{found.pk}")
        status = self.request.POST.get("status")
        if status not in (FindingStatus.FIXED, FindingStatus.KEPT):
            raise Http404
        settle = proofreading.SettleFinding(
            found, self.request.user, FindingStatus(status), form.cleaned_data["reason"]
        )
        settle.execute()
        return _("The finding is settled.")

    def _keep(self) -> str:
        key = self.request.POST.get("key", "")
        form = self._form(ReasonForm, f"key-{key}")
        revision = self.page.get_latest_revision()
        reason = form.cleaned_data["reason"]
        proofreading.KeepFinding(self.page, revision, self.request.user, key, reason).execute()
        return _("The finding is kept as long as its text stays the same.")

    def _complete(self) -> str:
        entry = proofreading.CompleteRound(self._round(), self.request.user).execute()
        return _("The round is finished: entry %(number)d of the ledger.") % {
            "number": entry.sequence
        }

    def _round(self) -> ProofreadingRound:
        rounds = ProofreadingRound.objects.filter(page_id=self.page.pk)
        return get_object_or_404(rounds, pk=self._key("round"))

    def _key(self, name: str) -> int:
        value = self.request.POST.get(name, "")
        if not value.isdecimal() or len(value) > 18:
            raise Http404
        return int(value)

    def _form(self, form_class: type[Form], prefix: str) -> Form:
        """The posted form, remembered for the screen. Raises where it is not filled in right."""
        form = self.forms[prefix] = form_class(self.request.POST, prefix=prefix)
        if not form.is_valid():
            raise ValidationError(_("The entry is not complete; see the message at the field."))
        return form

    def _tell(self, error: ValidationError) -> None:
        """Say what is wrong at the top, and at the field if it belongs to one."""
        messages.error(self.request, " ".join(error.messages))
        by_field = error.message_dict if hasattr(error, "error_dict") else {}
        for form in self.forms.values():
            for name, texts in by_field.items():
                # What a status is refused for is said where the reason is asked for.
                form.add_error(name if name in form.fields else [*form.fields][-1], texts)

    def _shown(self, *, checks: bool) -> HttpResponse:
        screen = Screen(self.page, self.request.user, self.forms, checks=checks)
        return self.render_to_response(self.get_context_data(screen=screen))

    def _address(self, action: str) -> str:
        address = reverse("disclosure_review:proofread", args=[self.page.pk])
        return f"{address}?check=1" if action == "keep" else address
