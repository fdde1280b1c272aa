"""What may not be said of sights, places and warnings, and where that is said."""

from __future__ import annotations

from datetime import date, time
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from tests.factories import make_user
from tests.visit.conftest import at
from tests.visit.places import (
    make_place,
    make_sight,
    make_visit_column,
    make_warning,
    price,
    sight,
    warning,
)
from wagtail_disclosure.base.calendar_in_force import calendar_in_force
from wagtail_disclosure.calendars.workdays import add_workdays
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit.models import (
    AttractionPage,
    AttractionRelic,
    ServicePlacePage,
    TravelWarningPage,
    VisitColumnPage,
)

RELATIONS = [
    "contacts",
    "photos",
    "opening_ranges",
    "seasons",
    "hours_exceptions",
    "ticket_prices",
    "relics",
]


@pytest.fixture
def admin(client: Client, db: None) -> Client:
    client.force_login(make_user("root", is_superuser=True))
    return client


def row(**fields: Any) -> dict[str, Any]:
    return {"ticket": "成人票", "price": "80", "effective_from": "2020-01-01", **fields}


def posted(prices: list[dict[str, Any]], **fields: Any) -> dict[str, Any]:
    """What the editing screen of a sight sends."""
    rows = {name: inline_formset([]) for name in RELATIONS}
    rows["ticket_prices"] = inline_formset(prices)
    values = {
        "title": "景点",
        "slug": "sight",
        "summary": "一片草原。",
        "body": streamfield([]),
        "admission": "ticket",
        "holiday_policy": "follow_week",
        "makeup_policy": "follow_week",
        **fields,
    }
    return nested_form_data({**values, **rows, "comments": inline_formset([])})


def add(admin: Client, column: Any, model: str, data: dict[str, Any]) -> Any:
    address = reverse("wagtailadmin_pages:add", args=["wagtail_disclosure_visit", model, column.pk])
    return admin.post(address, data)


def test_a_hasty_rise_is_refused_at_its_row_and_nothing_is_lost(admin: Client, sights: Any) -> None:
    prices = [
        row(),
        row(price="95", effective_from="2026-06-30", announced_on="2026-01-01", basis="文件一"),
    ]
    with at("2026-01-02 12:00"):
        data = {**posted(prices), "action-publish": "1"}
        response = add(admin, sights, "attractionpage", data)
    html = response.content.decode()
    formset = response.context["form"].formsets["ticket_prices"]
    assert formset.forms[0].errors == {}
    assert "not before 2026-07-01" in str(formset.forms[1].errors["effective_from"])
    assert "文件一" in html
    assert not AttractionPage.objects.exists()


def test_two_prices_of_a_ticket_do_not_begin_on_one_day(admin: Client, sights: Any) -> None:
    response = add(admin, sights, "attractionpage", posted([row(), row(price="40")]))
    formset = response.context["form"].formsets["ticket_prices"]
    assert "begins on the same day" in str(formset.forms[1].errors["ticket"])


def test_a_draft_may_hold_a_hasty_rise(admin: Client, sights: Any) -> None:
    prices = [row(), row(price="95", effective_from="2026-06-30", announced_on="2026-01-01")]
    with at("2026-01-02 12:00"):
        add(admin, sights, "attractionpage", posted(prices))
    page = AttractionPage.objects.get()
    assert not page.live
    assert page.ticket_prices.count() == 2


def test_a_rise_with_notice_is_published(admin: Client, sights: Any) -> None:
    prices = [row(), row(price="95", effective_from="2026-07-01", announced_on="2026-01-01")]
    with at("2026-01-02 12:00"):
        add(admin, sights, "attractionpage", {**posted(prices), "action-publish": "1"})
    assert AttractionPage.objects.get().live


def test_a_rise_without_the_day_of_its_announcement_is_refused(admin: Client, sights: Any) -> None:
    prices = [row(), row(price="95", effective_from="2026-07-01")]
    with at("2026-01-02 12:00"):
        data = {**posted(prices), "action-publish": "1"}
        response = add(admin, sights, "attractionpage", data)
    assert "announced_on" in response.context["form"].formsets["ticket_prices"].forms[1].errors


