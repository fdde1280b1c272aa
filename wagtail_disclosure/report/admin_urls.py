"""Admin addresses of the annual report; each part keeps its own."""

from __future__ import annotations

from django.urls import URLPattern

from wagtail_disclosure.report.checking.urls import urlpatterns as checking
from wagtail_disclosure.report.consolidation.urls import urlpatterns as consolidation
from wagtail_disclosure.report.fill.urls import urlpatterns as fill
from wagtail_disclosure.report.importers.urls import urlpatterns as importers
from wagtail_disclosure.report.issues.urls import urlpatterns as issues

app_name = "disclosure_report"

urlpatterns: list[URLPattern] = [*checking, *consolidation, *fill, *importers, *issues]
