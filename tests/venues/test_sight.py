"""Who sees a unit and its files, and what the public addresses give away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.documents import get_document_model
from wagtail.models import PageViewRestriction

from tests.factories import make_column, make_document, make_draft
from tests.linked_data import main_thing
from tests.venues.conftest import NOON
from tests.venues.units import draft_unit, make_closure, make_unit
from wagtail_disclosure.pages.models import (
    UnitOpeningRange,
    UnitPage,
    UnitPrice,
    UnitRule,
    UnitSeason,
    UnitSeasonRange,
)
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.venues.schedules import schedule_of, schedules_of

At = Callable[[datetime], None]
Read = Callable[..., str]


def file(name: str = "rule") -> Any:
    document = get_document_model()(title=name)
    document.file.save(f"{name}.txt", ContentFile("制度".encode()), save=True)
    return document


def status_of(client: Client, document: Any) -> int:
    """Read to the end: a file left open closes the connection of the test with it."""
    response = client.get(document.url)
    b"".join(response.streaming_content if response.streaming else [])
    return response.status_code


def with_season(**fields: Any) -> UnitSeason:
    season = UnitSeason(
        name="冬季", starts_on=date(2026, 11, 1), ends_on=date(2026, 3, 31), **fields
    )
    season.ranges = [UnitSeasonRange(weekdays=("1", "2"), opens=time(11), closes=time(16))]
    return season


def test_a_draft_is_not_public(directory: Any, client: Client, read: Read) -> None:
    unit = draft_unit(directory, title="未公开馆")
    assert client.get(unit.get_url()).status_code == 404
    assert "未公开馆" not in read(directory)
    assert not PublishedEntry.objects.filter(page_id=unit.pk).exists()


def test_a_restricted_unit_is_for_those_who_may(
    unit: Any, directory: Any, client: Client, read: Read
) -> None:
    PageViewRestriction.objects.create(page=unit, restriction_type="login")
    for path in ("", "closures/calendar/"):
        assert client.get(unit.url + path).status_code == 302
    assert unit.title not in read(directory)


def test_the_register_knows_type_and_place(unit: Any) -> None:
    entry = PublishedEntry.objects.get(page_id=unit.pk)
    assert (entry.kind, entry.category) == ("unit", "library")
    assert entry.latitude == Decimal("43.43")
    assert entry.index_number
    assert entry.checked_on == date(2026, 11, 1)


def test_the_file_of_a_rule_is_as_public_as_the_unit(directory: Any, client: Client) -> None:
    rule = file()
    unit = draft_unit(directory, rules=[UnitRule(title="借阅规则", file=rule)])
    assert status_of(client, rule) == 404
    unit.get_latest_revision().publish()
    assert status_of(client, rule) == 200
    UnitPage.objects.get(pk=unit.pk).unpublish()
    assert status_of(client, rule) == 404


def test_a_rule_that_is_a_document_is_shown_when_the_public_sees_it(
    directory: Any, section: Any, read: Read
) -> None:
    column = make_column(section)
    public, hidden = make_document(column), make_draft(column)
    withheld = make_document(
        column, mode="withheld", mode_reason="秘密", next_review_on=date(2030, 1, 1)
    )
    rules = [
        UnitRule(title="公开的", document=public),
        UnitRule(title="起草的", document=hidden),
        UnitRule(title="不公开的", document=withheld),
        UnitRule(title="废止的", lapsed_on=date(2020, 1, 1)),
    ]
    page = read(make_unit(directory, rules=rules))
    assert "公开的</a>" in page
    assert "起草的" not in page
    assert "不公开的</a>" not in page
    assert "no longer in force" in page


def test_structured_data_says_hours_place_and_price(unit: Any, read: Read, at: At) -> None:
    at(NOON)
    data = main_thing(read(unit))
    assert data["@type"] == "Library"
    assert data["isAccessibleForFree"] is True
    assert data["geo"] == {"@type": "GeoCoordinates", "latitude": 43.43, "longitude": 83.26}
    assert data["telephone"] == ["0999-5020001"]
    opening = [row for row in data["openingHoursSpecification"] if row["opens"] == "10:00"]
    assert opening[0]["closes"] == "18:00"


def test_structured_data_cannot_end_its_element(directory: Any, read: Read) -> None:
    bad = "</script><script>alert(1)</script>&"
    page = read(make_unit(directory, intro=bad))
    assert main_thing(page)["description"] == bad
    assert "<script>alert" not in page


def test_hours_of_a_day_nobody_knows_are_not_guessed(unit: Any, read: Read, at: At) -> None:
    unit.holiday_policy, unit.change_note = "closed", "改。"
    unit.save_revision().publish()
    at(datetime(2040, 5, 2, 12, tzinfo=NOON.tzinfo))
    assert "The hours of today are not known yet" in read(unit)


def test_many_schedules_are_those_of_each(
    directory: Any, django_assert_max_num_queries: Any
) -> None:
    units = [
        make_unit(directory, seasons=[with_season()]),
        make_unit(
            directory,
            opening_ranges=[UnitOpeningRange(weekdays=("5",), opens=time(20), closes=time(2))],
        ),
    ]
    make_closure(units[0])
    expected = {unit.pk: schedule_of(unit) for unit in units}
    fresh = list(UnitPage.objects.filter(pk__in=expected))
    with django_assert_max_num_queries(6):
        assert schedules_of(fresh) == expected


def test_the_directory_asks_no_more_for_more_units(
    directory: Any, client: Client, django_assert_max_num_queries: Any
) -> None:
    make_closure(make_unit(directory, seasons=[with_season()]))
    client.get(directory.url)
    with django_assert_max_num_queries(60) as counted:
        client.get(directory.url)
    for _ in range(3):
        make_closure(make_unit(directory, seasons=[with_season()]))
    with django_assert_max_num_queries(len(counted)):
        client.get(directory.url)


@pytest.mark.parametrize(
    "query", ["?type=nonsense", "?open=never", "?type=%00", "?type=library&open=now"]
)
def test_any_filter_has_an_answer(
    unit: Any, directory: Any, read: Read, at: At, query: str
) -> None:
    at(NOON)
    assert unit.title in read(directory, query)


def test_nothing_open_says_what_to_do(unit: Any, directory: Any, read: Read, at: At) -> None:
    at(NOON + timedelta(hours=10))
    page = read(directory, "?open=now")
    assert "No unit fits." in page
    assert "Show all units" in page


def test_what_was_reviewed_is_what_is_public(directory: Any) -> None:
    """Rows within rows have other keys in a revision and in the database."""
    prices = [UnitPrice(label="讲解", yuan=Decimal("10"))]
    unit = draft_unit(directory, seasons=[with_season()], prices=prices)
    revision = unit.get_latest_revision()
    digest = content_digest(revision.as_object())
    revision.publish()
    public = UnitPage.objects.get(pk=unit.pk)
    assert content_digest(public) == digest
    assert content_digest(public.get_latest_revision_as_object()) == digest
    again = UnitPage.objects.get(pk=unit.pk)
    assert again.publication_errors() == {}  # nothing has changed that needs a note
    season = with_season()
    season.ranges = [UnitSeasonRange(weekdays=("1",), opens=time(11), closes=time(16))]
    again.seasons = [season]
    assert content_digest(again) != digest
    assert "change_note" in again.publication_errors()


def test_a_copy_takes_nothing_from_its_source(directory: Any) -> None:
    unit = make_unit(directory, seasons=[with_season()])
    unit.change_note = "改。"
    unit.save_revision()  # one that names the rows by their keys
    copied = UnitPage.objects.get(pk=unit.pk).copy(
        update_attrs={"slug": "copied", "title": "另一馆"}, keep_live=False
    )
    UnitPage.objects.get(pk=copied.pk).get_latest_revision().publish()
    for key in (unit.pk, copied.pk):
        season = UnitPage.objects.get(pk=key).seasons.get()
        assert [row.weekdays for row in season.ranges.all()] == [("1", "2")]
