"""What the public sees of the leadership: today's division, earlier ones, nothing else."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests.agency.leadership.builders import (
    JULY,
    LAST_OF_JUNE,
    charge,
    draft_leadership,
    make_leader,
    make_leadership,
)
from tests.factories import make_section
from tests.linked_data import main_thing
from wagtail_disclosure.agency.leadership.register import changes, division_on, in_charge_of
from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.pages.leadership import Office
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.writer import differences

pytestmark = pytest.mark.django_db
ROUTES = ("", "notice/", "notice/pdf/", "notice/docx/")


@pytest.fixture
def section():
    return make_section()


@pytest.fixture
def page(section):
    return make_leadership(section)


def text_of(client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def at(monkeypatch, moment: datetime) -> None:
    monkeypatch.setattr(timezone, "now", lambda: moment)


def test_who_was_in_charge_is_answered_in_code(page):
    assert [place.post for place in in_charge_of(page, "文化股", LAST_OF_JUNE)] == ["局长"]
    assert [place.post for place in in_charge_of(page, "文化股", JULY)] == ["副局长"]
    assert in_charge_of(page, "文化股", date(2023, 12, 31)) == ()
    assert in_charge_of(page, "没有这个股", JULY) == ()


def test_a_unit_is_asked_for_by_its_page(section):
    unit = section.get_children().first()
    page = make_leadership(section, [make_leader("局长", charge("县文化馆", unit=unit))])
    assert [place.post for place in in_charge_of(page, unit, JULY)] == ["局长"]
    assert [place.post for place in in_charge_of(page, "县文化馆", JULY)] == ["局长"]


def test_a_charge_takes_the_title_of_its_unit(section):
    row = charge("", unit=section.get_children().first())
    row.clean()
    assert row.name == section.get_children().first().title


def test_todays_division_stands_first(client, page):
    text = text_of(client, page.url)
    assert "In force today" in text
    assert "since 2024-07-01" in text
    assert "主持全面工作" in text
    assert 'href="tel:09995020001"' in text
    assert text.index("局长") < text.index("副局长")


def test_another_day_is_asked_for_by_date(client, page):
    text = text_of(client, f"{page.url}?on=2024-06-30")
    assert "This is who did what on 2024-06-30" in text
    assert "Leader in charge: 局长" in text
    assert "In force today" not in text


@pytest.mark.parametrize(
    "typed", ["2024-13-01", "gestern", "2999-01-01", "0000-00-00", "１", "<x>"]
)
def test_a_wrong_day_is_said_and_today_is_shown(client, page, typed):
    text = text_of(client, f"{page.url}?on={typed}")
    assert 'role="alert"' in text
    assert "In force today" in text
    assert "<x>" not in text


def test_before_the_first_division_nothing_is_recorded(client, page):
    text = text_of(client, f"{page.url}?on=2001-01-01")
    assert "For this day no division is recorded." in text
    assert "notice/pdf" not in text
    assert client.get(f"{page.url}notice/pdf/?on=2001-01-01").status_code == 404


def test_what_begins_later_is_not_shown_as_in_force(client, section):
    later = date(2999, 1, 1)
    leaders = [make_leader("局长", charge("办公室")), make_leader("下任局长", effective_from=later)]
    page = make_leadership(section, leaders)
    for route in ("", "notice/"):
        assert "下任局长" not in text_of(client, page.url + route)
    assert "2999" not in text_of(client, page.url)
    assert client.get(f"{page.url}notice/?on=2999-01-01").status_code == 404


def test_today_is_the_day_in_beijing(client, section, monkeypatch):
    """At 16:30 UTC the next day has begun there, whatever zone the process is in."""
    leaders = [make_leader("局长", effective_from=date(2025, 3, 2))]
    page = make_leadership(section, leaders)
    with timezone.override("America/New_York"):
        at(monkeypatch, datetime(2025, 3, 1, 15, 59, tzinfo=UTC))
        assert beijing_day() == date(2025, 3, 1)
        assert "For this day no division is recorded." in text_of(client, page.url)
        at(monkeypatch, datetime(2025, 3, 1, 16, 0, tzinfo=UTC))
        assert "since 2025-03-02; as of 2025-03-02, Beijing time" in text_of(client, page.url)


def test_caches_ask_each_time(client, page):
    for route in ROUTES:
        assert "no-cache" in client.get(page.url + route)["Cache-Control"]


def test_the_history_tells_each_change(client, page):
    assert [turn.day for turn in changes(page)] == [date(2024, 1, 1), JULY]
    text = text_of(client, page.url)
    assert 'href="/disclosure/leadership/?on=2024-07-01"' in text
    assert "In charge of 文化股: before 局长, now 副局长." in text
    assert "The earliest division recorded here." in text


def test_the_other_relations_are_named(client, page):
    text = text_of(client, f"{page.url}?on=2024-06-30")
    assert "Assists with" in text
    assert "那拉提镇" in text


@pytest.mark.parametrize("route", ROUTES)
def test_what_is_not_public_is_not_there(client, section, page, route):
    page.unpublish()
    assert client.get(page.url + route).status_code == 404


@pytest.mark.parametrize("route", ROUTES)
def test_a_draft_is_not_there(client, section, route):
    assert client.get(draft_leadership(section).url + route).status_code == 404


@pytest.mark.parametrize("route", ROUTES)
def test_a_restricted_page_asks_for_the_password(client, page, route):
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert "局长" not in client.get(page.url + route).content.decode(errors="ignore")
    assert not PublishedEntry.objects.filter(page_id=page.pk).exists()


def test_a_draft_change_is_not_shown(client, page):
    page.leaders.all()[0].posts.update(title="局长")
    draft = page.get_latest_revision_as_object()
    draft.leaders.add(make_leader("新任副局长"))
    draft.save_revision(clean=False)
    for route in ("", "notice/"):
        assert "新任副局长" not in text_of(client, page.url + route)


def test_it_is_in_the_register(page):
    entry = PublishedEntry.objects.get(page_id=page.pk)
    assert (entry.kind, entry.index_number) == ("leadership", page.index_number)
    assert entry.dated_on == JULY
    assert entry.index_number
    assert list(differences()) == []


def test_the_legal_basis_is_named(client, page):
    assert "第二十条第（二）项" in text_of(client, page.url)


def test_the_machine_readable_data_cannot_leave_its_element(client, section):
    leader = make_leader("局长</script><script>alert(1)</script>", name="演示&乙")
    page = make_leadership(section, [leader])
    text = text_of(client, page.url)
    data = main_thing(text)
    (role,) = data["employee"]
    assert data["@type"] == "GovernmentOrganization"
    assert role["roleName"] == "局长</script><script>alert(1)</script>"
    assert role["employee"]["name"] == "演示&乙"
    assert "<script>alert" not in text


def test_queries_do_not_grow_with_the_leadership(client, section, django_assert_max_num_queries):
    names = [f"股{number}" for number in range(30)]
    few, many = make_section(), make_section()
    small = make_leadership(few, [make_leader("局长", charge("办公室"))])
    leaders = [make_leader(f"副局长{name}", charge(name), duty=name) for name in names]
    large = make_leadership(many, leaders)
    client.get(small.url)
    with django_assert_max_num_queries(60) as counted:
        client.get(small.url)
    with django_assert_max_num_queries(len(counted)):
        client.get(large.url)


def test_a_unit_named_by_page_here_and_by_title_there_is_one(section):
    unit = section.get_children().first()
    by_page = charge("县文化馆", unit=unit, effective_until=LAST_OF_JUNE)
    by_title = charge("县文化馆", effective_from=JULY)
    page = make_leadership(section, [make_leader("局长", by_page), make_leader("副局长", by_title)])
    for asked in (unit, "县文化馆"):
        assert [place.post for place in in_charge_of(page, asked, JULY)] == ["副局长"]
    assert [body.name for body in division_on(page, JULY).bodies].count("县文化馆") == 1


def test_an_office_that_was_set_up_again_has_its_days(section):
    page = draft_leadership(section, [make_leader("局长", charge("旅游股"))])
    page.offices = [
        Office(name="旅游股", effective_until=date(2024, 1, 31)),
        Office(name="旅游股", effective_from=JULY),
    ]
    for day, exists in ((date(2024, 1, 31), True), (LAST_OF_JUNE, False), (JULY, True)):
        assert bool(in_charge_of(page, "旅游股", day)) is exists
