"""Keeps the public pages of disclosure sections, for readers who are not logged in."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import DisallowedHost
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.delivery.generation import current_generation
from wagtail_disclosure.delivery.headers import is_personal
from wagtail_disclosure.delivery.keeping import keep, kept, key_of
from wagtail_disclosure.delivery.sites import know_site

__all__ = ["PageCacheMiddleware"]


class PageCacheMiddleware:
    """Put it first in ``MIDDLEWARE``: a kept page passes by all others.

    A page is kept as long as nothing changes that pages are made of, and never longer than
    ``PAGE_CACHE_SECONDS``. Only answers of this package's own page types are kept.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not _may_be_answered_from_cache(request):
            return self.get_response(request)
        generation = current_generation()
        try:
            key = key_of(request, generation)
        except DisallowedHost:
            return self.get_response(request)
        return kept(key, request) or self._answer(request, key, generation)

    def _answer(self, request: HttpRequest, key: str, generation: int) -> HttpResponseBase:
        know_site(request, generation)
        return keep(key, request, self.get_response(request))


def _may_be_answered_from_cache(request: HttpRequest) -> bool:
    is_read = request.method in {"GET", "HEAD"} and not is_personal(request)
    return is_read and get_settings().PAGE_CACHE_SECONDS > 0
