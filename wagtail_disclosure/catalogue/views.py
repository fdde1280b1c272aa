"""Admin views of the catalogue."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from wagtail_disclosure.catalogue.actions import ReinstateDocument, WithdrawDocument
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.permissions import may_reinstate, may_take_offline


class WithdrawForm(forms.Form):
    """The reason the public is told."""

    reason = forms.CharField(
        label=gettext_lazy("Reason, shown to the public"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )


def withdraw(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for the reason, then withdraw the document. 403 without the right to unpublish it."""
    page = _document(page_id)
    if not may_take_offline(request.user, page):
        raise PermissionDenied
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        action = WithdrawDocument(page, form.cleaned_data["reason"], request.user)
        if _executed(action, form):
            messages.success(request, _("“%(title)s” has been withdrawn.") % {"title": page.title})
            return redirect(_listing(page))
    context = {"page": page, "form": form}
    return TemplateResponse(request, "wagtail_disclosure/admin/withdraw.html", context)


def reinstate(request: HttpRequest, page_id: int) -> HttpResponse:
    """Confirm, then undo a withdrawal. 403 without the right to publish the document."""
    page = _document(page_id)
    if not may_reinstate(request.user, page):
        raise PermissionDenied
    if request.method == "POST":
        try:
            ReinstateDocument(page, request.user).execute()
        except ValidationError as error:
            messages.error(request, " ".join(error.messages))
        else:
            messages.success(request, _("“%(title)s” is public again.") % {"title": page.title})
        return redirect(_listing(page))
    return TemplateResponse(request, "wagtail_disclosure/admin/reinstate.html", {"page": page})


def _document(page_id: int) -> Any:
    return get_object_or_404(get_settings().model("DOCUMENT_PAGE_MODEL"), pk=page_id, alias_of=None)


def _executed(action: WithdrawDocument, form: forms.Form) -> bool:
    try:
        action.execute()
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    return True


def _listing(page: Any) -> str:
    return reverse("wagtailadmin_explore", args=[page.get_parent().pk])