def test_no_other_route_publishes_a_hasty_rise(sights: Any) -> None:
    page = sight(admission="ticket")
    page.ticket_prices = [price(80, date(2020, 1, 1)), price(95, date(2026, 6, 30))]
    sights.add_child(instance=page)
    with at("2026-01-02 12:00"), pytest.raises(ValidationError):
        page.save_revision().publish()


def test_a_hasty_rise_of_the_past_is_named(sights: Any) -> None:
    page = sight(admission="ticket", checked_on=date(2026, 1, 1))
    page.ticket_prices = [price(80, date(2020, 1, 1)), price(95, date(2025, 6, 30))]
    with at("2026-01-02 12:00"):
        page = make_sight(sights, page)
        assert [one.name for one in page.named_warnings()] == ["hasty_rise"]


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"graded_year": "2011"}, "grade"),
        ({"grade": "5A", "graded_year": "1990"}, "graded_year"),
        ({"grade": "5A", "graded_year": "2999"}, "graded_year"),
        ({"daily_capacity": "100", "instant_capacity": "101"}, "instant_capacity"),
        ({"checked_on": "2999-01-01"}, "checked_on"),
        ({"latitude": "83.3", "longitude": "43.3"}, "latitude"),
        ({"summary": ""}, "summary"),
    ],
)
def test_what_cannot_be_is_said_at_the_field(
    admin: Client, sights: Any, fields: dict[str, str], field: str
) -> None:
    response = add(admin, sights, "attractionpage", {**posted([], **fields), "action-publish": "1"})
    assert field in response.context["form"].errors


def test_relics_and_none_are_a_contradiction(sights: Any) -> None:
    page = sight(has_no_relics=True)
    page.relics = [AttractionRelic(name="岩画群", grade="region", graded_year=2003)]
    sights.add_child(instance=page)
    with pytest.raises(ValidationError, match="Relics are entered below"):
        page.save_revision().publish()


def test_the_elements_of_a_graded_area_are_counted(sights: Any) -> None:
    assert make_sight(sights).elements_report() is None
    page = make_sight(sights, sight(grade="5A"))
    with at("2026-01-02 12:00"):
        report = page.elements_report()
        assert (report.given, len(report.elements)) == (4, 7)
        assert report.missing == (
            "等级及评定年份",
            "临时停止开放信息",
            "景区内文物保护单位名称、等级、评定年份",
        )
        page.graded_year, page.has_no_relics, page.checked_on = 2011, True, date(2026, 1, 1)
        assert page.elements_report().is_complete


@pytest.mark.parametrize(
    ("category", "fitting"),
    [
        ("sights", {AttractionPage}),
        ("food", {ServicePlacePage}),
        ("lodging", {ServicePlacePage}),
        ("warnings", {TravelWarningPage}),
    ],
)
def test_a_column_takes_what_fits_it(visit: Any, category: str, fitting: set[type]) -> None:
    column = make_visit_column(visit, category)
    models = [AttractionPage, ServicePlacePage, TravelWarningPage]
    assert {model for model in models if model.can_create_at(column)} == fitting


def test_a_page_in_the_wrong_column_is_not_published(visit: Any) -> None:
    column = make_visit_column(visit, "food", title="吃什么")
    page = sight()
    column.add_child(instance=page)
    with pytest.raises(ValidationError, match="does not belong in the column “吃什么”"):
        page.save_revision().publish()


def test_the_category_of_a_column_with_pages_is_settled(visit: Any) -> None:
    column = make_visit_column(visit, "lodging")
    make_place(column, place_kind="hotel")
    column = VisitColumnPage.objects.get(pk=column.pk)
    column.category = "food"
    with pytest.raises(ValidationError) as caught:
        column.full_clean()
    assert "category" in caught.value.message_dict


