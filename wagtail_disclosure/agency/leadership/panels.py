"""How an editor sees the leadership: the offices, the leaders, and what each of them does."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PageChooserPanel,
)
from wagtail.models import AbstractPage

from wagtail_disclosure.agency.leadership.warning_panel import WarningPanel
from wagtail_disclosure.base.kept_fresh import FRESHNESS_PANEL
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.mixins import MAJOR_PANEL

DAYS = FieldRowPanel([FieldPanel("effective_from"), FieldPanel("effective_until")])


class UnitChooserPanel(PageChooserPanel):
    """Offers units only, where the project has a page type for them."""

    def on_model_bound(self) -> None:
        try:
            self.page_type = self.page_type or get_settings().model("UNIT_PAGE_MODEL")
        except LookupError:
            self.page_type = None
        super().on_model_bound()


POSTS = InlinePanel("posts", [FieldPanel("title"), DAYS], label=_("post"), heading=_("Posts"))
DUTIES = InlinePanel("duties", [FieldPanel("text"), DAYS], label=_("duty"), heading=_("Portfolio"))
CHARGES = InlinePanel(
    "charges",
    [
        FieldRowPanel([FieldPanel("relation"), FieldPanel("name")]),
        UnitChooserPanel("unit"),
        DAYS,
    ],
    label=_("office or unit"),
    heading=_("Offices and units"),
)
LEADERS = InlinePanel(
    "leaders",
    [
        FieldRowPanel([FieldPanel("name"), FieldPanel("phone")]),
        DAYS,
        POSTS,
        DUTIES,
        CHARGES,
        MultiFieldPanel(
            [FieldPanel("photo"), FieldPanel("photo_alt"), FieldPanel("curriculum_vitae")],
            heading=_("Photo and curriculum vitae"),
            classname="collapsed",
        ),
    ],
    label=_("leader"),
    heading=_("Leaders, in order"),
)
OFFICES = InlinePanel(
    "offices",
    [
        FieldRowPanel([FieldPanel("name"), FieldPanel("phone")]),
        FieldPanel("functions"),
        DAYS,
    ],
    label=_("internal office"),
    heading=_("Internal offices"),
)
CONTENT_PANELS = [
    *AbstractPage.content_panels,
    FieldPanel("index_number", read_only=True),
    WarningPanel(heading=_("Offices without a leader")),
    FieldPanel("summary"),
    OFFICES,
    LEADERS,
    FRESHNESS_PANEL,
    MAJOR_PANEL,
    FieldPanel("change_note"),
]
