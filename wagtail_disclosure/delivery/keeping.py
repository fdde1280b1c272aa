"""Pages kept in the project's cache, each as it was answered."""

from __future__ import annotations

import hashlib
import time
from dataclasses import dataclass
from typing import Any

from django.core.cache import caches
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.utils.cache import cc_delim_re, get_conditional_response
from django.utils.http import quote_etag
from django.utils.translation import get_language_from_request

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.delivery.headers import MAY_BE_KEPT

__all__ = ["KeptPage", "answer_of", "key_of", "keep", "kept"]

LONGEST_QUERY = 200
# What a kept page may vary on: these are part of its key, or asked after.
KNOWN = {"accept-language", "accept-encoding", "cookie"}


@dataclass(frozen=True, slots=True)
class KeptPage:
    """The bytes of a page and its headers. ``minds_cookies``: it is for requests without any."""

    content: bytes
    headers: dict[str, str]
    etag: str
    minds_cookies: bool


def key_of(request: HttpRequest, generation: int) -> str:
    """Where the answer to ``request`` is kept while nothing changes.

    The clock is part of it: whatever a page says of the present, such as "open now", holds to the
    full minute.
    """
    seconds = max(1, get_settings().PAGE_CACHE_SECONDS)
    parts = (
        *(str(generation), str(int(time.time()) // seconds), request.scheme or ""),
        *(request.get_host(), get_language_from_request(request, check_path=True)),
        str("gzip" in request.META.get("HTTP_ACCEPT_ENCODING", "")),
        request.get_full_path(),
    )
    return "disclosure.page." + hashlib.sha256("\n".join(parts).encode()).hexdigest()


def kept(key: str, request: HttpRequest) -> HttpResponseBase | None:
    """The kept answer, or that the reader has it already; None where nothing is kept."""
    page: KeptPage | None = _cache().get(key)
    if page is None or (page.minds_cookies and request.COOKIES):
        return None
    return answer_of(page, request)


def keep(key: str, request: HttpRequest, response: HttpResponseBase) -> HttpResponseBase:
    """Keep an answer that may be kept, and give it as `kept` would; any other as it is."""
    if not _may_be_kept(request, response):
        return response
    page = _kept_page(response)
    if not (page.minds_cookies and request.COOKIES):
        _cache().set(key, page, get_settings().PAGE_CACHE_SECONDS)
    response["ETag"] = page.etag
    return _unless_known(request, page, response)


def answer_of(page: KeptPage, request: HttpRequest) -> HttpResponseBase:
    """A page as an answer: 304 to those who have it."""
    response = HttpResponse(page.content, headers=page.headers)
    response["ETag"] = page.etag
    return _unless_known(request, page, response)


def _unless_known(request: HttpRequest, page: KeptPage, response: Any) -> HttpResponseBase:
    if "HTTP_IF_NONE_MATCH" not in request.META:
        return response
    # Given a response, it never answers with none.
    return get_conditional_response(request, page.etag, None, response) or response


def _may_be_kept(request: HttpRequest, response: HttpResponseBase) -> bool:
    return (
        getattr(response, MAY_BE_KEPT, False)
        and response.status_code == 200
        and not response.streaming
        and not response.cookies
        and not response.has_header("ETag")
        and not _words_of(response, "Cache-Control") & {"private", "no-store"}
        and _words_of(response, "Vary") <= KNOWN
        and len(request.META.get("QUERY_STRING", "")) <= LONGEST_QUERY
    )


def _words_of(response: HttpResponseBase, header: str) -> set[str]:
    return {word.lower() for word in cc_delim_re.split(response.get(header, "")) if word}


def _kept_page(response: Any) -> KeptPage:
    content = response.content
    return KeptPage(
        content,
        dict(response.items()),
        quote_etag(hashlib.sha256(content).hexdigest()[:32]),
        "cookie" in _words_of(response, "Vary"),
    )


def _cache() -> Any:
    return caches[get_settings().PAGE_CACHE]
