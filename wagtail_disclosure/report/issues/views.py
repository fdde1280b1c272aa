"""The admin's screen on which an earlier version of a report is withheld."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.issues.issue import ReportIssue
from wagtail_disclosure.report.issues.withholding import WithholdVersion, versions_to_withhold
from wagtail_disclosure.review.permissions import may_take_offline
from wagtail_disclosure.review.subject import reviewed_page

__all__ = ["withhold"]


class VersionField(forms.ModelChoiceField):
    """Versions by their number and the day they came."""

    def label_from_instance(self, issue: ReportIssue) -> str:
        number = _("Version %(number)s") % {"number": issue.number}
        return f"{number}  {issue.version.published_at:%Y-%m-%d}"


class WithholdForm(forms.Form):
    """Which version, and the reason the public is told."""

    issue = VersionField(queryset=ReportIssue.objects.none(), label=gettext_lazy("Version"))
    reason = forms.CharField(
        label=gettext_lazy("Reason for withholding it, shown to the public"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )

    def __init__(self, *args: Any, page: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["issue"].queryset = versions_to_withhold(page).defer("content")


def withhold(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for version and reason, then withhold it. 403 for whoever may not take the report
    offline.
    """
    page = reviewed_page(page_id)
    if not isinstance(page, get_settings().model("REPORT_PAGE_MODEL")) or page.alias_of_id:
        raise Http404
    if not may_take_offline(request.user, page):
        raise PermissionDenied
    form = WithholdForm(request.POST or None, page=page)
    if request.method == "POST" and form.is_valid() and _executed(page, form, request.user):
        number = form.cleaned_data["issue"].number
        messages.success(request, _("Version %(number)s is withheld.") % {"number": number})
        return redirect("wagtailadmin_explore", page.get_parent().pk)
    context = {"page": page, "form": form, **_header(page)}
    return TemplateResponse(request, "wagtail_disclosure/report/admin/withhold.html", context)


def _header(page: Any) -> dict[str, Any]:
    """What Wagtail shows above the screen."""
    title = _("Withhold an earlier version")
    above = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    return {
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": above, "label": page.get_parent().get_admin_display_title()},
            {"url": "", "label": title},
        ],
        "header_title": title,
        "header_icon": "no-view",
    }


def _executed(page: Any, form: forms.Form, user: Any) -> bool:
    data = form.cleaned_data
    try:
        WithholdVersion(page, data["issue"], data["reason"], user).execute()
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    return True
