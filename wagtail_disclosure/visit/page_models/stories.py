"""Impressions and galleries."""

from __future__ import annotations

import swapper
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_disclosure.venues.place import AbstractPhoto
from wagtail_disclosure.visit.galleries import AbstractGalleryPicture, GalleryPageMixin
from wagtail_disclosure.visit.impressions import AbstractInheritor, ImpressionPageMixin

__all__ = ["GalleryPage", "GalleryPicture", "ImpressionPage", "ImpressionPhoto", "Inheritor"]

COLUMN = "wagtail_disclosure_visit.VisitColumnPage"
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class ImpressionPage(ImpressionPageMixin, Page):
    parent_page_types = [COLUMN]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/impression.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("impression")
        verbose_name_plural = _("impressions")


class ImpressionPhoto(AbstractPhoto):
    page = ParentalKey(ImpressionPage, related_name="photos")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"


class Inheritor(AbstractInheritor, Orderable):
    page = ParentalKey(ImpressionPage, related_name="inheritors")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"


class GalleryPage(GalleryPageMixin, Page):
    parent_page_types = [COLUMN]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/visit/gallery.html"

    class Meta:
        app_label = "wagtail_disclosure_visit"
        verbose_name = _("gallery")
        verbose_name_plural = _("galleries")


class GalleryPicture(AbstractGalleryPicture):
    page = ParentalKey(GalleryPage, related_name="photos")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_visit"
