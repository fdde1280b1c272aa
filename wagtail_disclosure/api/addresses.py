"""Absolute addresses in answers."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from wagtail_disclosure.api.registry import resource_for
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["NAMESPACE", "absolute", "detail_address", "page_address"]

NAMESPACE = "disclosure_api"


def absolute(request: HttpRequest, address: str) -> str | None:
    """``address`` with scheme and host; None for none."""
    return request.build_absolute_uri(address) if address else None


def page_address(request: HttpRequest, entry: PublishedEntry) -> str | None:
    """Where people read it. No query."""
    return absolute(request, entry.get_url(request) or "")


def detail_address(request: HttpRequest, entry: PublishedEntry) -> str | None:
    """Where programs read most of it; None where that is not in the routes."""
    resource = resource_for(entry.kind)
    name = resource.name if resource else "catalogue"
    try:
        found = reverse(f"{_namespace(request)}:{name}:detail", args=[entry.page_id])
    except NoReverseMatch:
        return None
    return absolute(request, found)


def _namespace(request: Any) -> str:
    """Of the router that answers: a host may mount it under a name of its own."""
    match = request.resolver_match
    return (match and match.namespace.rpartition(":")[0]) or NAMESPACE
