"""Admin addresses of the preview links."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.review.preview import views

urlpatterns: list[URLPattern] = [
    path("preview-links/<int:page_id>/", views.preview_links, name="preview_links"),
    path(
        "preview-links/revoke/<int:link_id>/", views.revoke_preview_link, name="revoke_preview_link"
    ),
]
