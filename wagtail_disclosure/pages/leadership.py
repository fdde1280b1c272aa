"""The leadership page and its rows."""

from __future__ import annotations

import swapper
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from wagtail.models import Orderable

from wagtail_disclosure.agency.leadership.pages import LeadershipPageMixin
from wagtail_disclosure.agency.leadership.rows import (
    AbstractCharge,
    AbstractDuty,
    AbstractLeader,
    AbstractOffice,
    AbstractPost,
)

__all__ = ["Leader", "LeaderCharge", "LeaderDuty", "LeaderPost", "LeadershipPage", "Office"]

Page = swapper.load_model("wagtailcore", "Page", require_ready=False)


class LeadershipPage(LeadershipPageMixin, Page):
    parent_page_types = ["wagtail_disclosure_pages.SectionPage"]
    subpage_types: list[str] = []
    max_count_per_parent = 1
    template = "wagtail_disclosure/pages/leadership.html"

    class Meta:
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("leadership")
        verbose_name_plural = _("leadership pages")


class Office(AbstractOffice, Orderable):
    page = ParentalKey(LeadershipPage, on_delete=models.CASCADE, related_name="offices")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("internal office")


class Leader(AbstractLeader, Orderable):
    page = ParentalKey(LeadershipPage, on_delete=models.CASCADE, related_name="leaders")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("leader")


class LeaderPost(AbstractPost, Orderable):
    leader = ParentalKey(Leader, on_delete=models.CASCADE, related_name="posts")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("post")


class LeaderDuty(AbstractDuty, Orderable):
    leader = ParentalKey(Leader, on_delete=models.CASCADE, related_name="duties")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("duty")


class LeaderCharge(AbstractCharge, Orderable):
    leader = ParentalKey(Leader, on_delete=models.CASCADE, related_name="charges")

    class Meta(Orderable.Meta):
        app_label = "wagtail_disclosure_pages"
        verbose_name = _("office or unit in charge of")
