"""The doctor on years whose holidays are not known."""

from __future__ import annotations

from datetime import date

import pytest

from wagtail_disclosure.review.people.portal import portal_problems

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("today", "levels"),
    [
        (date(2023, 6, 1), []),
        (date(2092, 6, 1), ["warning", "info"]),
        (date(2092, 12, 1), ["warning", "warning"]),
    ],
)
def test_a_year_without_data_is_named(today, levels):
    found = [problem for problem in portal_problems(today) if problem.code == "holidays-unknown"]
    assert [problem.level for problem in found] == levels
    assert all(str(year) in item.message for item, year in zip(found, (2092, 2093), strict=False))
