"""How an editor sees a route."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.visit.item import CURRENCY_PANEL

STOP = [
    FieldRowPanel([FieldPanel("place_page"), FieldPanel("name")]),
    FieldRowPanel([FieldPanel("day"), FieldPanel("stay")]),
    FieldRowPanel([FieldPanel("leg_km"), FieldPanel("leg_minutes")]),
    FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
    FieldPanel("note"),
]
CONTENT_PANELS = [
    *AbstractPage.content_panels,
    FieldPanel("summary"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("days"), FieldPanel("difficulty")]),
            FieldPanel("best_months"),
            FieldPanel("vehicles"),
        ],
        heading=_("At a glance"),
    ),
    InlinePanel("stops", STOP, label=_("stop"), heading=_("Stops")),
    FieldPanel("tips"),
    InlinePanel("photos", label=_("picture"), heading=_("Pictures")),
    CURRENCY_PANEL,
    MAJOR_PANEL,
]
