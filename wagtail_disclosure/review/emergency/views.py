"""The screens for an emergency: publishing without review, taking a page offline."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.emergency.break_glass import (
    BreakGlass,
    may_publish_unreviewed,
    skipped_by,
)
from wagtail_disclosure.review.emergency.forms import BreakGlassForm, TakeOfflineForm
from wagtail_disclosure.review.emergency.offline import TakeOffline, public_below
from wagtail_disclosure.review.permissions import may_take_offline
from wagtail_disclosure.review.refusals import show_refusal
from wagtail_disclosure.review.subject import reviewed_page, way_back

TEMPLATES = "wagtail_disclosure/review/emergency"


def break_glass(request: HttpRequest, page_id: int) -> HttpResponse:
    """Say what is skipped, ask why, publish. 403 for whoever is not in the break-glass group."""
    if not may_publish_unreviewed(request.user):
        raise PermissionDenied
    page = reviewed_page(page_id)
    form = BreakGlassForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            BreakGlass(page, request.user, form.cleaned_data["reason"]).execute()
        except ValidationError as error:
            show_refusal(form, error, page)
        else:
            text = _("“%(title)s” has been published without review.") % {"title": page.title}
            messages.warning(request, text)
            return redirect(way_back(page, request.user))
    revision = page.get_latest_revision()
    skipped = skipped_by(revision) if revision is not None else None
    context = {"revision": revision, "skipped": skipped, "header_icon": "warning"}
    return _screen(request, "break_glass.html", page, form, context)


def take_offline(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask why, take the page offline. 403 for whoever does not review for its agency."""
    page = reviewed_page(page_id)
    if not page.live and page.permissions_for_user(request.user).reviews:
        messages.info(request, _("“%(title)s” is not public.") % {"title": page.title})
        return redirect(way_back(page, request.user))
    if not may_take_offline(request.user, page):
        raise PermissionDenied
    below = public_below(page)
    form = TakeOfflineForm(request.POST or None, below=below)
    if request.method == "POST" and form.is_valid():
        try:
            count = TakeOffline(page, request.user, **form.cleaned_data).execute()
        except ValidationError as error:
            show_refusal(form, error, page)
        else:
            messages.success(request, _offline(count))
            return redirect(way_back(page, request.user))
    context = {"below": below, "withdraw_url": _withdraw_url(page), "header_icon": "no-view"}
    return _screen(request, "take_offline.html", page, form, context)


def _screen(
    request: HttpRequest, template: str, page: Any, form: Any, context: dict[str, Any]
) -> HttpResponse:
    own = {"page": page, "form": form, "cancel_url": way_back(page, request.user)}
    return TemplateResponse(request, f"{TEMPLATES}/{template}", own | context)


def _offline(count: int) -> str:
    text = ngettext("%(count)d page is offline.", "%(count)d pages are offline.", count)
    return text % {"count": count}


def _withdraw_url(page: Any) -> str:
    """A document can be withdrawn instead, which tells the public why it went."""
    model = get_settings().model("DOCUMENT_PAGE_MODEL")
    if not isinstance(page, model) or page.alias_of_id or page.is_withdrawn:
        return ""
    return reverse("wagtail_disclosure:withdraw", args=[page.pk])
