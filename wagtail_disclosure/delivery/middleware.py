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
        key = self._key(request)
        if key is None:
            return self.get_response(request)
        return kept(key, request) or keep(key, request, self.get_response(request))

    def _key(self, request: HttpRequest) -> str | None:
        """None for a request that is answered anew each time."""
        is_read = request.method in {"GET", "HEAD"} and not is_personal(request)
        if not is_read or get_settings().PAGE_CACHE_SECONDS <= 0:
            return None
        generation = current_generation()
        try:
            know_site(request, generation)
            return key_of(request, generation)
        except DisallowedHost:
            return None
