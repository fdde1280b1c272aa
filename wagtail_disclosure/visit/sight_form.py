"""The form of a sight: rules about prices are said at the row."""

from __future__ import annotations

from collections.abc import Iterator

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.venues.forms import VenueForm
from wagtail_disclosure.venues.row_problems import RowProblem
from wagtail_disclosure.venues.row_rules import RowReader
from wagtail_disclosure.visit.relics import relic_problems
from wagtail_disclosure.visit.tickets import double_problems, rise_problems

__all__ = ["AttractionForm"]


class AttractionForm(VenueForm):
    """A draft may hold a price that is announced too late; the public may not."""

    def row_problems(self, read: RowReader) -> Iterator[RowProblem]:
        yield from super().row_problems(read)
        prices = read(self.instance, "ticket_prices")
        yield from double_problems(prices)
        if not self.is_deferred_validation:
            yield from rise_problems(prices, beijing_today())
            yield from relic_problems(self.instance, read(self.instance, "relics"))
