"""The agencies of a portal."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.search import index

__all__ = ["Agency"]

ORGANISATION_CODE = RegexValidator(
    r"^(?:[0-9A-Z]{9}|[0-9A-Z]{18})$",
    _("An organisation code has 9 or 18 characters: digits and capital letters, no hyphen."),
)
POSTCODE = RegexValidator(r"^[0-9]{6}$", _("A postcode has six digits."))


class Agency(index.Indexed, models.Model):
    """An agency that discloses information, with what article 12 of the Regulations asks the guide
    to name.

    ``organisation_code`` is the old 9-character code or the 18-character unified social credit
    code, and the prefix of the agency's index numbers unless ``index_prefix`` says otherwise.
    """

    # Published pages show it: the ledger of the review keeps who changes it.
    is_disclosure_reference = True

    name = models.CharField(pgettext_lazy("disclosure", "name"), max_length=100, unique=True)
    short_name = models.CharField(_("short name"), max_length=40, blank=True)
    organisation_code = models.CharField(
        _("organisation code"),
        max_length=18,
        unique=True,
        validators=[ORGANISATION_CODE],
        help_text=_("9 or 18 characters without hyphen; prefix of the index numbers."),
    )
    index_prefix = models.CharField(
        _("index number prefix"),
        max_length=24,
        blank=True,
        help_text=_(
            "Only if it differs from the organisation code. Numbers already given never change."
        ),
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("parent agency"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="subordinates",
    )
    office_name = models.CharField(
        _("disclosure office"),
        max_length=100,
        blank=True,
        help_text=_("The office in charge of disclosure (Regulations, article 12)."),
    )
    address = models.CharField(_("office address"), max_length=200, blank=True)
    office_hours = models.CharField(_("office hours"), max_length=200, blank=True)
    phone = models.CharField(_("phone"), max_length=40, blank=True)
    fax = models.CharField(_("fax"), max_length=40, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    postcode = models.CharField(_("postcode"), max_length=6, blank=True, validators=[POSTCODE])
    online_contact = models.CharField(
        _("online contact"),
        max_length=200,
        blank=True,
        help_text=_("Web address or account through which the public reaches the office."),
    )

    search_fields = [
        index.SearchField("name"),
        index.AutocompleteField("name"),
        index.AutocompleteField("short_name"),
    ]

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("agency")
        verbose_name_plural = _("agencies")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def label(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name

    @property
    def prefix(self) -> str:
        """What the agency's index numbers begin with."""
        return self.index_prefix or self.organisation_code

    def clean(self) -> None:
        super().clean()
        if self.parent_id and self.pk and self.pk in self._parent_chain():
            raise ValidationError({"parent": _("An agency cannot stand above itself.")})

    def _parent_chain(self) -> list[int]:
        """Primary keys of all agencies above this one, nearest first; stops at a circle."""
        chain: list[int] = []
        above: Any = self.parent
        while above is not None and above.pk not in chain:
            chain.append(above.pk)
            above = above.parent
        return chain

    def contact_rows(self) -> list[tuple[str, str]]:
        """Label and value of each contact detail given, in the order of article 12."""
        rows = [
            (_("Disclosure office"), self.office_name),
            (_("Office address"), self.address),
            (_("Office hours"), self.office_hours),
            (_("Phone"), self.phone),
            (_("Fax"), self.fax),
            (_("E-mail"), self.email),
            (_("Online contact"), self.online_contact),
            (_("Postcode"), self.postcode),
        ]
        return [(str(label), value) for label, value in rows if value]
