"""Concrete page types: mixins put on the project's base page, and nothing else."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_disclosure.catalogue.documents import (
    AbstractAttachment,
    AbstractInterpretedDocument,
    AbstractIssuingAgency,
    DocumentPageMixin,
)
from wagtail_disclosure.catalogue.sections import (
    CataloguePageMixin,
    ColumnPageMixin,
    GuidePageMixin,
    RegulationsPageMixin,
    RequestPageMixin,
    SectionPageMixin,
)
from wagtail_disclosure.catalogue.standard import StandardCataloguePageMixin
from wagtail_disclosure.pages.installed import installed
from wagtail_disclosure.pages.units import (
    ClosurePage,
    UnitContact,
    UnitHoursException,
    UnitIndexPage,
    UnitOpeningRange,
    UnitPage,
    UnitPhoto,
    UnitPrice,
    UnitRule,
    UnitSeason,
    UnitSeasonRange,
    UnitService,
)
from wagtail_disclosure.report.pages import AnnualReportPageMixin, ReportIndexPageMixin

__all__ = [
    "AnnualReportPage",
    "Attachment",
    "CataloguePage",
    "ClosurePage",
    "ColumnPage",
    "DocumentPage",
    "GuidePage",
    "InterpretedDocument",
    "IssuingAgency",
    "RegulationsPage",
    "ReportIndexPage",
    "RequestPage",
    "SectionPage",
    "StandardCataloguePage",
    "UnitContact",
    "UnitHoursException",
    "UnitIndexPage",
    "UnitOpeningRange",
    "UnitPage",
    "UnitPhoto",
    "UnitPrice",
    "UnitRule",
    "UnitSeason",
    "UnitSeasonRange",
    "UnitService",
]


# The stock page, or what the project has put in its place with WAGTAIL_PAGE_MODEL.
Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class SectionPage(SectionPageMixin, Page):
    subpage_types = [
        "wagtail_disclosure_pages.GuidePage",
        "wagtail_disclosure_pages.RegulationsPage",
        "wagtail_disclosure_pages.CataloguePage",
        "wagtail_disclosure_pages.ReportIndexPage",
        "wagtail_disclosure_pages.RequestPage",
        *installed("UNIT_INDEX_PAGE_MODEL", "VISIT_INDEX_PAGE_MODEL"),
    ]
    template = "wagtail_disclosure/pages/section.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("disclosure section")
        verbose_name_plural = _("disclosure sections")


class GuidePage(GuidePageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.SectionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "wagtail_disclosure/pages/guide.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("disclosure guide")
        verbose_name_plural = _("disclosure guides")


class RegulationsPage(RegulationsPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.SectionPage"]
    subpage_types = ["wagtail_disclosure_pages.DocumentPage"]
    max_count_per_parent = 1
    template = "wagtail_disclosure/pages/regulations.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("regulations on disclosure")
        verbose_name_plural = _("regulations on disclosure")


class CataloguePage(CataloguePageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.SectionPage"]
    subpage_types = [
        "wagtail_disclosure_pages.ColumnPage",
        "wagtail_disclosure_pages.StandardCataloguePage",
    ]
    max_count_per_parent = 1
    template = "wagtail_disclosure/pages/catalogue.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("catalogue")
        verbose_name_plural = _("catalogues")


class ColumnPage(ColumnPageMixin, Page):
    parent_page_types = [
        "wagtail_disclosure_pages.CataloguePage",
        "wagtail_disclosure_pages.ColumnPage",
    ]
    subpage_types = [
        "wagtail_disclosure_pages.ColumnPage",
        "wagtail_disclosure_pages.DocumentPage",
    ]
    template = "wagtail_disclosure/pages/column.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("column")
        verbose_name_plural = _("columns")


class DocumentPage(DocumentPageMixin, Page):
    parent_page_types = [
        "wagtail_disclosure_pages.ColumnPage",
        "wagtail_disclosure_pages.RegulationsPage",
    ]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/pages/document.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = pgettext_lazy("disclosure", "document")
        verbose_name_plural = pgettext_lazy("disclosure", "documents")


class IssuingAgency(AbstractIssuingAgency, Orderable):
    page = ParentalKey(DocumentPage, on_delete=models.CASCADE, related_name="issuing_agencies")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("issuing agency")


class Attachment(AbstractAttachment, Orderable):
    page = ParentalKey(DocumentPage, on_delete=models.CASCADE, related_name="attachments")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("attachment")


class InterpretedDocument(AbstractInterpretedDocument, Orderable):
    page = ParentalKey(DocumentPage, on_delete=models.CASCADE, related_name="interpreted_documents")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("interpreted document")


class StandardCataloguePage(StandardCataloguePageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.CataloguePage"]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/pages/standard_catalogue.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("standard catalogue")
        verbose_name_plural = _("standard catalogues")


class ReportIndexPage(ReportIndexPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.SectionPage"]
    subpage_types = ["wagtail_disclosure_pages.AnnualReportPage"]
    max_count_per_parent = 1
    template = "wagtail_disclosure/pages/report_index.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("annual reports")
        verbose_name_plural = _("lists of annual reports")


class AnnualReportPage(AnnualReportPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.ReportIndexPage"]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/pages/annual_report.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("annual report")
        verbose_name_plural = _("annual reports")


class RequestPage(RequestPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.SectionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "wagtail_disclosure/pages/request.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("disclosure on request")
        verbose_name_plural = _("pages on disclosure on request")
