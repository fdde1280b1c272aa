"""The endpoints in an API of django-ninja, beside those on Wagtail's API v2."""

from __future__ import annotations

from django.urls import include, path
from ninja import NinjaAPI
from wagtail import urls as wagtail_urls

from wagtail_disclosure.api.preview_v3 import disclosure_router

api = NinjaAPI(urls_namespace="disclosure_tests")
api.add_router("/disclosure/", disclosure_router())

urlpatterns = [
    path("api/v3/", api.urls),
    path("api/disclosure/v1/", include("wagtail_disclosure.api.urls")),
    path("", include(wagtail_urls)),
]
