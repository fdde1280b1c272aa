"""The standard catalogue (基层政务公开标准目录) as a public page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from django.db import models
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import AbstractPage

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.catalogue.items import DisclosureItem
from wagtail_disclosure.catalogue.workbook import COLUMNS, XLSX, row_of, standard_catalogue_workbook
from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = ["StandardCataloguePageMixin"]


@dataclass(frozen=True, slots=True)
class Domain:
    """The items of one domain; each row pairs the headings of the form with the item's cells."""

    name: str
    rows: list[list[tuple[str, str | int]]]


def domains_of(items: Iterable[DisclosureItem], agency: Agency | None) -> list[Domain]:
    """``items``, which come sorted by domain, one group a domain."""
    headings = [heading for heading, _width in COLUMNS[1:]]
    return [
        Domain(name, [list(zip(headings, row_of(item, agency)[1:], strict=True)) for item in group])
        for name, group in groupby(items, key=attrgetter("domain"))
    ]


class StandardCataloguePageMixin(ReviewedPageMixin, RoutablePageMixin, models.Model):
    """Shows the disclosure items that bind the section's agency, as a table and as XLSX."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro")]

    class Meta:
        abstract = True

    def items_of(self, agency: Agency | None) -> models.QuerySet[DisclosureItem]:
        """Items of the section's agency and those that hold for all."""
        applies = Q(agency=None) | Q(agency=agency)
        return DisclosureItem.objects.filter(applies).select_related("agency")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        agency = agency_of(self)
        context["xlsx_url"] = self.get_url(request) + self.reverse_subpage("xlsx")
        context["headings"] = [heading for heading, _width in COLUMNS[1:]]
        context["domains"] = domains_of(self.items_of(agency), agency)
        return context

    @path("xlsx/", name="xlsx")
    def xlsx(self, request: HttpRequest) -> HttpResponse:
        """The same table as a workbook."""
        agency = agency_of(self)
        content = standard_catalogue_workbook(self.title, self.items_of(agency), agency)
        response = HttpResponse(content, content_type=XLSX)
        response["Content-Disposition"] = 'attachment; filename="standard-catalogue.xlsx"'
        return response
