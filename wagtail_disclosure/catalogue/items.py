"""Disclosure items (公开事项): the rows of the standard catalogue for grass-roots disclosure."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.search import index

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.catalogue.choices import Audience, DisclosureMode, Level

__all__ = ["DisclosureItem"]


class DisclosureItem(index.Indexed, models.Model):
    """One item with the ten columns of 基层政务公开标准目录. A blank column means the source gave
    none.
    """

    # Published pages show it: the ledger of the review keeps who changes it.
    is_disclosure_reference = True

    domain = models.CharField(_("domain"), max_length=40, db_index=True)
    number = models.PositiveSmallIntegerField(_("number"))
    level_1 = models.CharField(_("level-1 item"), max_length=100)
    level_2 = models.CharField(_("level-2 item"), max_length=200)
    elements = models.TextField(_("content elements"), blank=True)
    basis = models.TextField(_("basis"), blank=True)
    time_limit = models.CharField(_("time limit"), max_length=200, blank=True)
    agency = models.ForeignKey(
        Agency,
        verbose_name=_("agency"),
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="disclosure_items",
        help_text=_("Blank: the item holds for every agency of the portal."),
    )
    channels = models.CharField(_("channels"), max_length=300, blank=True)
    audience = models.CharField(
        _("audience"), max_length=10, choices=Audience.choices, default=Audience.EVERYONE
    )
    mode = models.CharField(
        _("mode"),
        max_length=10,
        choices=[
            (mode.value, mode.label)
            for mode in (DisclosureMode.PROACTIVE, DisclosureMode.ON_REQUEST)
        ],
        default=DisclosureMode.PROACTIVE,
    )
    level = models.CharField(_("level"), max_length=10, choices=Level.choices, default=Level.COUNTY)
    source = models.CharField(_("source"), max_length=200, blank=True)

    search_fields = [
        index.SearchField("level_1"),
        index.SearchField("level_2"),
        index.AutocompleteField("level_2"),
        index.FilterField("domain"),
        index.FilterField("agency"),
    ]

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("disclosure item")
        verbose_name_plural = _("disclosure items")
        ordering = ["domain", "number"]
        constraints = [
            models.UniqueConstraint(
                fields=["domain", "level_1", "level_2", "agency"],
                name="disclosure_item_once_per_agency",
                violation_error_message=_("This item is already in the catalogue."),
            ),
            models.UniqueConstraint(
                fields=["domain", "level_1", "level_2"],
                condition=models.Q(agency=None),
                name="disclosure_item_once_for_all",
                violation_error_message=_("This item is already in the catalogue."),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.domain} / {self.level_1} / {self.level_2}"
