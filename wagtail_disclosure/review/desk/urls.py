"""Admin addresses of this part of the review."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.review.desk import decision, views

urlpatterns: list[URLPattern] = [
    path("", views.queue, name="queue"),
    path("in-review/", views.review_list, name="in_review"),
    path("review/<int:task_state_id>/", decision.review, name="review"),
    path("review/<int:task_state_id>/preview/", views.preview, name="review_preview"),
]
