"""The screen on which the preview links of a page are made and revoked."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST
from wagtail.admin import messages
from wagtail.models import Site

from wagtail_disclosure.review.preview.forms import PreviewLinkForm
from wagtail_disclosure.review.preview.links import (
    CreatePreviewLink,
    RevokePreviewLink,
    may_link,
    token_of,
)
from wagtail_disclosure.review.preview_link import PreviewLink
from wagtail_disclosure.review.refusals import show_refusal
from wagtail_disclosure.review.subject import reviewed_page, way_back

TEMPLATE = "wagtail_disclosure/review/preview/links.html"


@never_cache
def preview_links(request: HttpRequest, page_id: int) -> HttpResponse:
    """The links of a page, and a form for another. 403 for who neither edits nor reviews it."""
    page = reviewed_page(page_id)
    if not may_link(request.user, page):
        raise PermissionDenied
    form = PreviewLinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            CreatePreviewLink(page, request.user, **form.cleaned_data).execute()
        except ValidationError as error:
            show_refusal(form, error, page)
        else:
            messages.success(request, _("The link is ready: copy its address."))
            return redirect("disclosure_review:preview_links", page.pk)
    links = PreviewLink.objects.filter(page_id=page.pk).select_related("created_by", "revision")
    context = {
        "page": page,
        "form": form,
        "links": [(link, _address(request, page, link)) for link in links],
        "is_reachable": _public_path("token") is not None,
        "has_revision": page.latest_revision_id is not None,
        "back_url": way_back(page, request.user),
        "header_icon": "link",
    }
    return TemplateResponse(request, TEMPLATE, context)


@require_POST
def revoke_preview_link(request: HttpRequest, link_id: int) -> HttpResponse:
    """Close a link. 403 as for making one."""
    link = get_object_or_404(PreviewLink, pk=link_id)
    try:
        RevokePreviewLink(link, request.user).execute()
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, _("The link has been revoked."))
    return redirect("disclosure_review:preview_links", link.page_id)


def _address(request: HttpRequest, page: Any, link: PreviewLink) -> str:
    """Where the outsider looks: on the page's own site, which may not be where the admin is."""
    path = _public_path(token_of(link)) if link.is_valid else None
    if path is None:
        return ""
    site_id, root_url, _page_path = page.get_url_parts(request) or (None, "", "")
    site = Site.find_for_request(request)
    if not root_url or (site is not None and site.pk == site_id):
        return request.build_absolute_uri(path)
    return f"{root_url}{path}"


def _public_path(token: str) -> str | None:
    """None where the project does not include the package's public addresses."""
    try:
        return reverse("wagtail_disclosure_public:preview", args=[token])
    except NoReverseMatch:
        return None
