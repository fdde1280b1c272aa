"""Admin addresses of the package. Public pages need none: they are Wagtail pages."""

from __future__ import annotations

from django.urls import path

from wagtail_disclosure.catalogue import views
from wagtail_disclosure.distribution.urls import urlpatterns as distribution
from wagtail_disclosure.oversight.urls import urlpatterns as oversight
from wagtail_disclosure.subscriptions.urls import urlpatterns as subscriptions

app_name = "wagtail_disclosure"

urlpatterns = [
    path("documents/<int:page_id>/withdraw/", views.withdraw, name="withdraw"),
    path("documents/<int:page_id>/reinstate/", views.reinstate, name="reinstate"),
    *distribution,
    *oversight,
    *subscriptions,
]
