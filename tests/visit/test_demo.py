"""The demo has something in every column, and one warning that holds."""

from __future__ import annotations

from typing import Any

import pytest

from example_site.demo.visit import load_visit
from tests.factories import make_section
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.visit.models import AttractionPage
from wagtail_disclosure.visit.selectors import counts_by_category, current_warnings, past_warnings

# The example portal stands on the stock page.
pytestmark = pytest.mark.once


@pytest.fixture
def section(db: None) -> Any:
    section = make_section()
    load_visit(section)
    return section


def test_the_demo_fills_every_column(section: Any) -> None:
    counts = counts_by_category(section.pk)
    assert counts.pop("sights") >= 12
    assert counts.keys() == {"food", "lodging", "transport", "shopping", "entertainment"}
    assert min(counts.values()) >= 2
    today = beijing_today()
    assert len(current_warnings(section.pk, today)) == 1
    assert past_warnings(section.pk, today).count() == 1
    nalati = AttractionPage.objects.get(slug="nalati")
    assert not nalati.elements_report().is_complete
