"""A temporary closure as a notice of its own, under the page of the venue that it closes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.clock import beijing_day, beijing_today
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.indexed import IndexedPageMixin
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.publication.visibility import Sight, sight_for
from wagtail_disclosure.review.mixins import MAJOR_PANEL, ReviewedPageMixin
from wagtail_disclosure.venues.closure_scope import ClosureReason, ClosureScope
from wagtail_disclosure.venues.standing_panel import StandingPanel
from wagtail_disclosure.venues.warnings import Warned

__all__ = ["REPAIR_NOTICE_DAYS", "ClosurePageMixin"]

# A venue that closes for a time, for repair, says so this many days before.
REPAIR_NOTICE_DAYS = 7
REPAIR_NOTICE_BASIS = "公共文化体育设施条例 第十八条"


class ClosurePageMixin(ReviewedPageMixin, IndexedPageMixin):
    """临时停止开放信息. Days are Beijing days, both included; no last day: until further notice."""

    reason_kind = models.CharField(
        _("kind of reason"), max_length=12, choices=ClosureReason.choices
    )
    reason = models.TextField(
        _("reason"), max_length=300, help_text=_("As the public is to read it.")
    )
    scope = models.CharField(
        _("what is closed"), max_length=8, choices=ClosureScope.choices, default=ClosureScope.WHOLE
    )
    affected = models.CharField(
        _("which part"),
        max_length=200,
        blank=True,
        help_text=_("Of a part: which rooms or services. The hours stay as they are."),
    )
    starts_on = models.DateField(_("first day"), null=True)
    ends_on = models.DateField(
        _("last day"),
        null=True,
        blank=True,
        help_text=_("This day included; blank: until further notice. Opens earlier: change it."),
    )
    reopens_on = models.DateField(
        _("expected to open again on"),
        null=True,
        blank=True,
        help_text=_("Only where the last day is not certain yet."),
    )
    announced_on = models.DateField(
        _("announced on"),
        null=True,
        blank=True,
        help_text=_("Blank: the day it goes public."),
    )

    content_panels = [
        *AbstractPage.content_panels,
        StandingPanel(heading=_("Worth a look")),
        FieldPanel("index_number", read_only=True),
        MultiFieldPanel(
            [FieldPanel("reason_kind"), FieldPanel("reason")], heading=_("Why it is closed")
        ),
        MultiFieldPanel([FieldPanel("scope"), FieldPanel("affected")], heading=_("What is closed")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldRowPanel([FieldPanel("reopens_on"), FieldPanel("announced_on")]),
            ],
            heading=_("When it is closed (Beijing time)"),
        ),
        MAJOR_PANEL,
        FieldPanel("change_note"),
    ]
    settings_panels = AbstractPage.settings_panels
    substance_fields = (
        "title",
        "reason_kind",
        "reason",
        "scope",
        "affected",
        "starts_on",
        "ends_on",
        "reopens_on",
        "announced_on",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if errors := dict(self._contradictions()):
            raise ValidationError(errors)

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        for name, message in [*self._contradictions(), *self._missing()]:
            errors.setdefault(name, []).append(ValidationError(message))
        return errors

    def _contradictions(self) -> Iterator[tuple[str, Any]]:
        starts, ends = self.starts_on, self.ends_on
        if starts and ends and ends < starts:
            yield "ends_on", _("A closure cannot end before it begins.")
        if self.reopens_on and starts and self.reopens_on < starts:
            yield "reopens_on", _("It cannot open again before it closes.")
        elif self.reopens_on and ends and self.reopens_on != ends + timedelta(days=1):
            yield "reopens_on", _("The day after the last day is given already: leave it blank.")

    def _missing(self) -> Iterator[tuple[str, Any]]:
        if self.starts_on is None:
            yield "starts_on", _("Say from which day on it is closed.")
        if not self.reason_kind:
            yield "reason_kind", _("Choose the kind of reason.")
        if not self.reason.strip():
            yield "reason", _("Say why it is closed: the public is told.")
        if self.scope == ClosureScope.PARTIAL and not self.affected.strip():
            yield "affected", _("Say which part is closed.")

    @property
    def announcement_day(self) -> date:
        """The day it was announced, or would be if it went public today."""
        if self.announced_on:
            return self.announced_on
        return beijing_today() if not self.first_published_at else beijing_day(self.published_at)

    @property
    def has_whole_scope(self) -> bool:
        return self.scope == ClosureScope.WHOLE

    def named_warnings(self) -> list[Warned]:
        """What the editor and the reviewers are told, and what stops nothing."""
        return list(self._notice_too_short())

    def _notice_too_short(self) -> Iterator[Warned]:
        if self.reason_kind != ClosureReason.REPAIR or self.starts_on is None:
            return
        days = (self.starts_on - self.announcement_day).days
        if days < REPAIR_NOTICE_DAYS:
            message = _(
                "A repair is announced %(needed)d days before (%(basis)s); this one: %(days)d."
            )
            values = {"needed": REPAIR_NOTICE_DAYS, "basis": REPAIR_NOTICE_BASIS, "days": days}
            field = self._meta.get_field("starts_on").verbose_name
            yield Warned("repair_notice", str(field), str(message) % values)

    def publication_values(self) -> dict[str, Any]:
        return {
            "kind": EntryKind.CLOSURE,
            "published_at": self.published_at,
            "index_number": self.index_number,
            "category": self.scope,
            "summary": self.summary,
            "starts_on": self.starts_on,
            "ends_on": self.ends_on,
            "dated_on": self.announcement_day,
        }

    @property
    def summary(self) -> str:
        """The reason, and of a part which one it is, as lists and feeds say it."""
        part = "" if self.has_whole_scope else f"{self.affected}："
        return f"{part}{self.reason}"

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if sight_for(request, self) is not Sight.FULL:
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        today = beijing_today()
        context["is_over"] = bool(self.ends_on and self.ends_on < today)
        context["is_ahead"] = bool(self.starts_on and self.starts_on > today)
        context["venue"] = self.get_parent()
        return context
