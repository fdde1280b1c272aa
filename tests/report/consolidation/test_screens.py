"""The board and its screens: who sees them, and what a click does."""

from __future__ import annotations

from datetime import date

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from tests.factories import make_user
from tests.report.consolidation.conftest import County, draft, publish
from tests.review.factories import make_person
from wagtail_disclosure.report.consolidation.due_date import ReportDueDate
from wagtail_disclosure.report.consolidation.reminder import FilingReminder
from wagtail_disclosure.review.outbox import ReviewMail
from wagtail_disclosure.review.roles import Role

SCREENS = ("board", "sums", "cells_workbook", "sum_cell", "filed_report", "first_board")
PATH = "table3.closed.granted.natural_person"


def address(name: str, county: County, page) -> str:
    if name == "first_board":
        return reverse(f"disclosure_report:{name}")
    if name == "filed_report":
        return reverse(f"disclosure_report:{name}", args=[page.pk])
    more = [PATH] if name == "sum_cell" else []
    return reverse(f"disclosure_report:{name}", args=[county.agency.pk, 2023, *more])


def client_of(user) -> Client:
    client = Client()
    client.force_login(user)
    return client


@pytest.fixture
def page(county: County):
    return publish(county.culture, granted=2)


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("role", list(Role))
def test_everybody_of_the_parent_agency_sees_it(
    name: str, role: Role, county: County, page
) -> None:
    response = client_of(county.person(role)).get(address(name, county, page), follow=True)
    assert response.status_code == 200


@pytest.mark.parametrize("name", SCREENS)
def test_a_superuser_sees_it(name: str, county: County, page) -> None:
    user = make_user("root", is_superuser=True)
    assert client_of(user).get(address(name, county, page), follow=True).status_code == 200


@pytest.mark.parametrize("name", SCREENS)
@pytest.mark.parametrize("who", ["anonymous", "bureau", "stranger"])
def test_nobody_else_sees_it(name: str, who: str, county: County, page) -> None:
    client = Client()
    if who == "bureau":
        client = client_of(make_person(county.culture.agency, Role.ADMINISTRATOR))
    elif who == "stranger":
        client = client_of(make_user("stranger", is_staff=True))
    response = client.get(address(name, county, page))
    assert response.status_code == 302
    assert "/board/" not in response.headers["Location"] or "login" in response.headers["Location"]


@pytest.mark.parametrize("name", ["remind", "set_due_date"])
@pytest.mark.parametrize("role", [Role.LEADER, Role.OVERSIGHT])
def test_only_those_who_answer_for_it_act(name: str, role: Role, county: County) -> None:
    url = reverse(f"disclosure_report:{name}", args=[county.agency.pk, 2023])
    data = {"agency": county.sports.agency.pk, "due_on": "2024-01-26"}
    assert client_of(county.person(role)).post(url, data).status_code == 302
    assert not FilingReminder.objects.exists()
    assert not ReportDueDate.objects.exists()


@pytest.mark.parametrize("name", ["remind", "set_due_date"])
def test_a_look_changes_nothing(name: str, county: County) -> None:
    url = reverse(f"disclosure_report:{name}", args=[county.agency.pk, 2023])
    assert client_of(county.person(Role.EDITOR)).get(url).status_code == 405


def test_the_board_shows_how_far_each_is(county: County, page) -> None:
    draft(county.sports)
    html = (
        client_of(county.person(Role.OFFICE)).get(address("board", county, page)).content.decode()
    )
    assert "测试县文旅局" in html
    assert reverse("disclosure_report:filed_report", args=[page.pk]) in html
    assert "Draft" in html


def test_a_year_that_nobody_reports_on(county: County) -> None:
    client = client_of(county.person(Role.OFFICE))
    for year in (2007, 9999):
        url = reverse("disclosure_report:board", args=[county.agency.pk, year])
        assert client.get(url).status_code == 404


def test_a_cell_that_is_not_there(county: County, page) -> None:
    url = reverse("disclosure_report:sum_cell", args=[county.agency.pk, 2023, "table9.x"])
    assert client_of(county.person(Role.OFFICE)).get(url).status_code == 404


