"""Answers that are for one reader: kept by no cache and no index."""

from __future__ import annotations

from typing import TypeVar

from django.http import HttpResponse
from django.utils.cache import add_never_cache_headers

__all__ = ["seal"]

Response = TypeVar("Response", bound=HttpResponse)


def seal(response: Response) -> Response:
    """Nor is the address, which may hold a token, named to another site. (Nothing stricter: without
    any origin, Django refuses a form.)
    """
    add_never_cache_headers(response)
    response["X-Robots-Tag"] = "noindex, nofollow"
    response["Referrer-Policy"] = "same-origin"
    return response
