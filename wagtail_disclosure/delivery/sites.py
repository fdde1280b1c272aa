"""The site of a request, without asking for it each time.

Finding it is the dearest part of a bare page, for it is asked with a query that has to be built
from the host's name; it changes once in years.
"""

from __future__ import annotations

from django.core.cache import caches
from django.http import HttpRequest
from wagtail.models import Site

from wagtail_disclosure.conf import get_settings

__all__ = ["know_site"]


def know_site(request: HttpRequest, generation: int) -> None:
    """Put Wagtail's site on ``request``, where Wagtail looks first."""
    cache = caches[get_settings().PAGE_CACHE]
    key = f"disclosure.site.{generation}.{request.get_port()}.{ascii(request.get_host())[:150]}"
    site = cache.get(key)
    if site is not None:
        request._wagtail_site = site
    elif (site := Site.find_for_request(request)) is not None:
        cache.set(key, site, get_settings().PAGE_CACHE_SECONDS * 10)
