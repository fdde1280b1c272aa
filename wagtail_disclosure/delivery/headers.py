"""What caches between the portal and its readers may do with a public page (RFC 9111)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.utils.cache import patch_cache_control
from wagtail.contrib.frontend_cache.utils import get_backends

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = ["MAY_BE_KEPT", "is_personal", "with_headers"]

Serve = Callable[[Any, HttpRequest, Any, Any], HttpResponseBase]

# Set on responses that the middleware may keep.
MAY_BE_KEPT = "disclosure_may_be_kept"


def with_headers(serve: Serve) -> Serve:
    """Wagtail's ``on_serve_page``: mark what public pages of a section answer.

    Wagtail's own hook forbids all caches to keep pages behind a view restriction, after this one.
    """

    def serve_with_headers(page: Any, request: HttpRequest, *args: Any) -> HttpResponseBase:
        response = serve(page, request, *args)
        if isinstance(page, ReviewedPageMixin) and request.method in {"GET", "HEAD"}:
            _mark(response, request)
        return response

    return serve_with_headers


def is_personal(request: HttpRequest) -> bool:
    """Whether the answer may be for one reader only: who is logged in sees more."""
    # Not request.headers, which is made anew from this for every request.
    return settings.SESSION_COOKIE_NAME in request.COOKIES or "HTTP_AUTHORIZATION" in request.META


def _mark(response: HttpResponseBase, request: HttpRequest) -> None:
    if is_personal(request):
        if not response.has_header("Cache-Control"):
            patch_cache_control(response, private=True, no_cache=True)
        return
    setattr(response, MAY_BE_KEPT, not _is_from_server(request))
    if not response.has_header("Cache-Control"):
        patch_cache_control(response, public=True, max_age=0, must_revalidate=True)
        if seconds := _kept_in_front(request):
            patch_cache_control(response, s_maxage=seconds)


def _is_from_server(request: HttpRequest) -> bool:
    """Whether a search server may have answered: it shows a change a while after it was made."""
    return "q" in request.GET and bool(get_settings().SEARCH_SERVER)


def _kept_in_front(request: HttpRequest) -> int:
    """Seconds that a front cache may keep an answer: only what can be called back by its address,
    which lists with a query string cannot, there are too many.
    """
    can_be_purged = not request.META.get("QUERY_STRING") and bool(get_backends())
    return get_settings().FRONT_CACHE_SECONDS if can_be_purged else 0
