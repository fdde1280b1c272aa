"""What a sight costs: prices with the day they begin and the day they were announced."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.models import Orderable

from wagtail_disclosure.statutory.ticket_prices import HastyRise, TicketPrice, hasty_rises
from wagtail_disclosure.venues.row_problems import RowProblem

__all__ = [
    "AbstractTicketPrice",
    "Admission",
    "double_problems",
    "offer_data",
    "price_in_words",
    "prices_of",
    "rise_problems",
    "rise_warnings",
]

NO_ANNOUNCEMENT = _("A higher price is announced six months before (旅游法 article 44): say when.")
TWICE = _("Another price of this ticket begins on the same day; name the tickets differently.")
TOO_SOON = _(
    "A higher price is announced six months before (旅游法 article 44): not before %(earliest)s."
)


class Admission(models.TextChoices):
    """Whether going in costs anything."""

    FREE = "free", _("free")
    TICKET = "ticket", _("with a ticket")


class AbstractTicketPrice(Orderable):
    """A price of one kind of ticket from a day on. Child relation ``ticket_prices``."""

    ticket = models.CharField(
        _("ticket"),
        max_length=40,
        help_text=_("The same words for every price of the ticket, such as 成人票."),
    )
    conditions = models.CharField(
        _("for whom"), max_length=120, blank=True, help_text=_("Who gets it at a reduced price.")
    )
    price = models.DecimalField(
        _("price in yuan"), max_digits=8, decimal_places=2, validators=[MinValueValidator(0)]
    )
    effective_from = models.DateField(_("from"))
    announced_on = models.DateField(_("announced on"), null=True, blank=True)
    basis = models.CharField(
        _("basis"), max_length=120, blank=True, help_text=_("The decision that set it.")
    )

    panels = [
        FieldRowPanel([FieldPanel("ticket"), FieldPanel("price")]),
        FieldPanel("conditions"),
        FieldRowPanel([FieldPanel("effective_from"), FieldPanel("announced_on")]),
        FieldPanel("basis"),
    ]

    class Meta(Orderable.Meta):
        abstract = True
        verbose_name = _("ticket price")
        verbose_name_plural = _("ticket prices")

    def __str__(self) -> str:
        return f"{self.ticket} {self.price}"

    @property
    def price_in_words(self) -> str:
        return price_in_words(self.price)

    def clean(self) -> None:
        super().clean()
        if self.announced_on and self.effective_from and self.announced_on > self.effective_from:
            message = _("A price is announced before it begins.")
            raise ValidationError({"announced_on": message})


def prices_of(rows: Iterable[Any]) -> list[TicketPrice]:
    """The rows as plain data; ``row`` counts from 0. A row that is not finished is left out."""
    return [
        TicketPrice(number, row.ticket.strip(), row.price, row.effective_from, row.announced_on)
        for number, row in enumerate(rows)
        if row.price is not None and row.effective_from
    ]


def double_problems(rows: Iterable[Any]) -> Iterator[RowProblem]:
    """Two prices of one ticket that begin on one day: which one would be asked?"""
    begun: set[tuple[str, date]] = set()
    listed = list(rows)
    for price in prices_of(listed):
        if (price.ticket, price.effective_from) in begun:
            yield RowProblem(listed[price.row], "ticket", str(TWICE))
        begun.add((price.ticket, price.effective_from))


def rise_problems(rows: Iterable[Any], today: date) -> Iterator[RowProblem]:
    """Rises that are still to come and have not the notice that the law asks for."""
    listed = list(rows)
    for found in hasty_rises(prices_of(listed)):
        if found.price.effective_from >= today:
            row = listed[found.price.row]
            field = "effective_from" if found.earliest else "announced_on"
            yield RowProblem(row, field, _words(found))


def rise_warnings(rows: Iterable[Any], today: date) -> Iterator[str]:
    """The same of rises that are in force already: nothing can be done about them any more."""
    for found in hasty_rises(prices_of(rows)):
        if found.price.effective_from < today:
            yield f"{found.price.ticket} {found.price.effective_from}: {_words(found)}"


def _words(found: HastyRise) -> str:
    if found.earliest is None:
        return str(NO_ANNOUNCEMENT)
    return str(TOO_SOON) % {"earliest": found.earliest.isoformat()}


def price_in_words(amount: Decimal) -> str:
    """``¥95`` or ``¥47.50``; nothing to pay is said so."""
    if not amount:
        return gettext("free")
    return f"¥{amount:.2f}".removesuffix(".00")


def offer_data(row: Any) -> dict[str, Any]:
    """A price in force as schema.org says it."""
    return {
        "@type": "Offer",
        "name": row.ticket,
        "price": f"{row.price:.2f}",
        "priceCurrency": "CNY",
        "validFrom": row.effective_from.isoformat(),
    }
