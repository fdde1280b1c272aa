"""Admin addresses of this part of the review."""

from __future__ import annotations

from django.urls import URLPattern, path

from wagtail_disclosure.review.proof.secrecy_views import SecrecyView
from wagtail_disclosure.review.proof.views import ProofreadView

urlpatterns: list[URLPattern] = [
    path("<int:page_id>/proofread/", ProofreadView.as_view(), name="proofread"),
    path("<int:page_id>/secrecy/", SecrecyView.as_view(), name="secrecy"),
]
