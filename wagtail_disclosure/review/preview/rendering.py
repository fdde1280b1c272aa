"""A revision as the public would see it, under a banner, with its files at the link's address."""

from __future__ import annotations

import re
from copy import copy
from typing import Any

from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.html import escape
from wagtail.documents import get_document_model

from wagtail_disclosure.review.content import files_of
from wagtail_disclosure.review.preview_link import PreviewLink

__all__ = ["document_of", "render_revision"]

BANNER = "wagtail_disclosure/review/preview/banner.html"
BODY = re.compile(r"<body\b[^>]*>", re.IGNORECASE)


def render_revision(request: HttpRequest, link: PreviewLink, token: str) -> HttpResponse:
    """The page's own preview of exactly that revision. What is not HTML is passed on as it is."""
    page = link.revision.as_object()
    response: Any = page.serve_preview(_as_the_public(request), page.default_preview_mode)
    if hasattr(response, "render"):
        response.render()
    if not response.streaming and response.get("Content-Type", "").startswith("text/html"):
        html = _with_files(response.content.decode(response.charset), page, token)
        response.content = _with_banner(html, request, link)
        response.headers.pop("Content-Length", None)
    return response


def document_of(link: PreviewLink, key: str) -> Any | None:
    """The document with that key, if the revision refers to it."""
    keys = _document_keys(link.revision.as_object())
    return get_document_model().objects.filter(pk=key).first() if key in keys else None


def _document_keys(page: Any) -> set[str]:
    return {file.pk for file in files_of(page) if file.kind == "document"}


def _as_the_public(request: HttpRequest) -> Any:
    """The request of a reader without an account, whoever is logged in."""
    own: Any = copy(request)
    own.user = AnonymousUser()
    own.is_preview, own.preview_mode = True, ""
    return own


def _with_files(html: str, page: Any, token: str) -> str:
    """Files of a draft are refused at their usual address: link to them through the token."""
    for document in get_document_model().objects.filter(pk__in=_document_keys(page)):
        own = reverse("wagtail_disclosure_public:preview_file", args=[token, document.pk])
        html = html.replace(f'"{escape(document.url)}"', f'"{escape(own)}"')
    return html


def _with_banner(html: str, request: HttpRequest, link: PreviewLink) -> str:
    """Said before everything else; the page's template belongs to the host."""
    banner = render_to_string(BANNER, {"link": link}, request)
    body = BODY.search(html)
    place = body.end() if body else 0
    return f"{html[:place]}{banner}{html[place:]}"
