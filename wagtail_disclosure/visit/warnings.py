"""Travel warnings (旅游提示警示信息): what visitors must know, for a time.

The catalogue of the tourism domain asks for them within seven working days of their forming.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.base.linked_data import filled
from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.calendars.workdays import DueDate, add_workdays
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.venues.standing_panel import StandingPanel
from wagtail_disclosure.venues.warnings import Warned
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.item import CURRENCY_PANEL, VisitItemMixin
from wagtail_disclosure.visit.levels import WarningLevel

__all__ = ["WORKING_DAYS", "TravelWarningPageMixin"]

# Working days from its forming within which a warning is published (标准目录, 旅游).
WORKING_DAYS = 7
DATES = MultiFieldPanel(
    [
        FieldRowPanel([FieldPanel("level"), FieldPanel("area")]),
        FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
        FieldPanel("formed_on"),
    ],
    heading=_("Warning"),
)


class TravelWarningPageMixin(VisitItemMixin):
    """A warning with the area and the days it is for."""

    level = models.CharField(_("level"), max_length=10, choices=WarningLevel.choices)
    area = models.CharField(_("area"), max_length=100, help_text=_("Where it holds."))
    starts_on = models.DateField(_("from"))
    ends_on = models.DateField(
        _("until"), null=True, blank=True, help_text=_("This day included; blank: for now.")
    )
    formed_on = models.DateField(
        _("formed on"),
        null=True,
        blank=True,
        help_text=_("When the information came into being; published within 7 working days."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    kind: ClassVar[EntryKind] = EntryKind.WARNING
    categories: ClassVar[tuple[VisitCategory, ...]] = (VisitCategory.WARNINGS,)
    content_panels = [
        *AbstractPage.content_panels,
        StandingPanel(heading=_("Worth a look")),
        FieldPanel("summary"),
        DATES,
        FieldPanel("body"),
        CURRENCY_PANEL,
    ]
    substance_fields = ("title", "summary", "level", "area", "starts_on", "ends_on", "body")

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if errors := dict(self._contradictions()):
            raise ValidationError(errors)

    def _contradictions(self) -> Iterator[tuple[str, Any]]:
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            yield "ends_on", _("It cannot end before it begins.")
        if self.formed_on and self.formed_on > beijing_today():
            yield "formed_on", _("This day has not come yet.")

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        if self.formed_on is None:
            message = _("Say when it came into being: the time to publish it runs from there.")
            errors["formed_on"] = [ValidationError(message)]
        return errors

    def publication_values(self) -> dict[str, Any]:
        days = {"starts_on": self.starts_on, "ends_on": self.ends_on, "dated_on": self.formed_on}
        return {**super().publication_values(), **days, "category": self.level}

    @property
    def publish_by(self) -> DueDate | None:
        """The last day to publish it in time; none without the day of its forming."""
        return (
            add_workdays(self.formed_on, WORKING_DAYS, calendar_in_force())
            if self.formed_on
            else None
        )

    def is_late(self, today: date) -> bool:
        """Whether it was published after that day, or still is not and the day has passed."""
        due = self.publish_by
        published = self.first_published_at
        day = published.astimezone(BEIJING).date() if published else today
        return due is not None and day > due.day

    def is_current(self, today: date) -> bool:
        """Whether it holds on a day."""
        return self.starts_on <= today and (self.ends_on is None or self.ends_on >= today)

    def named_warnings(self) -> list[Warned]:
        """What the editor and the reviewers are told, and what stops nothing."""
        due = self.publish_by
        if due is None or not self.is_late(beijing_today()):
            return []
        message = _("It had to be public by %(day)s, seven working days after its forming.")
        field = self._meta.get_field("formed_on").verbose_name
        return [Warned("late_warning", str(field), str(message) % {"day": due.day.isoformat()})]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["is_current"] = self.is_current(context["today"])
        context["is_ahead"] = self.starts_on > context["today"]
        # The page says it itself.
        context["warnings"] = [one for one in context["warnings"] if one.page_id != self.pk]
        context["warnings_column"] = self.column
        return context

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        """An announcement; schema.org has no type for a warning to travellers."""
        data = {
            "@type": "SpecialAnnouncement",
            "name": self.title,
            "text": self.summary,
            "url": request.build_absolute_uri(self.get_url(request)),
            "datePosted": self.published_at.isoformat(),
            "expires": self.ends_on and self.ends_on.isoformat(),
            "spatialCoverage": {"@type": "Place", "name": self.area},
        }
        return filled(data)
