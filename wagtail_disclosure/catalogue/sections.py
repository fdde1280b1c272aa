"""Page mixins of the section: its home, its four statutory parts and their columns."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from django import forms
from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.base.kept_fresh import FRESHNESS_PANEL, KeptFreshMixin
from wagtail_disclosure.base.linked_data import agency_reference
from wagtail_disclosure.base.open_pages import open_children, open_descendants
from wagtail_disclosure.base.section import SectionOwnerMixin, agency_of, part_of, section_of
from wagtail_disclosure.base.section_routing import SectionRouting
from wagtail_disclosure.catalogue import facets, section_rules
from wagtail_disclosure.catalogue.entrances import SectionFacts, entrances_of
from wagtail_disclosure.catalogue.section_home import reports_and_closures
from wagtail_disclosure.catalogue.standard import StandardCataloguePageMixin
from wagtail_disclosure.catalogue.structure import tree_of
from wagtail_disclosure.feeds.routes import FeedRoutes
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.finding.routes import FindingRoutes
from wagtail_disclosure.publication import selectors, writer
from wagtail_disclosure.publication.contents import Contents, contents_of
from wagtail_disclosure.publication.entry import PublishedEntry, PublishedEntryQuerySet
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.publication.state import standing_of
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.statutory.articles import ARTICLE_20
from wagtail_disclosure.statutory.freshness import Limit, limit_of_type
from wagtail_disclosure.subscriptions.routes import ListSubscriptionRoutes, SubscriptionRoutes
from wagtail_disclosure.venues.closure_routes import ClosureFeedRoutes

__all__ = [
    "CataloguePageMixin",
    "ColumnListMixin",
    "ColumnPageMixin",
    "GuidePageMixin",
    "RegulationsPageMixin",
    "RequestPageMixin",
    "SectionPageMixin",
    "TextPageMixin",
]

LATEST_ON_HOME = 10


class SectionPageMixin(
    ReviewedPageMixin,
    SectionRouting,
    FindingRoutes,
    SubscriptionRoutes,
    FeedRoutes,
    SectionOwnerMixin,
):
    """The disclosure section of one agency (政府信息公开)."""

    stands_under_host_pages = True

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [
        *AbstractPage.content_panels,
        # The agencies are the portal's: nobody takes over another's name by editing a section.
        FieldPanel("agency", permission="wagtail_disclosure.change_agency"),
        FieldPanel("intro"),
    ]

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        section_rules.check_agency(self)

    @transaction.atomic
    def save(self, **kwargs: Any) -> Any:
        result = super().save(**kwargs)
        if "agency" in (kwargs.get("update_fields") or ["agency"]):
            writer.write_section_agency(self, self.agency_id)
        return result

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any] | None:
        """What a section is about is its agency, which every page describes."""
        return agency_reference(agency, request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        standing = standing_of(self.pk)
        reports, closures = reports_and_closures(self.pk, beijing_today(), standing)
        years = [year for report in reports if (year := report.report_year)]
        facts = SectionFacts(contents_of(self.pk, standing).documents, years)
        context["entrances"] = entrances_of(open_children(self), facts)
        context["entries"] = selectors.latest_in_section(self, LATEST_ON_HOME)
        context["closure_feeds"] = [
            entrance.page
            for entrance in context["entrances"]
            if issubclass(entrance.page.specific_class, ClosureFeedRoutes)
        ]
        context["closures"] = closures
        context["newest_report"] = next(iter(reports), None)
        return context


class TextPageMixin(ReviewedPageMixin):
    """A page of free text that belongs to the section."""

    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("body")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["agency"] = agency_of(self)
        return context


class GuidePageMixin(TextPageMixin):
    """政府信息公开指南: article 12's content; the contact block is generated from the agency."""

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        section = section_of(self)
        columns = open_descendants(section, ColumnPageMixin)
        context["branches"] = tree_of(columns, contents_of(section.pk).by_column)
        return context


class RequestPageMixin(TextPageMixin):
    """依申请公开: how to ask for information that is not published."""

    class Meta:
        abstract = True


