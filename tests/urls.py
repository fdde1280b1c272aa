"""URLs of the test project."""

from __future__ import annotations

from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.api.v3.urls import api
from wagtail.documents import urls as document_urls

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("api/v3/", api.urls),
    path("disclosure-links/", include("wagtail_disclosure.urls")),
    path("api/disclosure/v1/", include("wagtail_disclosure.api.urls")),
    path("", include(wagtail_urls)),
]
