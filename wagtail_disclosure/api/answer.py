"""Answers of the API: JSON that any site may read, sent only when it is news (RFC 9110)."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response, patch_cache_control
from django.utils.http import http_date, quote_etag

from wagtail_disclosure.publication.state import Standing

__all__ = ["JSON", "KEPT_FOR", "VERSION", "conditional", "error", "for_any_site", "preflight"]

JSON = "application/json"
# Of what the API gives out; in every tag, so that nobody keeps the shape of an older one.
VERSION = "1.0.0"
# Seconds that an answer may be kept without asking: "open now" is right for a minute.
KEPT_FOR = 60
A_DAY = 24 * 60 * 60


def conditional(
    request: HttpRequest,
    make: Callable[[], dict[str, Any]],
    standing: Standing | None = None,
    content_type: str = JSON,
) -> HttpResponseBase:
    """Answer with what ``make`` returns, or 304 to whoever has it.

    With a ``standing`` nothing is made to find that out, for nothing changes without it; else the
    content itself is compared.
    """
    body, modified = b"", None
    if standing is None:
        body = _written(make())
        tag = sha256(body).hexdigest()[:32]
    else:
        tag, modified = standing.tag, standing.changed_at
    etag = quote_etag(f"{VERSION}-{tag}")
    seconds = int(modified.timestamp()) if modified else None
    unchanged = get_conditional_response(request, etag, seconds)
    response = unchanged or HttpResponse(body or _written(make()), content_type=content_type)
    response["ETag"] = etag
    if seconds is not None:
        response["Last-Modified"] = http_date(seconds)
    patch_cache_control(response, public=True, max_age=KEPT_FOR)
    return for_any_site(response)


def error(status: int, message: str) -> HttpResponse:
    """What went wrong, for programs and their authors."""
    response = HttpResponse(_written({"message": message}), content_type=JSON, status=status)
    patch_cache_control(response, no_cache=True)
    return response


def for_any_site(response: HttpResponseBase) -> HttpResponseBase:
    """Public data: a page of any site may read it, without cookies."""
    response["Access-Control-Allow-Origin"] = "*"
    response["Access-Control-Expose-Headers"] = "ETag"
    response["X-Robots-Tag"] = "noindex"
    return response


def preflight() -> HttpResponseBase:
    """The answer to a browser that asks whether a page may ask conditionally."""
    response = HttpResponse(status=204)
    response["Allow"] = response["Access-Control-Allow-Methods"] = "GET, HEAD, OPTIONS"
    response["Access-Control-Allow-Headers"] = "If-None-Match, If-Modified-Since"
    response["Access-Control-Max-Age"] = str(A_DAY)
    return for_any_site(response)


def _written(data: dict[str, Any]) -> bytes:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
