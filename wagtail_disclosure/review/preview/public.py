"""What an outsider with a preview link gets to see, without an account."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import FileResponse, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from wagtail_disclosure.review.preview.links import count_visit, link_of
from wagtail_disclosure.review.preview.rendering import document_of, render_revision
from wagtail_disclosure.review.preview_link import PreviewLink

__all__ = ["preview", "preview_file"]

View = Callable[..., HttpResponseBase]
REFUSAL = "wagtail_disclosure/review/preview/refusal.html"
# Neither search engines nor the sites that the page links to learn the address.
SEALS = {
    "X-Robots-Tag": "noindex, nofollow, noarchive",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
# Types that a browser opens as what they are; any other is only saved.
SAFE_TYPES = {"application/pdf", "application/msword", "image/jpeg", "image/png", "text/csv"}
OFFICE_TYPES = ("application/vnd.openxmlformats-", "application/vnd.oasis.", "application/vnd.ms-")


def sealed(view: View) -> View:
    """For its holder only: kept by no cache and no index, and named to no other site."""

    @never_cache
    @require_safe
    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        response = view(request, *args, **kwargs)
        for name, value in SEALS.items():
            response.headers[name] = value
        return response

    return answer


@sealed
def preview(request: HttpRequest, token: str) -> HttpResponseBase:
    """The revision behind ``token``. 404 for an address never given out, 410 for a closed one."""
    link = link_of(token)
    if link is None or not link.is_valid:
        return _refusal(request, link)
    response = render_revision(request, link, token)
    if request.method == "GET":
        count_visit(link)
    return response


@sealed
def preview_file(request: HttpRequest, token: str, document_pk: str) -> HttpResponseBase:
    """A file of the revision behind ``token``, to be saved. 404 for any other file."""
    link = link_of(token)
    if link is None or not link.is_valid:
        return _refusal(request, link)
    document = document_of(link, document_pk)
    if document is None:
        return _refusal(request, None)
    try:
        stream = document.file.storage.open(document.file.name, "rb")
    except OSError:
        return _refusal(request, None)
    response = FileResponse(
        stream,
        as_attachment=True,
        filename=document.filename,
        content_type=_safe_type(document.filename),
    )
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response


def _refusal(request: HttpRequest, link: PreviewLink | None) -> HttpResponse:
    """Whoever holds a closed link learns that it is closed; anybody else learns nothing."""
    return render(request, REFUSAL, {"is_closed": link is not None}, status=410 if link else 404)


def _safe_type(filename: str) -> str:
    guess = mimetypes.guess_type(filename)[0] or ""
    is_safe = guess in SAFE_TYPES or guess.startswith(OFFICE_TYPES)
    return guess if is_safe else "application/octet-stream"
