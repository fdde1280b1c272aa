"""Where an office is reminded of its columns."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.snippets.views.snippets import SnippetViewSet

from wagtail_disclosure.base.agency import Agency

__all__ = ["OfficeAddress", "OfficeAddressViewSet"]


class OfficeAddress(models.Model):
    """The e-mail address of an office that keeps columns. It is no part of any page: the public
    never sees it.
    """

    agency = models.ForeignKey(
        Agency, verbose_name=_("agency"), on_delete=models.CASCADE, related_name="+"
    )
    office = models.CharField(
        _("responsible office"),
        max_length=100,
        help_text=_("Written as on the columns that it keeps."),
    )
    email = models.EmailField(_("e-mail"))

    panels = [FieldPanel("agency"), FieldPanel("office"), FieldPanel("email")]

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("address for reminders")
        verbose_name_plural = _("addresses for reminders")
        ordering = ["agency", "office"]
        constraints = [
            models.UniqueConstraint(fields=["agency", "office"], name="disclosure_office_once"),
        ]

    def __str__(self) -> str:
        return f"{self.agency} {self.office}"


class OfficeAddressViewSet(SnippetViewSet):
    """For those who keep the portal's agencies."""

    model = OfficeAddress
    icon = "mail"
    list_display = ["office", "agency", "email"]
    list_filter = ["agency"]
    search_fields = ["office", "email"]
    search_backend_name = None
    copy_view_enabled = False
