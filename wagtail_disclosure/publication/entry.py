"""The flat register of what is published.

Measured on stock Wagtail with 100,000 documents, a list that filters in one page table and orders
by the other costs a hundred times a list from one narrow table. So every public list, count and
feed reads this table and nothing else; what is not in it cannot appear.
"""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any

import swapper
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from wagtail_disclosure.base.agency import Agency

__all__ = ["EntryKind", "PublishedEntry", "PublishedEntryQuerySet"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")
BLANK_PAGE = "_disclosure_blank_page"


class EntryKind(models.TextChoices):
    """What sort of public thing an entry stands for."""

    DOCUMENT = "document", pgettext_lazy("disclosure", "Document")
    REPORT = "report", _("Annual report")
    LEADERSHIP = "leadership", _("Leadership")
    UNIT = "unit", _("Unit")
    CLOSURE = "closure", _("Temporary closure")
    MATTER = "matter", _("Key task")
    # What visitors find: a sight, a place to stay or eat, a custom, a gallery.
    VISIT = "visit", _("For visitors")
    ROUTE = "route", _("Travel route")
    EVENT = "event", pgettext_lazy("disclosure", "Event")
    PROJECT = "project", _("Project")
    WARNING = "warning", _("Travel warning")


class PublishedEntryQuerySet(models.QuerySet["PublishedEntry"]):
    """Every list is newest first; the id breaks ties so that pages never overlap."""

    def newest_first(self) -> PublishedEntryQuerySet:
        return self.order_by("-published_at", "-id")

    def in_section(self, section_id: int) -> PublishedEntryQuerySet:
        return self.filter(section_id=section_id)

    def of_kind(self, *kinds: EntryKind) -> PublishedEntryQuerySet:
        return self.filter(kind__in=kinds)

    def current_on(self, day: date) -> PublishedEntryQuerySet:
        """Those whose days include ``day``, or have not come to an end by then."""
        return self.filter(starts_on__lte=day).exclude(ends_on__lt=day)

    def in_column(self, column_id: int) -> PublishedEntryQuerySet:
        return self.filter(column_id=column_id)


class PublishedEntry(models.Model):
    """One public thing, such as a document. Written only by ``publication.writer``."""

    page = models.OneToOneField(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    section = models.ForeignKey(
        PAGE_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    column = models.ForeignKey(
        PAGE_MODEL, on_delete=models.CASCADE, related_name="+", db_index=False
    )
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=EntryKind.choices)
    # Language tag, and what all translations of one page have in common: whatever counts across
    # sections counts each item once.
    language = models.CharField(max_length=100, blank=True)
    translation_key = models.UUIDField(default=uuid.uuid4, editable=False)
    title = models.CharField(max_length=255)
    url_path = models.TextField()
    column_title = models.CharField(max_length=255)
    summary = models.TextField(blank=True)
    index_number = models.CharField(max_length=40, blank=True)
    document_number = models.CharField(max_length=60, blank=True)
    document_kind = models.CharField(max_length=20, blank=True)
    theme = models.CharField(max_length=30, blank=True)
    mode = models.CharField(max_length=10, blank=True)
    validity = models.CharField(max_length=10, blank=True)
    report_year = models.PositiveSmallIntegerField(null=True, blank=True)
    dated_on = models.DateField(null=True, blank=True)
    # Which side of an agency's work it lays open (五公开); only documents have one.
    five_disclosures = models.CharField(max_length=12, blank=True)
    # A finer kind: the type of a unit, what a visitor looks for.
    category = models.CharField(max_length=20, blank=True)
    # Degrees, WGS-84.
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    # The days that a closure, an event or a warning is about, both included; no end: until further
    # notice.
    starts_on = models.DateField(null=True, blank=True)
    ends_on = models.DateField(null=True, blank=True)
    # The day somebody last made sure that it is right.
    checked_on = models.DateField(null=True, blank=True)
    # Endings of the files it offers, each between spaces: " docx pdf ".
    file_types = models.CharField(max_length=60, blank=True)
    published_at = models.DateTimeField()
    # When the row was last written, so that whoever keeps a copy asks for the rest only.
    changed_at = models.DateTimeField(auto_now=True)

    objects = PublishedEntryQuerySet.as_manager()

    class Meta:
        app_label = "wagtail_disclosure"
        indexes = [
            models.Index(fields=["-published_at", "-id"], name="disclosure_entry_newest"),
            models.Index(fields=["changed_at", "id"], name="disclosure_entry_changed"),
            models.Index(
                fields=["section", "-published_at", "-id"], name="disclosure_entry_section"
            ),
            models.Index(fields=["column", "-published_at", "-id"], name="disclosure_entry_column"),
            models.Index(fields=["agency", "-published_at", "-id"], name="disclosure_entry_agency"),
            models.Index(
                fields=["section", "kind", "-published_at", "-id"], name="disclosure_entry_kind"
            ),
            models.Index(
                fields=["section", "theme", "-published_at", "-id"], name="disclosure_entry_theme"
            ),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["agency", "report_year"], name="disclosure_one_report_a_year"
            ),
        ]

    def __str__(self) -> str:
        return self.title

    def get_url(self, request: HttpRequest | None = None) -> str | None:
        """Address of the page, worked out from the entry alone (no query on the page tables)."""
        page = _blank_page(request)
        page.id, page.url_path = self.page_id, self.url_path
        return page.get_url(request)


def _blank_page(request: HttpRequest | None) -> Any:
    """A page to work addresses out with: one for all entries of an answer, for making it takes
    longer than the rest.
    """
    model = swapper.load_model("wagtailcore", "Page")
    if request is None:
        return model()
    if not hasattr(request, BLANK_PAGE):
        setattr(request, BLANK_PAGE, model())
    return getattr(request, BLANK_PAGE)
