"""Everything of the API below one address, which names the version: ``api/disclosure/v1/``."""

from __future__ import annotations

from typing import Any

from django.urls import path, re_path

from wagtail_disclosure.api.addresses import NAMESPACE
from wagtail_disclosure.api.guide import guide, not_found, openapi
from wagtail_disclosure.api.router import disclosure_api_router

app_name = NAMESPACE

urlpatterns: list[Any] = [
    path("", guide, name="guide"),
    path("openapi.json", openapi, name="openapi"),
    *disclosure_api_router().get_urlpatterns(),
    re_path(r"^(?P<path>.*)$", not_found),
]
