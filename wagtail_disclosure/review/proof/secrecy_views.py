"""The screen of the secrecy review."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.proof.access import may_review_secrecy
from wagtail_disclosure.review.proof.forms import SecrecyForm
from wagtail_disclosure.review.proof.secrecy import ReviewSecrecy, attribute_of, obstacle
from wagtail_disclosure.review.proof.views import ReviewedPageView
from wagtail_disclosure.review.secrecy_review import SecrecyReview

__all__ = ["SecrecyView"]


class SecrecyView(ReviewedPageView):
    """One item's disclosure attribute, its earlier reviews, and the form for a new one."""

    page_title = gettext_lazy("Secrecy review")
    header_icon = "lock"
    template_name = "wagtail_disclosure/review/proof/secrecy.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        if not may_review_secrecy(request.user, self.page):
            raise PermissionDenied
        self.revision = self.page.get_latest_revision()
        self.content = self.page.get_latest_revision_as_object()
        self.digest = content_digest(self.content)
        self.obstacle = obstacle(self.revision, request.user)
        return super().dispatch(request, *args, **kwargs)

    def get(self, request: HttpRequest, page_id: int) -> HttpResponse:
        form = SecrecyForm(initial={"digest": self.digest, "office": self._office()})
        return self.render_to_response(self.get_context_data(form=form))

    def post(self, request: HttpRequest, page_id: int) -> HttpResponse:
        if self.obstacle:
            raise PermissionDenied(self.obstacle)
        form = SecrecyForm(request.POST)
        if form.is_valid() and self._executed(form):
            messages.success(request, _("The secrecy review is written down."))
            address = reverse("disclosure_review:secrecy", args=[self.page.pk])
            return HttpResponseRedirect(address)
        return self.render_to_response(self.get_context_data(form=form))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        reviews = SecrecyReview.objects.filter(page_id=self.page.pk).select_related("reviewer")
        return super().get_context_data(
            page=self.page,
            obstacle=self.obstacle,
            attribute=attribute_of(self.content),
            reviews=reviews,
            digest=self.digest,
            **kwargs,
        )

    def _executed(self, form: SecrecyForm) -> bool:
        try:
            ReviewSecrecy(self.page, self.request.user, **form.cleaned_data).execute()
        except ValidationError as error:
            form.add_error(None, error)
            return False
        return True

    def _office(self) -> str:
        agency = agency_of(self.page)
        return (agency.office_name or agency.name)[:100] if agency else ""
