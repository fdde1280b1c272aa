"""Admin addresses of new media."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.distribution import entry_views, figures_view, lists, record_views

ENTRY = "new-media/<int:page_id>/"
RECORDS = "new-media/records/"

urlpatterns: list[URLPattern] = [
    path("new-media/", lists.recent, name="new_media"),
    path(ENTRY, entry_views.entry, name="new_media_entry"),
    path(f"{ENTRY}text.txt", entry_views.text_file, name="new_media_text"),
    path(f"{ENTRY}article.html", entry_views.article_file, name="new_media_article"),
    path(RECORDS, lists.records, name="new_media_records"),
    path(f"{RECORDS}<int:pk>/", record_views.record, name="new_media_record"),
    path(f"{RECORDS}<int:pk>/<slug:name>/", record_views.act, name="new_media_act"),
    path("new-media/take-down/", lists.to_take_down, name="new_media_take_down"),
    path("new-media/figures/", figures_view.figures, name="new_media_figures"),
]
