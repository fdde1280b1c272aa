"""How an editor sees a unit: what visitors ask first comes first."""

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

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.venues.panels import (
    CONTACT_PANEL,
    HOURS_PANELS,
    PHOTO_PANEL,
    PLACE_PANELS,
)
from wagtail_disclosure.venues.standing_panel import StandingPanel

__all__ = ["CONTENT_PANELS"]

ADMISSION = MultiFieldPanel(
    [
        FieldPanel("admission"),
        FieldPanel("price_basis"),
        FieldRowPanel([FieldPanel("booking"), FieldPanel("daily_quota")]),
        FieldPanel("booking_how"),
        FieldRowPanel([FieldPanel("booking_phone"), FieldPanel("booking_url")]),
    ],
    heading=_("Admission and booking"),
)
RULES = InlinePanel(
    "rules",
    [
        FieldPanel("title"),
        FieldPanel("file"),
        PageChooserPanel("document", get_settings().DOCUMENT_PAGE_MODEL),
        FieldRowPanel([FieldPanel("effective_on"), FieldPanel("lapsed_on")]),
    ],
    heading=_("Rules and systems"),
    label=_("rule"),
)
DISSOLUTION = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("dissolved_on"), FieldPanel("dissolution_note")]),
        PageChooserPanel("successor", get_settings().UNIT_PAGE_MODEL),
    ],
    heading=_("Closed for good or merged"),
    classname="collapsed",
)
CONTENT_PANELS = [
    *AbstractPage.content_panels,
    StandingPanel(heading=_("Statutory elements")),
    MultiFieldPanel(
        [
            FieldPanel("index_number", read_only=True),
            FieldPanel("unit_type"),
            FieldPanel("intro"),
            FieldPanel("functions"),
            FieldPanel("checked_on"),
        ],
        heading=_("Unit"),
    ),
    *HOURS_PANELS,
    *PLACE_PANELS,
    CONTACT_PANEL,
    ADMISSION,
    InlinePanel(
        "prices",
        [FieldRowPanel([FieldPanel("label"), FieldPanel("yuan")]), FieldPanel("note")],
        heading=_("Prices"),
        label=_("price"),
    ),
    InlinePanel(
        "services",
        [FieldPanel("group"), FieldPanel("service")],
        heading=_("Services for certain groups"),
        label=_("service"),
    ),
    RULES,
    PHOTO_PANEL,
    DISSOLUTION,
    MAJOR_PANEL,
    FieldPanel("change_note"),
]
