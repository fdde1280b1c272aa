"""How an editor sees a place, its hours and its pictures."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

__all__ = ["HOURS_PANELS", "PHOTOS_PANEL", "PLACE_PANELS"]

PLACE_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("township"), FieldPanel("address")]),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            FieldPanel("transport"),
            FieldPanel("accessibility"),
        ],
        heading=_("Place"),
    ),
    InlinePanel("contacts", label=_("contact"), heading=_("Contacts")),
]
HOURS_PANELS = [
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("holiday_policy"), FieldPanel("makeup_policy")]),
            FieldPanel("hours_note"),
        ],
        heading=_("Opening hours"),
    ),
    InlinePanel("opening_ranges", label=_("hours"), heading=_("Hours of the week")),
    InlinePanel("seasons", label=_("season"), heading=_("Seasons")),
    InlinePanel("hours_exceptions", label=_("exception"), heading=_("Exceptions")),
]
PHOTOS_PANEL = InlinePanel("photos", label=_("picture"), heading=_("Pictures"))
