"""Child rows of a unit: its rules, prices and services for certain groups."""

from __future__ import annotations

from datetime import date

import swapper
from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.documents import get_document_model_string
from wagtail.models import Orderable

from wagtail_disclosure.agency.units.unit_types import SpecialGroup

__all__ = ["AbstractUnitPrice", "AbstractUnitRule", "AbstractUnitService"]


class AbstractUnitRule(Orderable):
    """A rule (制度) of the unit: a file of its own, or a document that is published elsewhere.
    Child relation ``rules``.
    """

    title = models.CharField(_("title"), max_length=200)
    file = models.ForeignKey(
        get_document_model_string(),
        verbose_name=_("file"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="+",
    )
    document = models.ForeignKey(
        swapper.get_model_name("wagtailcore", "Page"),
        verbose_name=_("published document"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Where it is published as a document already."),
    )
    effective_on = models.DateField(_("in force from"), null=True, blank=True)
    lapsed_on = models.DateField(
        _("in force until"), null=True, blank=True, help_text=_("This day included.")
    )

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("rule")
        verbose_name_plural = _("rules")

    def __str__(self) -> str:
        return self.title

    def clean(self) -> None:
        super().clean()
        if self.effective_on and self.lapsed_on and self.lapsed_on < self.effective_on:
            raise ValidationError({"lapsed_on": _("It cannot end before it begins.")})
        if self.file_id and self.document_id:
            raise ValidationError({"document": _("Give the file or the document, not both.")})

    def is_in_force(self, day: date) -> bool:
        """Whether it holds on ``day``."""
        has_begun = self.effective_on is None or self.effective_on <= day
        return has_begun and (self.lapsed_on is None or day <= self.lapsed_on)

    def has_lapsed(self, day: date) -> bool:
        """Whether it holds no longer on ``day``."""
        return self.lapsed_on is not None and self.lapsed_on < day


class AbstractUnitPrice(Orderable):
    """What something costs. Child relation ``prices``."""

    label = models.CharField(_("for what"), max_length=100)
    yuan = models.DecimalField(
        _("price (yuan)"),
        max_digits=8,
        decimal_places=2,
        null=True,
        validators=[MinValueValidator(0)],
    )
    note = models.CharField(
        _("note"), max_length=200, blank=True, help_text=_("Such as concessions.")
    )

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("price")
        verbose_name_plural = _("prices")

    def __str__(self) -> str:
        return f"{self.label} {self.yuan}"


class AbstractUnitService(Orderable):
    """What there is for a certain group (特殊群体公共文化服务信息). Child relation ``services``."""

    group = models.CharField(_("for whom"), max_length=20, choices=SpecialGroup.choices)
    service = models.TextField(_("service"), max_length=300)

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("service for a group")
        verbose_name_plural = _("services for groups")

    def __str__(self) -> str:
        return f"{self.get_group_display()} {self.service}"
