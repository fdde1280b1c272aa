"""Admin addresses of this part of the review."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