def test_a_kind_of_another_category_is_refused(visit: Any) -> None:
    column = make_visit_column(visit, "food")
    with pytest.raises(ValidationError) as caught:
        make_place(column, place_kind="hotel")
    assert "place_kind" in caught.value.message_dict


def test_a_price_range_runs_upwards() -> None:
    page = ServicePlacePage(title="店", price_from=30, price_to=20)
    with pytest.raises(ValidationError) as caught:
        page.clean()
    assert "price_to" in caught.value.message_dict


def test_the_form_of_a_place_asks_what_its_column_is_for(admin: Client, visit: Any) -> None:
    column = make_visit_column(visit, "food")
    address = reverse(
        "wagtailadmin_pages:add", args=["wagtail_disclosure_visit", "serviceplacepage", column.pk]
    )
    form = admin.get(address).context["form"]
    assert {"cuisine", "is_halal", "price_from"} <= form.fields.keys()
    assert not {"stars", "rooms", "timetable"} & form.fields.keys()
    kinds = {key for key, _label in form.fields["place_kind"].choices if key}
    assert kinds == {"restaurant", "snacks", "farmhouse", "teahouse"}


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"ends_on": date(2025, 12, 31)}, "ends_on"),
        ({"formed_on": date(2999, 1, 1)}, "formed_on"),
        ({"formed_on": None}, "formed_on"),
    ],
)
def test_a_warning_needs_days_in_order(warnings: Any, fields: dict[str, Any], field: str) -> None:
    with pytest.raises(ValidationError) as caught:
        make_warning(warnings, **fields)
    assert field in caught.value.message_dict


def test_a_warning_is_late_after_seven_working_days(warnings: Any) -> None:
    formed = date(2026, 4, 27)
    due = add_workdays(formed, 7, calendar_in_force()).day
    page = warning(formed_on=formed)
    assert page.publish_by.day == due
    assert not page.is_late(due)
    with at(f"{due.isoformat()} 23:00"):
        punctual = make_warning(warnings, formed_on=formed)
    with at("2026-06-01 09:00"):
        late = make_warning(warnings, formed_on=formed)
        assert punctual.named_warnings() == []
        assert [one.name for one in late.named_warnings()] == ["late_warning"]
        assert due.isoformat() in late.named_warnings()[0].message


def test_the_register_knows_place_and_days(visit: Any, sights: Any, warnings: Any) -> None:
    page = make_sight(sights, latitude="43.300000", longitude="84.000000", township="那拉提镇")
    entry = PublishedEntry.objects.get(page=page)
    assert (entry.kind, entry.category) == ("visit", "sights")
    assert (str(entry.latitude), str(entry.longitude)) == ("43.300000", "84.000000")
    notice = make_warning(warnings, level="1-red", ends_on=date(2026, 2, 1))
    entry = PublishedEntry.objects.get(page=notice)
    assert (entry.kind, entry.category) == ("warning", "1-red")
    assert (entry.starts_on, entry.ends_on) == (date(2026, 1, 1), date(2026, 2, 1))


def test_publishing_the_same_prices_again_is_no_change(sights: Any) -> None:
    page = sight(admission="ticket")
    page.ticket_prices = [price("80", date(2020, 1, 1))]
    page = make_sight(sights, page)
    page.save_revision().publish()  # would ask for a note
    assert AttractionPage.objects.get().live


def test_hours_may_run_over_midnight(sights: Any) -> None:
    page = sight()
    page.opening_ranges.all()[0].closes = time(2)
    assert make_sight(sights, page).live


def test_a_page_that_is_not_saved_yet_can_be_previewed(admin: Client, sights: Any) -> None:
    address = reverse(
        "wagtailadmin_pages:preview_on_add",
        args=["wagtail_disclosure_visit", "attractionpage", sights.pk],
    )
    data = posted([row()], latitude="43.3", longitude="83.3")
    assert admin.post(address, data).json()["is_valid"]
    html = admin.get(address).content.decode()
    assert ">¥80<" in html
    assert "No hours are published" in html
