"""Admin addresses of the review."""

from __future__ import annotations

from django.urls import URLPattern

from wagtail_disclosure.review.audit.urls import urlpatterns as audit
from wagtail_disclosure.review.desk.urls import urlpatterns as desk
from wagtail_disclosure.review.emergency.urls import urlpatterns as emergency
from wagtail_disclosure.review.people.urls import urlpatterns as people
from wagtail_disclosure.review.preview.urls import urlpatterns as preview
from wagtail_disclosure.review.proof.urls import urlpatterns as proof

app_name = "disclosure_review"

urlpatterns: list[URLPattern] = [*desk, *proof, *audit, *emergency, *preview, *people]
