"""How an editor sees an event: what, whether, when, where, who, for whom."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.visit.item import CURRENCY_PANEL

OCCURRENCE = [
    FieldRowPanel([FieldPanel("starts_on"), FieldPanel("starts_at")]),
    FieldRowPanel([FieldPanel("ends_on"), FieldPanel("ends_at")]),
    FieldRowPanel([FieldPanel("is_cancelled"), FieldPanel("note")]),
]
STATE = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("state"), FieldPanel("state_since")]),
        FieldPanel("state_reason"),
    ],
    heading=_("Whether it takes place"),
)
PLACE = MultiFieldPanel(
    [
        FieldPanel("place_page"),
        FieldRowPanel([FieldPanel("place_name"), FieldPanel("address")]),
        FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
        FieldPanel("transport"),
        FieldPanel("accessibility"),
    ],
    heading=_("Place"),
)
CONTENT_PANELS = [
    *AbstractPage.content_panels,
    FieldPanel("event_kind"),
    FieldPanel("summary"),
    STATE,
    InlinePanel("occurrences", OCCURRENCE, label=_("date"), heading=_("Dates (Beijing time)")),
    PLACE,
    FieldPanel("organiser"),
    InlinePanel("contacts", label=_("contact"), heading=_("Contacts")),
    MultiFieldPanel([FieldPanel("is_free"), FieldPanel("admission")], heading=_("Admission")),
    FieldPanel("series"),
    FieldPanel("body"),
    CURRENCY_PANEL,
    MAJOR_PANEL,
]
