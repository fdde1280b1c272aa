"""Impressions (新源印象): customs, scenery, intangible heritage and heritage sites."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, InlinePanel, MultiFieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.blocks import BodyBlock
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.review.mixins import MAJOR_PANEL
from wagtail_disclosure.visit import schema_org
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.described import DescribedPage
from wagtail_disclosure.visit.findings import Findings, errors_by
from wagtail_disclosure.visit.item import CURRENCY_PANEL, VisitItemMixin
from wagtail_disclosure.visit.pictures import with_renditions
from wagtail_disclosure.visit.row_rules import RowProblem, RowRulesMixin

__all__ = ["AbstractInheritor", "HeritageLevel", "ImpressionKind", "ImpressionPageMixin"]


class ImpressionKind(models.TextChoices):
    """What an impression is of."""

    CUSTOMS = "customs", _("Folk customs")
    SCENERY = "scenery", _("Scenery")
    INTANGIBLE = "intangible", _("Intangible cultural heritage")
    SITE = "site", _("Heritage site")

    @property
    def is_listed_heritage(self) -> bool:
        """Whether it stands in a list of the state: 非遗代表性项目名录, 文物保护单位."""
        return self in {ImpressionKind.INTANGIBLE, ImpressionKind.SITE}


class HeritageLevel(models.TextChoices):
    """The government whose list names it; as the lists say it."""

    NATIONAL = "national", _("national")
    REGION = "region", _("autonomous region")
    PREFECTURE = "prefecture", _("prefecture")
    COUNTY = "county", _("county")


class ImpressionPageMixin(RowRulesMixin, DescribedPage, VisitItemMixin):
    """One impression, told in text and pictures."""

    impression_kind = models.CharField(_("kind"), max_length=12, choices=ImpressionKind.choices)
    heritage_level = models.CharField(
        _("level"), max_length=12, blank=True, choices=HeritageLevel.choices
    )
    heritage_class = models.CharField(
        _("class"), max_length=40, blank=True, help_text=_("As in the list that names it.")
    )
    heritage_batch = models.CharField(
        _("batch"), max_length=20, blank=True, help_text=_("Such as 第四批.")
    )
    heritage_year = models.PositiveSmallIntegerField(
        _("listed in"),
        null=True,
        blank=True,
        validators=[MinValueValidator(1950), MaxValueValidator(2100)],
        help_text=_("The year in which it was put on the list."),
    )
    body = StreamField(BodyBlock(), verbose_name=_("body"), blank=True)

    categories = (VisitCategory.IMPRESSIONS,)
    substance_fields = (
        "title",
        "impression_kind",
        "summary",
        "heritage_level",
        "heritage_class",
        "heritage_batch",
        "heritage_year",
        "body",
        "photos",
        "inheritors",
    )
    content_panels = [
        *AbstractPage.content_panels,
        FieldPanel("impression_kind"),
        FieldPanel("summary"),
        FieldPanel("body"),
        InlinePanel("photos", label=_("picture"), heading=_("Pictures")),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("heritage_level"), FieldPanel("heritage_class")]),
                FieldRowPanel([FieldPanel("heritage_batch"), FieldPanel("heritage_year")]),
                InlinePanel("inheritors", label=_("inheritor"), heading=_("Inheritors")),
            ],
            heading=_("Heritage"),
        ),
        CURRENCY_PANEL,
        MAJOR_PANEL,
    ]
    settings_panels = AbstractPage.settings_panels

    class Meta:
        abstract = True

    @cached_property
    def pictures_shown(self) -> list[Any]:
        """The pictures with the sizes that the page shows."""
        return with_renditions(self.photos.all())

    def card_facts(self, today: date) -> list[Any]:
        return [self.get_impression_kind_display(), self.get_heritage_level_display()]

    def publication_errors(self) -> Errors:
        return super().publication_errors() | errors_by((has_level,), self)

    def row_problems(self) -> Iterator[RowProblem]:
        if not self.body and not self.photos.all():
            yield RowProblem("photos", None, "", _("Write something, or add a picture."))
        for index, photo in enumerate(self.photos.all()):
            if not photo.image_id:
                yield RowProblem("photos", index, "image", _("Choose the picture."))

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        return schema_org.impression(self, request)


def has_level(page: Any) -> Findings:
    """Listed heritage says whose list it is on."""
    if not page.impression_kind:
        yield "impression_kind", _("Say what it is an impression of.")
    elif ImpressionKind(page.impression_kind).is_listed_heritage and not page.heritage_level:
        yield "heritage_level", _("Say whose list names it.")


class AbstractInheritor(models.Model):
    """Who hands a heritage on. Nobody is named who has not agreed to it."""

    role = models.CharField(
        _("role"), max_length=60, help_text=_("Such as 县级代表性传承人; shown with the name.")
    )
    name = models.CharField(_("name"), max_length=40, blank=True)
    consent_note = models.CharField(
        _("consent"),
        max_length=200,
        blank=True,
        help_text=_("How and when the person agreed to be named. Not shown to the public."),
    )

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"{self.role} {self.name}".strip()

    def clean(self) -> None:
        super().clean()
        if self.name.strip() and not self.consent_note.strip():
            message = _("Say how the person agreed to be named, or leave the name out.")
            raise ValidationError({"consent_note": message})
