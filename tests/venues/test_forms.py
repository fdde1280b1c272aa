"""Hours through Wagtail's own editing screen: each message at its row and field."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.factories import make_user
from tests.venues.units import make_unit
from wagtail_disclosure.pages.models import UnitPage

FORMSETS = (
    "opening_ranges",
    "seasons",
    "hours_exceptions",
    "contacts",
    "photos",
    "prices",
    "services",
    "rules",
)


@pytest.fixture
def unit(directory: Any) -> Any:
    """One without hours and telephones, so that every row is one that was sent."""
    return make_unit(directory, opening_ranges=[], contacts=[])


@pytest.fixture
def editor(client: Client, db: None) -> Client:
    client.force_login(make_user("boss", is_superuser=True))
    return client


def hours(weekdays: str, opens: str, closes: str, **more: Any) -> dict[str, Any]:
    return {
        "weekdays": tuple(weekdays),
        "opens": opens,
        "closes": closes,
        "last_entry": "",
        "applies": "week",
        **more,
    }


def season(*ranges: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": "冬季",
        "starts_on": "2026-11-01",
        "ends_on": "2026-03-31",
        "is_yearly": "on",
        "ranges": inline_formset(list(ranges)),
        **more,
    }


def exception(**more: Any) -> dict[str, Any]:
    return {
        "starts_on": "2027-05-01",
        "ends_on": "",
        "opens": "",
        "closes": "",
        "last_entry": "",
        "note": "",
        **more,
    }


def form(**fields: Any) -> dict[str, Any]:
    """What the editing screen sends; rows by the name of their relation."""
    rows = {name: inline_formset(fields.pop(name, [])) for name in FORMSETS}
    values = {
        "title": "县图书馆",
        "slug": "library",
        "unit_type": "library",
        "intro": "",
        "functions": "",
        "checked_on": "",
        "holiday_policy": "follow_week",
        "makeup_policy": "follow_week",
        "hours_note": "",
        "address": "文化路1号",
        "latitude": "",
        "longitude": "",
        "accessibility": (),
        "transport": "",
        "admission": "free",
        "price_basis": "",
        "booking": "none",
        "daily_quota": "",
        "booking_how": "",
        "booking_phone": "",
        "booking_url": "",
        "dissolved_on": "",
        "dissolution_note": "",
        "successor": "",
        "major_reason": "",
        "change_note": "",
        "comments": inline_formset([]),
        **rows,
        **fields,
    }
    return nested_form_data(values)


def send(client: Client, page: Any, **fields: Any) -> Any:
    """Save the draft; returns the form that comes back, or None where it was taken."""
    response = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form(**fields))
    if response.status_code == 302:
        return None
    assert response.status_code == 200
    return response.context["form"]


def messages(form: Any, relation: str, row: int, *inner: Any) -> dict[str, list[str]]:
    found = form.formsets[relation].forms[row]
    for name, number in zip(inner[::2], inner[1::2], strict=True):
        found = found.formsets[name].forms[number]
    return dict(found.errors)


def test_a_week_is_one_row(editor: Client, unit: Any) -> None:
    assert send(editor, unit, opening_ranges=[hours("123456", "10:00", "18:00")]) is None
    saved = UnitPage.objects.get(pk=unit.pk).get_latest_revision_as_object()
    assert [row.weekdays for row in saved.opening_ranges.all()] == [tuple("123456")]


def test_a_season_keeps_its_own_rows(editor: Client, unit: Any) -> None:
    rows = [season(hours("12345", "10:00", "17:00"), hours("6", "11:00", "16:00"))]
    assert send(editor, unit, seasons=rows) is None
    saved = UnitPage.objects.get(pk=unit.pk).get_latest_revision_as_object()
    ranges = saved.seasons.all()[0].ranges.all()
    assert [row.weekdays for row in ranges] == [tuple("12345"), ("6",)]
    assert set(saved.schedule.seasons[0].week) == {1, 2, 3, 4, 5, 6}


def test_overlapping_hours_are_said_at_the_later_row(editor: Client, unit: Any) -> None:
    rows = [hours("0123", "10:00", "14:00"), hours("3", "13:00", "18:00")]
    sent = send(editor, unit, opening_ranges=rows)
    assert messages(sent, "opening_ranges", 0) == {}
    (message,) = messages(sent, "opening_ranges", 1)["opens"]
    assert message == "On Thursday these hours overlap with 10:00–14:00."
    assert sent.formsets["opening_ranges"].forms[1]["closes"].value() == "18:00"


def test_overlap_in_a_season_is_said_in_the_season(editor: Client, unit: Any) -> None:
    rows = [season(hours("0", "10:00", "14:00"), hours("0", "13:00", "18:00"))]
    sent = send(editor, unit, seasons=rows)
    assert "opens" in messages(sent, "seasons", 0, "ranges", 1)


def test_overnight_hours_meet_the_next_morning(editor: Client, unit: Any) -> None:
    rows = [hours("6", "20:00", "03:00"), hours("0", "02:00", "10:00")]
    assert "opens" in messages(send(editor, unit, opening_ranges=rows), "opening_ranges", 1)


@pytest.mark.parametrize(
    ("relation", "row", "field"),
    [
        ("opening_ranges", hours("", "10:00", "18:00"), "weekdays"),
        ("opening_ranges", hours("1", "10:00", "18:00", last_entry="18:30"), "last_entry"),
        ("opening_ranges", hours("", "10:00", "18:00", applies="holidays"), "applies"),
        ("seasons", season(starts_on="2026-11-01", is_yearly=""), "ends_on"),
        ("hours_exceptions", exception(is_closed="on", opens="10:00"), "opens"),
        ("hours_exceptions", exception(is_closed="on", closes="10:00"), "closes"),
        ("hours_exceptions", exception(ends_on="2027-04-30", is_closed="on"), "ends_on"),
        ("contacts", {"label": "咨询", "phone": "5020001", "hours": ""}, "phone"),
        (
            "rules",
            {
                "title": "借阅规则",
                "file": "",
                "document": "",
                "effective_on": "2026-02-01",
                "lapsed_on": "2026-01-01",
            },
            "lapsed_on",
        ),
    ],
)
def test_bad_input_is_said_at_its_field(
    editor: Client, unit: Any, relation: str, row: dict[str, Any], field: str
) -> None:
    sent = send(editor, unit, **{relation: [row]})
    assert set(messages(sent, relation, 0)) == {field}


def test_a_telephone_of_the_wrong_shape_shows_one_of_the_right(editor: Client, unit: Any) -> None:
    sent = send(editor, unit, contacts=[{"label": "咨询", "phone": "12", "hours": ""}])
    assert "0999-5020000" in str(messages(sent, "contacts", 0)["phone"])


@pytest.mark.parametrize(
    ("latitude", "longitude", "field"),
    [
        ("43.4", "", "longitude"),
        ("", "83.2", "latitude"),
        ("83.2", "43.4", "latitude"),
        ("30.0", "83.2", "latitude"),
        ("43.4", "100.0", "longitude"),
        ("95", "83.2", "latitude"),
    ],
)
def test_coordinates_lie_in_the_county(
    editor: Client, unit: Any, settings: Any, latitude: str, longitude: str, field: str
) -> None:
    settings.WAGTAIL_DISCLOSURE = {
        **settings.WAGTAIL_DISCLOSURE,
        "COUNTY_BOUNDS": "43.0,82.4,43.7,85.0",
    }
    sent = send(editor, unit, latitude=latitude, longitude=longitude)
    assert field in sent.errors
    assert sent["latitude"].value() == latitude


def test_rows_that_are_taken_out_are_not_asked(editor: Client, unit: Any) -> None:
    rows = [hours("0", "10:00", "14:00"), hours("0", "13:00", "18:00", DELETE="1")]
    assert send(editor, unit, opening_ranges=rows) is None


def test_a_draft_may_be_half_entered_and_may_not_be_published(editor: Client, unit: Any) -> None:
    rows = [hours("0", "10:00", "")]
    assert send(editor, unit, opening_ranges=rows) is None
    publish = {"opening_ranges": rows, "action-publish": "1", "change_note": "改。"}
    assert "closes" in messages(send(editor, unit, **publish), "opening_ranges", 0)


def test_half_entered_hours_of_an_earlier_draft_do_not_stop_the_whole_ones(
    editor: Client, unit: Any
) -> None:
    send(editor, unit, opening_ranges=[hours("0", "10:00", "")])
    rows = [hours("0", "10:00", "18:00")]
    whole = {"opening_ranges": rows, "action-publish": "1", "change_note": "改。"}
    assert send(editor, unit, **whole) is None
    assert UnitPage.objects.get(pk=unit.pk).opening_ranges.get().closes is not None


def test_a_new_unit_may_be_half_entered(editor: Client, directory: Any) -> None:
    address = reverse(
        "wagtailadmin_pages:add", args=["wagtail_disclosure_pages", "unitpage", directory.pk]
    )
    rows = [hours("0", "", "")]
    response = editor.post(address, form(slug="new", opening_ranges=rows, seasons=[season()]))
    assert response.status_code == 302
    assert UnitPage.objects.get(slug="new").opening_ranges.count() == 1


def test_holidays_of_their_own_need_hours(editor: Client, unit: Any) -> None:
    sent = send(editor, unit, holiday_policy="own_hours")
    assert "holiday_policy" in sent.errors


def test_republishing_the_same_hours_is_no_change(editor: Client, directory: Any) -> None:
    rows = [season(hours("12345", "10:00", "17:00"))]
    page = make_unit(directory)
    first = {"seasons": rows, "prices": [{"label": "讲解", "yuan": "10", "note": ""}]}
    assert send(editor, page, **first, **{"action-publish": "1", "change_note": "一"}) is None
    published = UnitPage.objects.get(pk=page.pk)
    assert published.publication_errors() == {}