def test_reminding_writes_to_those_who_have_not_handed_in(
    county: County, page, django_capture_on_commit_callbacks
) -> None:
    make_person(county.sports.agency, Role.EDITOR)
    make_person(county.culture.agency, Role.EDITOR)
    url = reverse("disclosure_report:remind", args=[county.agency.pk, 2023])
    both = [county.sports.agency.pk, county.culture.agency.pk, 999_999, "x"]
    with django_capture_on_commit_callbacks(execute=True):
        client_of(county.person(Role.EDITOR)).post(url, {"agency": both})
    [reminder] = FilingReminder.objects.all()
    assert (reminder.agency, reminder.recipients) == (county.sports.agency, 1)
    [message] = mail.outbox
    assert "2023" in message.subject
    assert "2024-01-31" in message.body


def test_an_agency_without_accounts_is_written_to_at_its_address(county: County) -> None:
    county.sports.agency.email = "sports@example.com"
    county.sports.agency.save()
    url = reverse("disclosure_report:remind", args=[county.agency.pk, 2023])
    data = {"agency": [county.sports.agency.pk, county.culture.agency.pk]}
    response = client_of(county.person(Role.OFFICE)).post(url, data, follow=True)
    assert [message.recipient for message in ReviewMail.objects.all()] == ["sports@example.com"]
    assert "测试县文旅局" in response.content.decode()


def test_an_earlier_day_can_be_set_and_dropped(county: County) -> None:
    client = client_of(county.person(Role.OFFICE))
    url = reverse("disclosure_report:set_due_date", args=[county.agency.pk, 2023])
    client.post(url, {"due_on": "2024-01-26", "basis": "县政办〔2024〕1号"})
    assert ReportDueDate.objects.get().due_on == date(2024, 1, 26)
    client.post(url, {"due_on": "2024-01-20", "basis": ""})
    assert ReportDueDate.objects.get().due_on == date(2024, 1, 20)
    client.post(url, {"due_on": "", "basis": ""})
    assert not ReportDueDate.objects.exists()


@pytest.mark.parametrize("day", ["2024-02-01", "2023-12-31", "tomorrow"])
def test_a_day_beyond_the_law_is_refused_at_its_field(county: County, day: str) -> None:
    client = client_of(county.person(Role.OFFICE))
    url = reverse("disclosure_report:set_due_date", args=[county.agency.pk, 2023])
    response = client.post(url, {"due_on": day, "basis": "县政办〔2024〕1号"})
    assert response.status_code == 200
    assert response.context["form"].errors["due_on"]
    assert "县政办〔2024〕1号" in response.content.decode()
    assert not ReportDueDate.objects.exists()


def test_a_basis_without_a_day_is_refused(county: County) -> None:
    client = client_of(county.person(Role.OFFICE))
    url = reverse("disclosure_report:set_due_date", args=[county.agency.pk, 2023])
    assert client.post(url, {"due_on": "", "basis": "县政办"}).context["form"].errors["due_on"]


def test_the_menu_item_is_for_those_who_consolidate(county: County) -> None:
    url = reverse("disclosure_report:first_board")
    home = reverse("wagtailadmin_home")
    assert url in client_of(county.person(Role.EDITOR)).get(home).content.decode()
    bureau = make_person(county.culture.agency, Role.EDITOR)
    assert url not in client_of(bureau).get(home).content.decode()


def test_a_second_tab_reads_the_sum_with_what_is_handed_in(county: County, page) -> None:
    url = address("sums", county, page) + "?with=filed&edition=2019"
    html = client_of(county.person(Role.OFFICE)).get(url).content.decode()
    assert f"{PATH}/?with=filed&amp;edition=2019" in html


@pytest.mark.parametrize("key", ["9" * 5000, "9" * 30, "²", "\0", ""])
def test_a_forged_choice_reminds_nobody(key: str, county: County) -> None:
    client = client_of(county.person(Role.OFFICE))
    path = reverse("disclosure_report:remind", args=[county.agency.pk, 2023])
    assert client.post(path, {"agency": key}).status_code == 302
    assert not FilingReminder.objects.exists()


@pytest.mark.parametrize("key", [0, 2**63, 10**30])
def test_a_report_that_no_database_can_number(key: int, county: County) -> None:
    client = client_of(county.person(Role.OFFICE))
    assert client.get(f"/admin/disclosure-reports/filed/{key}/").status_code == 404
