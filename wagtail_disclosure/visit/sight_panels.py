"""How an editor sees a sight."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.venues.panels import HOURS_PANELS, PHOTO_PANEL
from wagtail_disclosure.venues.standing_panel import StandingPanel
from wagtail_disclosure.venues.widgets import TickBoxes
from wagtail_disclosure.visit.item import CURRENCY_PANEL
from wagtail_disclosure.visit.visitor_place import WHERE_PANELS

__all__ = ["SIGHT_PANELS"]

GRADE = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("grade"), FieldPanel("graded_year")]),
        FieldRowPanel([FieldPanel("daily_capacity"), FieldPanel("instant_capacity")]),
    ],
    heading=_("Grade and capacity"),
)
VISIT = MultiFieldPanel(
    [
        FieldPanel("length_of_stay"),
        FieldPanel("best_months", widget=TickBoxes),
        FieldPanel("season_note"),
    ],
    heading=_("When to come"),
)
SIGHT_PANELS = [
    *AbstractPage.content_panels,
    StandingPanel(heading=_("Worth a look")),
    FieldPanel("summary"),
    GRADE,
    FieldPanel("body"),
    *WHERE_PANELS,
    *HOURS_PANELS,
    FieldPanel("admission"),
    InlinePanel("ticket_prices", label=_("price"), heading=_("Ticket prices")),
    FieldPanel("has_no_relics"),
    InlinePanel("relics", label=_("relic"), heading=_("Protected cultural relics")),
    VISIT,
    PHOTO_PANEL,
    CURRENCY_PANEL,
]
