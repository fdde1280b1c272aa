"""Who may open the report on columns, and what they see and take away."""

from __future__ import annotations

import csv
import io

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from tests.factories import make_user
from tests.oversight.builders import column_in, document_in
from tests.review.factories import make_office
from tests.review.people import everybody, let_in

pytestmark = pytest.mark.django_db
ROUTES = ("column_report", "column_report_results")


def get(user, route="column_report", **query):
    client = Client()
    client.force_login(user)
    return client.get(reverse(f"wagtail_disclosure:{route}"), query)


def titles(user, **query):
    return [state.title for state in get(user, **query).context["object_list"]]


def home(user):
    client = Client()
    client.force_login(user)
    return client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.fixture
def overdue(office):
    column = column_in(
        office.section, title="过期栏目", owner_office="办公室", update_within_days=9
    )
    document_in(column, 20)
    return column


@pytest.mark.parametrize("route", ROUTES)
def test_the_report_is_for_those_with_a_role(office, route):
    people = everybody(office) | {"nobody": make_user("nobody")}
    url = reverse(f"wagtail_disclosure:{route}")
    assert let_in(people, url) == set(people) - {"anonymous", "nobody"}
    for export in ("csv", "xlsx"):
        assert Client().get(url, {"export": export}).status_code == 302
        assert get(people["nobody"], route, export=export).status_code == 302
        assert get(people["editor"], route, export=export).status_code == 200


def test_nobody_sees_another_agencys_columns(office, overdue):
    other = make_office()
    for user in (other.editor, other.oversight, other.administrator, other.office):
        assert overdue.title not in titles(user)
        assert "过期栏目" not in get(user, export="csv").getvalue().decode()
        assert titles(user, agency=office.agency.pk) == titles(user)
        assert "过期栏目" not in home(user)
        # Nor does the list of offices give another agency's away.
        assert "办公室</option>" not in get(user).content.decode()
    everything = titles(make_user("super", is_superuser=True))
    assert {overdue.title, office.column.title, other.column.title} <= set(everything)


def test_an_inactive_account_sees_nothing(office, overdue):
    office.editor.is_active = False
    office.editor.save()
    client = Client()
    client.force_login(office.editor)
    assert client.get(reverse("wagtail_disclosure:column_report")).status_code == 302


def test_the_worst_comes_first_and_the_filters_narrow(office, overdue):
    fresh = column_in(
        office.section, title="新鲜栏目", owner_office="文化科", update_within_days=99
    )
    document_in(fresh, 1)
    assert titles(office.editor) == [overdue.title, office.column.title, fresh.title]
    assert titles(office.editor, standing="overdue") == [overdue.title]
    assert titles(office.editor, standing=["fresh", "empty"]) == [office.column.title, fresh.title]
    assert titles(office.editor, office="文化科") == [fresh.title]
    assert titles(office.editor, office="-") == [office.column.title]
    assert titles(office.editor, unchecked="true") == []
    assert len(titles(office.editor, standing="nonsense")) == 3


def test_the_report_says_what_the_inspection_counts(office, overdue):
    text = get(office.editor).content.decode()
    assert "Out of date: 1" in text
    assert "Empty: 1" in text
    assert "国办秘函〔2019〕19号" in text


def test_the_title_leads_where_the_person_may_go(office, overdue):
    explorer = reverse("wagtailadmin_explore", args=[overdue.pk])
    assert explorer in get(office.editor).content.decode()
    only_looking = get(office.oversight).content.decode()
    assert explorer not in only_looking
    assert overdue.url in only_looking


def test_the_files_hold_the_same_and_no_formula(office, overdue):
    overdue.title = "=1+1"
    overdue.save()
    data = get(office.editor, export="csv").getvalue().decode("utf-8-sig")
    rows = {row["Column"]: row for row in csv.DictReader(io.StringIO(data))}
    assert rows["'=1+1"]["State"] == "Out of date"
    assert rows["'=1+1"]["Days since"] == "20"
    book = load_workbook(io.BytesIO(get(office.editor, export="xlsx").getvalue()))
    [heading, first, *_others] = book.active.iter_rows()
    assert heading[1].value == "Column"
    assert (first[1].value, first[1].data_type) == ("=1+1", "s")


def test_the_dashboard_shows_what_wants_attention(office, overdue):
    assert "过期栏目" in home(office.editor)
    assert "过期栏目" in home(office.oversight)
    assert "disclosure-columns" not in home(make_user("super2", is_staff=True, is_active=True))


def test_the_number_of_queries_does_not_grow(office):
    def cost():
        with CaptureQueriesContext(connection) as captured:
            assert get(office.editor).status_code == 200
        return len(captured)

    cost()
    few = cost()
    for _number in range(6):
        document_in(column_in(office.section, update_within_days=5), 9)
    assert cost() == few


def test_addresses_are_the_portals_business(office):
    url = reverse("wagtailsnippets_wagtail_disclosure_officeaddress:list")
    people = everybody(office)
    assert let_in(people, url) == {"superuser"}
