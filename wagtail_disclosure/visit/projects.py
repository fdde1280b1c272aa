"""The project library (项目库): what is planned, sought investors for, built."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.base.telephones import check_telephone
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.visit import schema_org
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.described import DescribedPage
from wagtail_disclosure.visit.findings import Findings, errors_by
from wagtail_disclosure.visit.item import CURRENCY_PANEL, VisitItemMixin
from wagtail_disclosure.visit.row_rules import RowProblem, RowRulesMixin

__all__ = ["AbstractProjectUpdate", "ProjectKind", "ProjectPageMixin", "ProjectStage", "Step"]


class ProjectKind(models.TextChoices):
    """What a project is for."""

    TOURISM = "tourism", _("Tourism")
    CULTURE = "culture", _("Culture")
    HERITAGE = "heritage", _("Heritage")
    SPORTS = "sports", _("Sports")
    BROADCASTING = "broadcasting", _("Broadcasting")


class ProjectStage(models.TextChoices):
    """How far a project is (谋划、储备、招商、在建、建成), in this order."""

    CONCEIVED = "conceived", _("Being conceived")
    RESERVE = "reserve", _("In reserve")
    SEEKING = "seeking", _("Seeking investors")
    BUILDING = "building", _("Under construction")
    COMPLETED = "completed", _("Completed")


@dataclass(frozen=True, slots=True)
class Step:
    """A stage on the way of a project, with the day it was reached, if that is known."""

    label: str
    reached_on: date | None
    is_current: bool


class ProjectPageMixin(RowRulesMixin, DescribedPage, VisitItemMixin):
    """A project of the library, with what has become of it."""

    project_kind = models.CharField(_("kind"), max_length=12, choices=ProjectKind.choices)
    stage = models.CharField(_("stage"), max_length=10, choices=ProjectStage.choices)
    location = models.CharField(_("location"), max_length=100, blank=True)
    investment_wan_yuan = models.DecimalField(
        _("investment (10,000 yuan)"),
        max_digits=14,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Planned in all, in 10,000 yuan; blank: not settled."),
    )
    owner_unit = models.CharField(
        _("project owner"), max_length=100, blank=True, help_text=_("A unit, not a person.")
    )
    contact_office = models.CharField(_("contact"), max_length=100, blank=True)
    contact_phone = models.CharField(
        _("telephone"), max_length=30, blank=True, validators=[check_telephone]
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    kind = EntryKind.PROJECT
    categories = (VisitCategory.PROJECTS,)
    substance_fields = (
        "title",
        "summary",
        "project_kind",
        "stage",
        "location",
        "investment_wan_yuan",
        "owner_unit",
        "contact_office",
        "contact_phone",
        "updates",
        "body",
    )
    content_panels = [
        *AbstractPage.content_panels,
        FieldPanel("summary"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("project_kind"), FieldPanel("stage")]),
                FieldRowPanel([FieldPanel("location"), FieldPanel("investment_wan_yuan")]),
                FieldPanel("owner_unit"),
                FieldRowPanel([FieldPanel("contact_office"), FieldPanel("contact_phone")]),
            ],
            heading=_("Project"),
        ),
        InlinePanel("updates", label=_("update"), heading=_("What has happened")),
        FieldPanel("body"),
        CURRENCY_PANEL,
        MAJOR_PANEL,
    ]
    settings_panels = AbstractPage.settings_panels

    class Meta:
        abstract = True

    def dated_updates(self) -> list[Any]:
        """What has happened, the latest first."""
        rows = [row for row in self.updates.all() if row.dated_on]
        return sorted(rows, key=lambda row: row.dated_on, reverse=True)

    def steps(self) -> list[Step]:
        """All stages in their order, with the days that the updates give."""
        reached = {row.stage: row.dated_on for row in self.dated_updates() if row.stage}
        return [
            Step(str(label), reached.get(stage), stage == self.stage)
            for stage, label in ProjectStage.choices
        ]

    def card_facts(self, today: date) -> list[Any]:
        return [self.get_project_kind_display(), self.get_stage_display()]

    def publication_errors(self) -> Errors:
        return super().publication_errors() | errors_by(RULES, self)

    def row_problems(self) -> Iterator[RowProblem]:
        return overtaking_updates(self)

    def publication_values(self) -> dict[str, Any]:
        latest = next(iter(self.dated_updates()), None)
        return super().publication_values() | {"dated_on": latest and latest.dated_on}

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        return schema_org.project(self, request)


class AbstractProjectUpdate(models.Model):
    """Something that has happened. Child relation ``updates``."""

    dated_on = models.DateField(_("date"), null=True)
    stage = models.CharField(
        _("stage reached"), max_length=10, blank=True, choices=ProjectStage.choices
    )
    text = models.CharField(_("what has happened"), max_length=300)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.dated_on} {self.text}"

    def clean(self) -> None:
        super().clean()
        if self.dated_on and self.dated_on > beijing_today():
            raise ValidationError({"dated_on": _("This day has not come yet.")})


def has_kind_and_stage(page: Any) -> Findings:
    if not page.project_kind:
        yield "project_kind", _("Say what the project is for.")
    if not page.stage:
        yield "stage", _("Say how far the project is.")


def has_owner_and_contact(page: Any) -> Findings:
    if not page.owner_unit.strip():
        yield "owner_unit", _("Say whose project it is.")
    if not page.contact_phone.strip():
        yield "contact_phone", _("Give a telephone number for questions.")


def overtaking_updates(page: Any) -> Iterator[RowProblem]:
    """The stage of a project is at least the last one that an update says it has reached."""
    reached = {stage: number for number, stage in enumerate(ProjectStage.values)}
    now = reached.get(page.stage, len(reached))
    for index, row in enumerate(page.updates.all()):
        if row.dated_on is None:
            yield RowProblem("updates", index, "dated_on", _("Say when that was."))
        if reached.get(row.stage, 0) > now:
            message = _("The project itself is said to be at an earlier stage.")
            yield RowProblem("updates", index, "stage", message)


RULES = (has_kind_and_stage, has_owner_and_contact)
