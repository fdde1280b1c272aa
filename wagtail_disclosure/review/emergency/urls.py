"""Admin addresses of publishing without review and of taking pages offline."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.review.emergency import views

urlpatterns: list[URLPattern] = [
    path("break-glass/<int:page_id>/", views.break_glass, name="break_glass"),
    path("take-offline/<int:page_id>/", views.take_offline, name="take_offline"),
]
