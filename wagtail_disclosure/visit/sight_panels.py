"""How an editor sees a sight."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.visit.item import CURRENCY_PANEL
from wagtail_disclosure.visit.panels import HOURS_PANELS, PHOTOS_PANEL, PLACE_PANELS

__all__ = ["SIGHT_PANELS"]

GRADE = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("grade"), FieldPanel("graded_year")]),
        FieldRowPanel([FieldPanel("daily_capacity"), FieldPanel("instant_capacity")]),
    ],
    heading=_("Grade and capacity"),
)
VISIT = MultiFieldPanel(
    [FieldPanel("length_of_stay"), FieldPanel("best_months"), FieldPanel("season_note")],
    heading=_("When to come"),
)
SIGHT_PANELS = [
    *AbstractPage.content_panels,
    FieldPanel("summary"),
    GRADE,
    FieldPanel("body"),
    *PLACE_PANELS,
    *HOURS_PANELS,
    FieldPanel("admission"),
    InlinePanel("ticket_prices", label=_("price"), heading=_("Ticket prices")),
    FieldPanel("has_no_relics"),
    InlinePanel("relics", label=_("relic"), heading=_("Protected cultural relics")),
    VISIT,
    PHOTOS_PANEL,
    CURRENCY_PANEL,
]
