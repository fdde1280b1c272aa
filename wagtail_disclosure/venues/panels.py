"""How an editor enters a place and its hours. Page types put these among their own panels."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel

from wagtail_disclosure.venues.widgets import TickBoxes

__all__ = ["CONTACT_PANEL", "HOURS_PANELS", "PHOTO_PANEL", "PLACE_PANELS"]

TIMES = FieldRowPanel([FieldPanel("opens"), FieldPanel("closes"), FieldPanel("last_entry")])
WEEKDAYS = FieldPanel("weekdays", widget=TickBoxes)
PLACE_PANELS = [
    MultiFieldPanel(
        [
            FieldPanel("address"),
            FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            FieldPanel("transport"),
            FieldPanel("accessibility", widget=TickBoxes),
        ],
        heading=_("Where it is"),
    )
]
CONTACT_PANEL = InlinePanel(
    "contacts",
    [
        FieldRowPanel([FieldPanel("label"), FieldPanel("phone")]),
        FieldPanel("hours"),
    ],
    heading=_("Telephones"),
    label=_("telephone"),
)
HOURS_PANELS = [
    InlinePanel(
        "opening_ranges",
        [WEEKDAYS, TIMES, FieldPanel("applies")],
        heading=_("Opening hours (Beijing time)"),
        label=_("opening hours"),
        help_text=_(
            "One row for all weekdays with the same hours; a weekday in no row is a closing day."
            " Two rows for a day with a break."
        ),
    ),
    MultiFieldPanel(
        [FieldPanel("holiday_policy"), FieldPanel("makeup_policy"), FieldPanel("hours_note")],
        heading=_("Holidays"),
    ),
    InlinePanel(
        "seasons",
        [
            FieldPanel("name"),
            FieldRowPanel(
                [FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("is_yearly")]
            ),
            InlinePanel(
                "ranges",
                [WEEKDAYS, TIMES],
                heading=_("Hours in the season"),
                label=_("hours in the season"),
            ),
        ],
        heading=_("Seasons"),
        label=_("season"),
        help_text=_("A season has a week of its own, in place of the usual one."),
    ),
    InlinePanel(
        "hours_exceptions",
        [
            FieldRowPanel(
                [FieldPanel("starts_on"), FieldPanel("ends_on"), FieldPanel("is_closed")]
            ),
            TIMES,
            FieldPanel("note"),
        ],
        heading=_("Exceptions"),
        label=_("exception"),
        help_text=_(
            "Other hours on certain days. A temporary closure is a notice of its own, under the"
            " page."
        ),
    ),
]
PHOTO_PANEL = InlinePanel(
    "photos",
    [FieldPanel("image"), FieldPanel("alt_text"), FieldPanel("credit")],
    heading=_("Pictures"),
    label=_("picture"),
)
