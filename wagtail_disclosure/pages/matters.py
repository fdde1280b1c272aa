"""Key tasks and their rows."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_disclosure.agency.matters.index import MatterIndexPageMixin
from wagtail_disclosure.agency.matters.pages import MatterPageMixin
from wagtail_disclosure.agency.matters.rows import (
    AbstractMilestone,
    AbstractProgress,
    AbstractRelatedDocument,
)

__all__ = [
    "MatterDocument",
    "MatterIndexPage",
    "MatterMilestone",
    "MatterPage",
    "MatterProgress",
]

Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class MatterIndexPage(MatterIndexPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.SectionPage"]
    subpage_types = ["wagtail_disclosure_pages.MatterPage"]
    max_count_per_parent = 1
    template = "wagtail_disclosure/matters/index.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("key tasks")
        verbose_name_plural = _("lists of key tasks")


class MatterPage(MatterPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.MatterIndexPage"]
    subpage_types: list[str] = []
    template = "wagtail_disclosure/matters/task.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("key task")
        verbose_name_plural = _("key tasks")


class MatterMilestone(AbstractMilestone, Orderable):
    page = ParentalKey(MatterPage, on_delete=models.CASCADE, related_name="milestones")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("milestone")


class MatterProgress(AbstractProgress, Orderable):
    page = ParentalKey(MatterPage, on_delete=models.CASCADE, related_name="progress")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("progress")


class MatterDocument(AbstractRelatedDocument, Orderable):
    page = ParentalKey(MatterPage, on_delete=models.CASCADE, related_name="related_documents")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("related document")
