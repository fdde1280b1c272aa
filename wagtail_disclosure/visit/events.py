"""Events: what is on, when and where, and whether it takes place.

The elements are those of the standard catalogue for 组织开展群众文化活动 and for
举办各类展览、讲座信息: 活动时间、活动单位、活动地址、联系电话、临时停止活动信息.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

import swapper
from django.db import models
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.routable_page.models import RoutablePageMixin, path
from wagtail.models import AbstractPage

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.venues.place import PlaceMixin
from wagtail_disclosure.visit import event_panels, event_rules, schema_org
from wagtail_disclosure.visit.cards import fetched
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.described import DescribedPage
from wagtail_disclosure.visit.event_calendar import calendar_response
from wagtail_disclosure.visit.event_places import Place, place_of
from wagtail_disclosure.visit.findings import errors_by
from wagtail_disclosure.visit.item import VisitItemMixin
from wagtail_disclosure.visit.occurrences import Slot, slots_of
from wagtail_disclosure.visit.row_rules import RowProblem, RowRulesMixin

__all__ = ["EventKind", "EventPageMixin", "EventState"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class EventKind(models.TextChoices):
    """What sort of event it is."""

    ACTIVITY = "activity", _("Cultural activity")
    PERFORMANCE = "performance", _("Performance")
    EXHIBITION = "exhibition", _("Exhibition")
    LECTURE = "lecture", _("Lecture")
    TRAINING = "training", _("Training")
    SPORTS = "sports", _("Sports")
    FESTIVAL = "festival", _("Festival")


class EventState(models.TextChoices):
    """Whether an event takes place (临时停止活动信息)."""

    SCHEDULED = "scheduled", _("Takes place")
    POSTPONED = "postponed", _("Postponed")
    CANCELLED = "cancelled", _("Cancelled")


class EventPageMixin(
    RowRulesMixin, DescribedPage, VisitItemMixin, PlaceMixin, RoutablePageMixin, models.Model
):
    """An event with the days on which it takes place. All times are Beijing time."""

    event_kind = models.CharField(_("kind"), max_length=12, choices=EventKind.choices)
    state = models.CharField(
        _("state"), max_length=10, choices=EventState.choices, default=EventState.SCHEDULED
    )
    state_reason = models.CharField(
        _("reason"), max_length=200, blank=True, help_text=_("Why it is postponed or cancelled.")
    )
    state_since = models.DateField(_("announced on"), null=True, blank=True)
    place_page = models.ForeignKey(
        PAGE_MODEL,
        verbose_name=_("page of the place"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("A museum, a sight; while it is not public, name and address below are shown."),
    )
    place_name = models.CharField(_("place"), max_length=80, blank=True)
    organiser = models.CharField(_("organiser"), max_length=100, blank=True)
    is_free = models.BooleanField(_("free of charge"), default=True)
    admission = models.CharField(
        _("admission"), max_length=200, blank=True, help_text=_("Who may come, prices, booking.")
    )
    series = models.CharField(
        _("series"),
        max_length=60,
        blank=True,
        help_text=_("Events with the same name of a series refer to each other."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    kind = EntryKind.EVENT
    categories = (VisitCategory.EVENTS,)
    card_relations = ("occurrences",)
    substance_fields = (
        "title",
        "event_kind",
        "summary",
        "state",
        "state_reason",
        "state_since",
        "occurrences",
        "place_page",
        "place_name",
        "address",
        "latitude",
        "longitude",
        "transport",
        "accessibility",
        "organiser",
        "contacts",
        "is_free",
        "admission",
        "series",
        "body",
    )
    content_panels = event_panels.CONTENT_PANELS
    settings_panels = AbstractPage.settings_panels

    class Meta:
        abstract = True

    @property
    def takes_place(self) -> bool:
        return self.state == EventState.SCHEDULED

    def slots(self) -> list[Slot]:
        """When it takes place, the earliest first."""
        return slots_of(fetched(self, "occurrences"))

    @cached_property
    def place(self) -> Place:
        """Where it takes place, as far as the public may know. At most one query."""
        return place_of(self)

    def card_facts(self, today: date) -> list[Any]:
        state = [] if self.takes_place else [self.get_state_display()]
        return [*state, self.get_event_kind_display(), self.place_name]

    def publication_errors(self) -> Errors:
        return super().publication_errors() | errors_by(event_rules.RULES, self)

    def row_problems(self) -> Iterator[RowProblem]:
        return event_rules.missing_rows(self)

    def publication_values(self) -> dict[str, Any]:
        slots = self.slots()
        return super().publication_values() | {
            "starts_on": min((slot.starts_on for slot in slots), default=None),
            "ends_on": max((slot.ends_on for slot in slots), default=None),
            "latitude": self.latitude,
            "longitude": self.longitude,
        }

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        return schema_org.event(self, request)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["slots"] = self.slots()
        context["place"], context["places"] = self.place, [self.place]
        context["calendar_url"] = f"{self.get_url(request) or ''}{self.reverse_subpage('calendar')}"
        context["same_series"] = event_rules.others_in_series(self)
        return context

    @path("ics/", name="calendar")
    def serve_calendar(self, request: HttpRequest) -> HttpResponse:
        """The event for a calendar."""
        return calendar_response(self.title, [self], request)
