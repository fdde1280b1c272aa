"""Protected cultural relics within a scenic area (文物保护单位)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.venues.row_problems import RowProblem
from wagtail_disclosure.visit.grades import RelicGrade

__all__ = ["AbstractProtectedRelic", "relic_problems"]


class AbstractProtectedRelic(Orderable):
    """A relic with its grade and the year it was given. Child relation ``relics``."""

    name = models.CharField(_("name"), max_length=80)
    grade = models.CharField(_("grade"), max_length=12, choices=RelicGrade.choices)
    graded_year = models.PositiveSmallIntegerField(_("since (year)"))

    panels = [
        FieldPanel("name"),
        FieldRowPanel([FieldPanel("grade"), FieldPanel("graded_year")]),
    ]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("protected relic")
        verbose_name_plural = _("protected relics")

    def __str__(self) -> str:
        return self.name

    def clean(self) -> None:
        super().clean()
        if self.graded_year and not 1900 <= self.graded_year <= beijing_today().year:
            raise ValidationError({"graded_year": _("This is no year in which it can have been.")})


def relic_problems(page: Any, rows: Iterable[Any]) -> Iterator[RowProblem]:
    """A page that says there are none has none."""
    if page.has_no_relics and any(True for _row in rows):
        yield RowProblem(page, "has_no_relics", str(_("Relics are entered below.")))
