"""URLs of the demo portal."""

from __future__ import annotations

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.contrib.sitemaps import views as sitemaps
from django.urls import include, path, re_path
from django.views.static import serve
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as admin_urls
from wagtail.documents import urls as document_urls

from example_site.robots import robots
from wagtail_disclosure.feeds.sitemap import DisclosureSitemap, OtherPagesSitemap

SITEMAPS = {"pages": OtherPagesSitemap, "disclosure": DisclosureSitemap}
SITEMAP_VIEW = "django.contrib.sitemaps.views.sitemap"

urlpatterns = [
    path("admin/", include(admin_urls)),
    path("documents/", include(document_urls)),
    # The demo has no web server in front of it that would serve pictures.
    re_path(
        r"^media/(?P<path>images/.+|original_images/.+)$",
        serve,
        {"document_root": settings.MEDIA_ROOT},
    ),
    path("sitemap.xml", sitemaps.index, {"sitemaps": SITEMAPS}),
    path("sitemap-<section>.xml", sitemaps.sitemap, {"sitemaps": SITEMAPS}, name=SITEMAP_VIEW),
    path("robots.txt", robots),
    path("disclosure-links/", include("wagtail_disclosure.urls")),
    path("api/disclosure/v1/", include("wagtail_disclosure.api.urls")),
    # Chinese pages have no prefix.
    *i18n_patterns(path("", include(wagtail_urls)), prefix_default_language=False),
]
