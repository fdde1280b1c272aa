"""Objects that the public API has for one type of page only."""

from __future__ import annotations

from operator import attrgetter
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.api.fields import Field, record
from wagtail_disclosure.api.pages import rows
from wagtail_disclosure.api.resource import Item
from wagtail_disclosure.api.types import BOOLEAN, DATE, INTEGER, NUMBER, TEXT, choice, list_of
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.visit.events import EventKind, EventState
from wagtail_disclosure.visit.grades import AreaGrade, Month, RelicGrade
from wagtail_disclosure.visit.levels import WarningLevel
from wagtail_disclosure.visit.place_kinds import FIELDS, KIND_CHOICES

__all__ = ["EVENT", "SERVICE", "SIGHT", "WARNING"]

TICKET = record(
    Field("ticket", TEXT, _("Kind of ticket.")),
    Field("conditions", TEXT, _("Who gets it.")),
    Field("yuan", NUMBER, _("Price in yuan."), attrgetter("price")),
    Field("effective_from", DATE, _("First day of the price.")),
    Field("announced_on", DATE, _("Day on which it was announced.")),
    Field("basis", TEXT, _("The decision that set it.")),
)
RELIC = record(
    Field("name", TEXT, _("Name.")),
    Field("grade", choice(lambda: dict(RelicGrade.choices)), _("Grade of protection.")),
    Field("graded_year", INTEGER, _("Year of the grade.")),
)
SIGHT = record(
    Field("grade", choice(lambda: dict(AreaGrade.choices)), _("Grade as a scenic area.")),
    Field("graded_year", INTEGER, _("Year of the grade.")),
    Field(
        "is_free",
        BOOLEAN,
        _("Whether going in costs nothing today."),
        lambda page: page.is_free_on(beijing_today()),
    ),
    Field(
        "tickets",
        list_of(TICKET),
        _("Prices in force."),
        lambda page: page.prices_on(beijing_today()),
    ),
    Field(
        "coming_tickets",
        list_of(TICKET),
        _("Prices announced for later."),
        lambda page: page.prices_after(beijing_today()),
    ),
    Field("daily_capacity", INTEGER, _("Most visitors a day.")),
    Field("instant_capacity", INTEGER, _("Most visitors at one time.")),
    Field("length_of_stay", TEXT, _("Time to allow.")),
    Field(
        "best_months",
        list_of(choice(lambda: dict(Month.choices))),
        _("Best months; none: all the year."),
    ),
    Field("relics", list_of(RELIC), _("Protected relics."), lambda page: rows(page, "relics")),
)


def _if_it_fits(name: str, nothing: Any = None) -> Any:
    """What was entered for another category of place is not shown on the page either."""

    def read(item: Item) -> Any:
        fits = name in FIELDS.get(item.entry.category, ())
        return getattr(item.page, name) if fits else nothing

    return read


SERVICE = record(
    Field(
        "kind",
        choice(lambda: dict(KIND_CHOICES)),
        _("Kind of place."),
        attrgetter("page.place_kind"),
    ),
    Field("stars", INTEGER, _("Stars of a hotel, as awarded."), _if_it_fits("stars")),
    Field("rooms", INTEGER, _("Number of rooms."), _if_it_fits("rooms")),
    Field("cuisine", TEXT, _("Cuisine."), _if_it_fits("cuisine")),
    Field("specialities", TEXT, _("Specialities."), _if_it_fits("specialities")),
    Field("is_halal", BOOLEAN, _("Holds the sign of a halal business."), _if_it_fits("is_halal")),
    Field("yuan_from", NUMBER, _("Prices from, in yuan."), _if_it_fits("price_from")),
    Field("yuan_to", NUMBER, _("Prices to, in yuan."), _if_it_fits("price_to")),
    Field(
        "timetable",
        list_of(TEXT),
        _("Connections, one a line."),
        lambda item: _if_it_fits("timetable", "")(item).splitlines(),
    ),
)
EVENT = record(
    Field(
        "kind",
        choice(lambda: dict(EventKind.choices)),
        _("Kind of event."),
        attrgetter("event_kind"),
    ),
    Field("state", choice(lambda: dict(EventState.choices)), _("Whether it takes place.")),
    Field("state_reason", TEXT, _("Why it is postponed or cancelled.")),
    Field("place_name", TEXT, _("Name of the place.")),
    Field("organiser", TEXT, _("Who holds it.")),
    Field("is_free", BOOLEAN, _("Whether it costs nothing.")),
    Field("admission", TEXT, _("Who may come, prices, booking.")),
)
WARNING = record(
    Field("level", choice(lambda: dict(WarningLevel.choices)), _("How grave it is.")),
    Field("area", TEXT, _("Where it holds.")),
)