class ColumnListMixin(ReviewedPageMixin, FeedRoutes, ListSubscriptionRoutes, EntryListMixin):
    """A page that lists published entries, twenty at a time, from the register; readers may ask for
    one side of the work (五公开).
    """

    class Meta:
        abstract = True

    def all_entries(self) -> PublishedEntryQuerySet:
        """What the list is about."""
        return PublishedEntry.objects.in_column(self.pk)

    def feed_entries(self, section: Any) -> PublishedEntryQuerySet:
        return self.all_entries()

    def contents(self) -> Contents:
        """The same, counted."""
        return self.section_contents.in_column(self.pk)

    @cached_property
    def section(self) -> Any:
        """The section that the page belongs to; asked once."""
        return section_of(self)

    @cached_property
    def section_contents(self) -> Contents:
        """Everything in the section, counted; asked once."""
        return contents_of(self.section.pk)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        counts = self.contents().by_side
        side = facets.chosen_side(request, counts)
        entries = self.all_entries().filter(five_disclosures=side) if side else self.all_entries()
        total = counts[side] if side else sum(counts.values())
        context["facets"] = facets.facets_of(counts, side)
        context["chosen_side"] = side
        context["entries"] = selectors.page_of(entries, request, total=total)
        if not context["entries"]:
            context["section"] = self.section
            context["request_page"] = part_of(self.section, "REQUEST_PAGE_MODEL")
        return context


class ColumnPageMixin(ColumnListMixin, KeptFreshMixin):
    """A column (栏目): what it is for, which duty it answers, who keeps it and how current."""

    article_20_item = models.PositiveSmallIntegerField(
        _("article 20 item"),
        null=True,
        blank=True,
        choices=[(item.number, f"{item.label} {item.text}") for item in ARTICLE_20],
        help_text=_("The item of article 20 of the Regulations that this column answers."),
    )
    purpose = models.CharField(
        _("purpose"),
        max_length=300,
        help_text=_("What the column is for; goes into the column tags."),
    )
    keywords = models.CharField(
        _("keywords"),
        max_length=200,
        blank=True,
        help_text=_("Separated by commas; for the column tags."),
    )
    column_type = models.CharField(
        _("column type"),
        max_length=40,
        blank=True,
        help_text=_(
            "As 动态要闻, 通知公告 or 政策文件; some types have a limit by the inspection rules."
        ),
    )

    content_panels = [
        *AbstractPage.content_panels,
        FieldPanel("purpose"),
        MultiFieldPanel(
            [
                # The items are long: the list must not grow wider than the form.
                FieldPanel("article_20_item", widget=forms.Select(attrs={"class": "w-w-full"})),
                FieldPanel("keywords"),
                FieldPanel("column_type"),
            ],
            heading=_("Column"),
        ),
        FRESHNESS_PANEL,
    ]

    class Meta:
        abstract = True

    def freshness_rule(self) -> Limit | None:
        return super().freshness_rule() or limit_of_type(self.column_type)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["updated_at"] = self.contents().updated_at
        context["subcolumns"] = open_children(self).type(ColumnPageMixin)
        return context


class RegulationsPageMixin(ColumnListMixin):
    """政府信息公开制度: regulations on disclosure, which the platform rule keeps apart from other
    rules.
    """

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro")]

    class Meta:
        abstract = True


class CataloguePageMixin(ColumnListMixin):
    """法定主动公开内容: the catalogue of everything the section discloses, and its columns."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro")]

    class Meta:
        abstract = True

    def all_entries(self) -> PublishedEntryQuerySet:
        return PublishedEntry.objects.in_section(self.section.pk)

    def contents(self) -> Contents:
        return self.section_contents

    def subscription_query(self) -> str:
        return ""

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        below = list(open_descendants(self, ColumnPageMixin, StandardCataloguePageMixin))
        columns = [page for page in below if issubclass(page.specific_class, ColumnPageMixin)]
        others = [page for page in below if page not in columns]
        context["branches"] = tree_of(columns, self.section_contents.by_column)
        context["standard_catalogue"] = next(iter(others), None)
        return context
