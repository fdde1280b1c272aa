from __future__ import annotations

from datetime import date

import pytest

from wagtail_disclosure.calendars.month_days import day_in

pytestmark = pytest.mark.once


def test_day_of_a_year() -> None:
    assert day_in(2024, "01-31") == date(2024, 1, 31)


@pytest.mark.parametrize("text", ["", "1-31", "13-01", "02-30", "0131", "01-31 ", "W01-1", "ab-cd"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        day_in(2024, text)
