"""Galleries: pictures in order, each with what it shows and who made it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.admin.panels import FieldPanel, InlinePanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import AbstractPage

from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.venues.place import AbstractPhoto
from wagtail_disclosure.visit import schema_org
from wagtail_disclosure.visit.cards import fetched
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.described import DescribedPage
from wagtail_disclosure.visit.item import CURRENCY_PANEL, VisitItemMixin
from wagtail_disclosure.visit.pictures import LARGE, with_renditions
from wagtail_disclosure.visit.row_rules import RowProblem, RowRulesMixin

__all__ = ["AbstractGalleryPicture", "GalleryPageMixin"]

FILE_ENDINGS = (".jpg", ".jpeg", ".png", ".webp", ".gif")
PICTURE_TEMPLATE = "wagtail_disclosure/visit/gallery_picture.html"


class GalleryPageMixin(
    RowRulesMixin, DescribedPage, VisitItemMixin, RoutablePageMixin, models.Model
):
    """A set of pictures, with a page for each of them. Needs no script."""

    categories = (VisitCategory.GALLERIES,)
    substance_fields = ("title", "summary", "photos")
    content_panels = [
        *AbstractPage.content_panels,
        FieldPanel("summary"),
        InlinePanel("photos", label=_("picture"), heading=_("Pictures")),
        CURRENCY_PANEL,
        MAJOR_PANEL,
    ]
    settings_panels = AbstractPage.settings_panels

    class Meta:
        abstract = True

    @cached_property
    def pictures_shown(self) -> list[Any]:
        """The pictures with the sizes that the page shows."""
        return with_renditions(self.photos.all())

    def card_facts(self, today: date) -> list[Any]:
        count = len(fetched(self, "photos"))
        return [ngettext("%(count)d picture", "%(count)d pictures", count) % {"count": count}]

    def row_problems(self) -> Iterator[RowProblem]:
        return undescribed_pictures(self)

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any] | None:
        """The page of one picture does not go through all of them."""
        match = getattr(request, "routable_resolver_match", None)
        is_picture = match is not None and match.url_name == "picture"
        return None if is_picture else schema_org.gallery(self, request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["address"] = self.get_url(request) or ""
        return context

    @path("<int:number>/", name="picture")
    def serve_picture(self, request: HttpRequest, number: int) -> HttpResponse:
        """One picture, as large as the screen has room for."""
        rows = list(self.photos.all())
        if not 1 <= number <= len(rows):
            raise Http404
        context = {
            "page": self,
            "address": self.get_url(request) or "",
            "picture": with_renditions([rows[number - 1]], LARGE)[0],
            "number": number,
            "total": len(rows),
        }
        return TemplateResponse(request, PICTURE_TEMPLATE, context)


def undescribed_pictures(page: Any) -> Iterator[RowProblem]:
    """The fields ask for both; a script that fills them is asked here."""
    pictures = list(page.photos.all())
    if not pictures:
        yield RowProblem("photos", None, "", _("A gallery needs a picture."))
    for index, picture in enumerate(pictures):
        if not picture.image_id:
            yield RowProblem("photos", index, "image", _("Choose the picture."))
        if not picture.alt_text.strip():
            message = _("Say what is to be seen, for those who cannot see it.")
            yield RowProblem("photos", index, "alt_text", message)
        if not picture.credit.strip():
            yield RowProblem("photos", index, "credit", _("Say who made the picture."))


class AbstractGalleryPicture(AbstractPhoto):
    """A picture of a gallery, with a caption of its own."""

    caption = models.CharField(_("caption"), max_length=200, blank=True)

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if self.alt_text.strip().casefold().endswith(FILE_ENDINGS):
            message = _("Say what is to be seen; this is the name of a file.")
            raise ValidationError({"alt_text": message})
