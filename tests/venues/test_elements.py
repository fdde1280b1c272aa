"""Which elements of its statutory item a page has, and who is told."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.factories import make_section, make_user
from tests.venues.conftest import NOON
from tests.venues.units import make_closure, make_directory, make_unit
from wagtail_disclosure.review.proof.machine_checks import check_page
from wagtail_disclosure.statutory.elements import FREE_OPENING, SCENIC_SPOT, SPECIAL_GROUPS
from wagtail_disclosure.venues.elements import check_elements

At = Callable[[datetime], None]
NOTHING: dict[str, Any] = {
    "address": "",
    "checked_on": None,
    "opening_ranges": [],
    "contacts": [],
}
REPORT = "disclosure_venues:elements_report"


def test_all_items_name_their_elements_once() -> None:
    for item in (FREE_OPENING, SPECIAL_GROUPS, SCENIC_SPOT):
        keys = [element.key for element in item.elements]
        assert len(keys) == len(set(keys))
        assert item.working_days == 20
        with pytest.raises(KeyError):
            check_elements(item, {})


def test_a_whole_unit_has_five_of_five(unit: Any, at: At) -> None:
    at(NOON)
    assert unit.elements_report().line == "5 of 5 elements"
    assert unit.elements_report().is_complete


@pytest.mark.parametrize(
    ("left_out", "missing"),
    [
        ("address", "机构地址"),
        ("checked_on", "临时停止开放信息"),
        ("opening_ranges", "开放时间"),
        ("contacts", "联系电话"),
    ],
)
def test_each_element_is_missed(directory: Any, at: At, left_out: str, missing: str) -> None:
    at(NOON)
    unit = make_unit(directory, **{left_out: NOTHING[left_out]})
    assert unit.elements_report().line == f"4 of 5 elements, missing: {missing}"
    assert "missing_elements" in {one.rule for one in check_page(unit)}


def test_a_notice_says_it_too(directory: Any, at: At) -> None:
    at(NOON)
    unit = make_unit(directory, checked_on=None)
    closure = make_closure(unit, starts_on=NOON.date(), ends_on=NOON.date())
    assert unit.elements_report().is_complete
    at(NOON + timedelta(days=1))  # it is over, and nobody has said that nothing else is closed
    assert not unit.elements_report().is_complete
    closure.unpublish()


def test_a_check_counts_as_long_as_the_directory_says(section: Any, at: At) -> None:
    directory = make_directory(section, update_within_days=30)
    unit = make_unit(directory, checked_on=date(2026, 10, 26))
    at(NOON)  # thirty days later
    assert unit.elements_report().is_complete
    at(NOON + timedelta(days=1))
    assert unit.elements_report().missing == ("临时停止开放信息",)


def test_nothing_is_asked_of_a_unit_that_is_no_more(directory: Any, client: Client) -> None:
    unit = make_unit(
        directory, title="旧馆", dissolved_on=date(2025, 1, 1), dissolution_note="并入"
    )
    assert unit.elements_report() is None
    assert unit.named_warnings() == []
    page = client.get(unit.url).content.decode()
    assert "This unit closed for good on" in page
    assert "旧馆" not in client.get(directory.url).content.decode()


def test_the_editor_is_told(unit: Any, client: Client) -> None:
    client.force_login(make_user("boss", is_superuser=True))
    unit.contacts = []
    unit.change_note = "改。"
    unit.save_revision()
    page = client.get(reverse("wagtailadmin_pages:edit", args=[unit.pk])).content.decode()
    assert "4 of 5 elements, missing: 联系电话" in page


class TestReport:
    """The screen that lists every page."""

    def read(self, client: Client, user: Any, query: str = "") -> Any:
        client.force_login(user)
        return client.get(reverse(REPORT) + query)

    def test_anonymous_is_sent_to_the_login(self, client: Client, db: None) -> None:
        assert client.get(reverse(REPORT)).status_code == 302

    def test_who_has_no_pages_gets_nothing(self, client: Client, unit: Any) -> None:
        response = self.read(client, make_user("nobody"))
        assert response.status_code == 302

    def test_an_editor_sees_what_is_theirs(self, client: Client, unit: Any) -> None:
        other = make_unit(make_directory(make_section(name="别的局")), title="别的馆")
        response = self.read(client, make_user("editor", group="测试文旅局 信息公开编辑"))
        page = response.content.decode()
        assert unit.title in page
        assert other.title not in page

    def test_a_superuser_sees_all_and_exports(self, client: Client, unit: Any, at: At) -> None:
        at(NOON)
        boss = make_user("boss", is_superuser=True)
        assert "5 of 5 elements" in self.read(client, boss).content.decode()
        sheet = self.read(client, boss, "?export=csv")
        assert "公共文化机构免费开放信息" in b"".join(sheet.streaming_content).decode()

    def test_queries_do_not_grow(
        self, client: Client, directory: Any, django_assert_max_num_queries: Any
    ) -> None:
        client.force_login(make_user("boss", is_superuser=True))

        def queries() -> int:
            with django_assert_max_num_queries(60) as counted:
                client.get(reverse(f"{REPORT}_results"))
            return len(counted)

        make_unit(directory)
        queries()
        one = queries()
        for _ in range(3):
            make_unit(directory)
        with django_assert_max_num_queries(one):
            client.get(reverse(f"{REPORT}_results"))
