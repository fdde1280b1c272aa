"""Routes, events and projects in the editor: what is wrong is said where it is, nothing is lost."""

from __future__ import annotations

import html
from typing import Any

import pytest
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from tests.factories import make_user
from tests.visit.programme import make_visit, make_visit_column
from wagtail_disclosure.visit.models import EventPage, ProjectPage, RoutePage

pytestmark = pytest.mark.django_db
TEXT = streamfield([("text", rich_text("<p>正文。</p>"))])


@pytest.fixture
def admin(client: Any) -> Any:
    client.force_login(make_user("chief", is_superuser=True))
    return client


def create(client: Any, page_class: Any, column: Any, data: dict[str, Any]) -> Any:
    meta = page_class._meta
    address = reverse("wagtailadmin_pages:add", args=[meta.app_label, meta.model_name, column.pk])
    common = {"title": "新的一页", "slug": "new", "summary": "概要。", "major_reason": ""}
    return client.post(address, nested_form_data({**common, **data}))


def stop_row(name: str, day: int = 1, **fields: Any) -> dict[str, Any]:
    place = {"latitude": "43.4", "longitude": "83.5"}
    blank = {"place_page": "", "stay": "", "leg_km": "", "leg_minutes": "", "note": ""}
    return {"name": name, "day": str(day), **place, **blank, **fields}


def route(*stops: dict[str, Any], **fields: Any) -> dict[str, Any]:
    values = {"days": "1", "difficulty": "", "tips": TEXT, "checked_on": "", "change_note": ""}
    rows = {"stops": inline_formset(list(stops)), "photos": inline_formset([])}
    return {**values, **rows, **fields}


def event(slots: list[dict[str, Any]], contacts: list[dict[str, Any]], **fields: Any) -> Any:
    return {
        "event_kind": "lecture",
        "state": "scheduled",
        "organiser": "县图书馆",
        "place_name": "报告厅",
        "is_free": "on",
        "body": TEXT,
        "occurrences": inline_formset(slots),
        "contacts": inline_formset(contacts),
        **fields,
    }


def told(response: Any) -> str:
    """The editing screen that came back, as a reader sees it."""
    assert response.status_code == 200
    return html.unescape(response.content.decode())


PUBLISH = {"action-publish": "1"}


def test_a_route_is_made(admin: Any) -> None:
    data = route(stop_row("甲"), stop_row("乙", leg_km="12.5"), **PUBLISH)
    response = create(admin, RoutePage, make_visit_column("routes"), data)
    assert response.status_code == 302
    assert RoutePage.objects.get(slug="new").live


def test_a_route_with_one_stop_is_told_so_and_kept(admin: Any) -> None:
    data = route(stop_row("孤零零的一站"), **PUBLISH)
    text = told(create(admin, RoutePage, make_visit_column("routes"), data))
    assert "A route needs two stops that the public can see." in text
    assert "孤零零的一站" in text
    assert not RoutePage.objects.exists()


def test_a_stop_after_the_end_is_told_at_its_row(admin: Any) -> None:
    data = route(stop_row("甲"), stop_row("乙", 3), **PUBLISH)
    text = told(create(admin, RoutePage, make_visit_column("routes"), data))
    assert "this stop is after its end" in text
    assert text.index("stops-1-day") < text.index("this stop is after its end")


def test_a_draft_may_be_unfinished(admin: Any) -> None:
    data = route(stop_row("甲"), days="")
    assert create(admin, RoutePage, make_visit_column("routes"), data).status_code == 302
    assert not RoutePage.objects.get(slug="new").live


@pytest.mark.parametrize(
    ("slot", "message"),
    [
        ({"starts_on": "2026-05-02", "ends_on": "2026-05-01"}, "cannot end before it begins"),
        ({"starts_on": "2026-05-02", "is_cancelled": "on"}, "Say why it does not take place."),
        ({"starts_on": "昨天"}, "Enter a valid date."),
    ],
)
def test_a_bad_date_is_told_and_kept(admin: Any, slot: dict[str, str], message: str) -> None:
    contact = {"label": "咨询", "phone": "0999-5020011", "hours": ""}
    data = event([slot], [contact], **PUBLISH)
    text = told(create(admin, EventPage, make_visit_column("events"), data))
    assert message in text
    assert slot["starts_on"] in text


def test_a_telephone_of_the_wrong_shape_is_told(admin: Any) -> None:
    data = event([{"starts_on": "2026-05-02"}], [{"label": "咨询", "phone": "五〇二〇"}], **PUBLISH)
    text = told(create(admin, EventPage, make_visit_column("events"), data))
    assert "This is no telephone number." in text
    assert "五〇二〇" in text


def test_an_event_without_date_and_telephone_is_told_so(admin: Any) -> None:
    text = told(create(admin, EventPage, make_visit_column("events"), event([], [], **PUBLISH)))
    assert "An event needs a date." in text
    assert "An event needs a telephone number." in text


def test_an_update_that_overtakes_is_told_at_its_row(admin: Any) -> None:
    update = {"dated_on": "2026-01-05", "stage": "completed", "text": "竣工"}
    data = {
        "project_kind": "culture",
        "stage": "reserve",
        "owner_unit": "县文旅局",
        "contact_phone": "0999-5020011",
        "body": TEXT,
        "updates": inline_formset([update]),
        **PUBLISH,
    }
    text = told(create(admin, ProjectPage, make_visit_column("projects"), data))
    assert "The project itself is said to be at an earlier stage." in text
    assert "竣工" in text


def test_a_column_offers_what_fits_only(admin: Any) -> None:
    visit = make_visit()
    column = make_visit_column("routes", visit)
    refused = create(admin, EventPage, column, event([], []))
    assert refused.status_code in {302, 403}
    assert not EventPage.objects.exists()
    choices = admin.get(reverse("wagtailadmin_pages:add_subpage", args=[column.pk]), follow=True)
    assert "eventpage" not in choices.content.decode()
