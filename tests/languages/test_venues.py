"""A venue is one place in however many languages it has a page."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.factories import part
from tests.languages.factories import draft_in, published_in
from tests.report import builders
from tests.venues.units import make_closure, make_directory, make_unit
from wagtail_disclosure.report.importers.places import places_for
from wagtail_disclosure.review.people.doctor import examine
from wagtail_disclosure.venues.notices import notices_of
from wagtail_disclosure.venues.schedules import schedules_of

DAY = date(2026, 3, 10)


@pytest.fixture
def closure(section: Any) -> Any:
    unit = make_unit(make_directory(section))
    return make_closure(unit, starts_on=DAY, ends_on=DAY)


def unit_of(closure: Any) -> Any:
    return closure.get_parent().specific


def test_what_is_closed_is_closed_in_every_language(closure: Any) -> None:
    uyghur = published_in("ug", unit_of(closure))
    for page in (unit_of(closure), uyghur):
        notices = notices_of(page, DAY)
        assert [one.entry.page_id for one in notices] == [closure.pk]
        schedule = schedules_of([page])[page.pk]
        assert [one.starts for one in schedule.closures] == [DAY]


def test_a_notice_in_the_language_of_the_page_comes_first(closure: Any) -> None:
    uyghur = published_in("ug", unit_of(closure))
    english = published_in("en", unit_of(closure))
    translated = published_in("ug", closure)
    assert [one.entry.page_id for one in notices_of(uyghur, DAY)] == [translated.pk]
    assert len(notices_of(english, DAY)) == 1


def test_reports_are_imported_into_the_list_that_was_there_first(
    section: Any, admin_user: Any
) -> None:
    published_in("en", part(section, "reports"))
    assert [index.pk for index, _agency in places_for(admin_user)] == [part(section, "reports").pk]
    assert builders.make_draft(part(section, "reports")).pk


def test_the_people_of_an_agency_are_missed_once(section: Any) -> None:
    alone = [problem.code for problem in examine()]
    draft_in("en", section)
    codes = [problem.code for problem in examine()]
    assert {code: codes.count(code) for code in alone} == {
        code: alone.count(code) for code in alone
    }
