"""What a count of applications offers."""

from __future__ import annotations

import pytest

from wagtail_disclosure.statutory.editions import get_edition
from wagtail_disclosure.statutory.numbers import Blank, NotApplicable
from wagtail_disclosure.statutory.offers import Part, offers_of
from wagtail_disclosure.statutory.tally import Application, cells_of, tally
from wagtail_disclosure.statutory.values import TableValues

pytestmark = pytest.mark.once
TABLE_3 = get_edition("2021").table("table3")


def test_a_tally_offers_every_cell_that_is_entered_and_no_total() -> None:
    values = tally(TABLE_3, [Application("natural_person", "granted")])
    offers = offers_of("登记簿", values, note="截至12月31日")
    cells = [offer.cell for offer in offers.offers]
    assert cells == [cell for cell in TABLE_3.cells() if not TABLE_3.is_total(cell)]
    assert sum(offer.value for offer in offers.offers) == 2
    assert (offers.source, offers.note) == ("登记簿", "截至12月31日")


def test_parts_are_given_by_cell() -> None:
    application = Application("organisation.legal_services", is_carried_over=True)
    came_in, became = cells_of(TABLE_3, application)
    part = Part("申请1号", 1)
    values = tally(TABLE_3, [application])
    offered = {offer.cell: offer for offer in offers_of("册", values, {came_in: [part]}).offers}
    assert offered[came_in].parts == (part,)
    assert offered[became].parts == ()
    assert (came_in.row, became.row) == ("carried_over", "carried_forward")


def test_a_cell_without_a_number_is_not_offered() -> None:
    first, second, third = (cell for cell, _ in zip(TABLE_3.cells(), "123", strict=False))
    values = TableValues(TABLE_3, {first: Blank, second: NotApplicable, third: 7})
    assert [offer.cell for offer in offers_of("册", values).offers] == [third]
