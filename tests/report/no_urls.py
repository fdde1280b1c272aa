"""The addresses of a project that leaves out those of the package."""

from __future__ import annotations

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
