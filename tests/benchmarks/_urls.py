"""The test project's addresses and a view that does nothing."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import path

from tests.urls import urlpatterns as project

CONTENT = b"<!doctype html><title>constant</title>" + b"x" * 20_000


def constant(request: HttpRequest) -> HttpResponse:
    """The same for everybody."""
    return HttpResponse(CONTENT)


urlpatterns = [path("constant/", constant), *project]
