"""Chinese pages where they always were, those in other languages below the language's tag."""

from __future__ import annotations

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    path("disclosure-links/", include("wagtail_disclosure.urls")),
    path("api/disclosure/v1/", include("wagtail_disclosure.api.urls")),
    *i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False),
]
