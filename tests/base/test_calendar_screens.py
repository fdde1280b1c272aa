"""The calendar in the admin: who may, what is said of a mistake, the year at a glance."""

from __future__ import annotations

from datetime import date

import pytest
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import override_settings
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests.base.calendar import FAR, enter_fixed_holidays, make_day
from tests.base.test_calendar_import import CORBAN, HEADING
from tests.factories import make_user
from tests.review.factories import make_office
from tests.review.people import everybody
from wagtail_disclosure.base.calendar_admin.year_days import days_of
from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarYear
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry

pytestmark = pytest.mark.django_db

DAYS = CalendarDay.snippet_viewset.get_url_name
YEARS = CalendarYear.snippet_viewset.get_url_name
DAY = {"date": "2025-06-06", "kind": "regional_holiday", "name": "古尔邦节", "source": "通知"}


def addresses() -> list[str]:
    """Every route of the two lists."""
    day, year = make_day("2025-06-09"), CalendarYear.objects.create(year=FAR, source="通知")
    fixed = [reverse(DAYS("import")), reverse(DAYS("year"), args=[2025])]
    for name, item in ((DAYS, day), (YEARS, year)):
        fixed += [reverse(name(view)) for view in ("list", "list_results", "add")]
        fixed += [
            reverse(name(view), args=[item.pk]) for view in ("edit", "delete", "history", "usage")
        ]
    return [*fixed, reverse(DAYS("list")) + "?export=csv"]


@pytest.fixture
def root(client):
    user = make_user("root", is_superuser=True)
    client.force_login(user)
    return user


def test_only_who_holds_the_permission_of_the_portal_gets_in(client):
    everywhere = addresses()
    for name, user in everybody(make_office()).items():
        client.logout()
        if user is not None:
            client.force_login(user)
        for address in everywhere:
            response = client.get(address)
            if name == "superuser":
                assert response.status_code == 200, address
            else:
                assert response.status_code == 302, (name, address)
            if name != "superuser":
                assert client.post(address, DAY).status_code == 302, (name, address)
    assert CalendarDay.objects.count() == 1


@pytest.mark.parametrize(
    ("held", "may_see_the_year", "may_import"),
    [
        (["view_calendarday"], True, False),
        (["add_calendarday"], True, False),
        (["add_calendarday", "change_calendarday"], True, True),
        (["add_calendaryear"], False, False),
    ],
)
def test_permissions_of_a_group_are_enough(client, held, may_see_the_year, may_import):
    user = make_user("clerk")
    codes = [*held, "access_admin"]
    user.user_permissions.set(Permission.objects.filter(codename__in=codes))
    client.force_login(user)
    year = client.get(reverse(DAYS("year"), args=[2025])).status_code == 200
    can_import = client.get(reverse(DAYS("import"))).status_code == 200
    assert (year, can_import) == (may_see_the_year, may_import)
    if may_see_the_year:
        html = client.get(reverse(DAYS("list"))).content.decode()
        assert (reverse(DAYS("import")) in html) is may_import


def test_a_day_is_entered_changed_and_deleted_and_all_of_it_is_logged(client, root):
    client.post(reverse(DAYS("add")), DAY)
    day = CalendarDay.objects.get()
    client.post(reverse(DAYS("edit"), args=[day.pk]), {**DAY, "source": "通知2号"})
    client.post(reverse(DAYS("delete"), args=[day.pk]))
    assert not CalendarDay.objects.exists()
    entries = ModelLogEntry.objects.order_by("pk")
    actions = ["wagtail.create", "wagtail.edit", "wagtail.delete"]
    assert [(entry.action, entry.user) for entry in entries] == [(act, root) for act in actions]


@override_settings(WAGTAIL_DISCLOSURE={"REVIEW_ENFORCED": True})
def test_the_ledger_of_the_review_keeps_who_changed_the_calendar(client, root):
    client.post(reverse(DAYS("add")), DAY)
    entry = LedgerEntry.objects.get(act=Act.REFERENCE)
    assert (entry.user_id, entry.page_title) == (str(root.pk), "2025-06-06 古尔邦节")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"date": "2025-02-30"}, "date"),
        ({"date": ""}, "date"),
        ({"date": "99999-01-01"}, "date"),
        ({"kind": "festival"}, "kind"),
        ({"kind": "makeup_workday"}, "kind"),
        ({"name": ""}, "name"),
        ({"source": "  "}, "source"),
        ({"source": "a\0b"}, "source"),
    ],
)
def test_a_mistake_is_named_at_its_field_and_nothing_typed_is_lost(client, root, wrong, field):
    response = client.post(reverse(DAYS("add")), {**DAY, **wrong})
    form = response.context["form"]
    assert (response.status_code, set(form.errors)) == (200, {field})
    assert form["name"].value() == {**DAY, **wrong}["name"]
    assert not CalendarDay.objects.exists()


def test_a_day_twice_is_refused_at_the_date(client, root):
    make_day("2025-06-06")
    response = client.post(reverse(DAYS("add")), DAY)
    assert "This day is entered already" in response.content.decode()


def test_a_year_is_declared_when_its_fixed_holidays_are_there(client, root):
    add = reverse(YEARS("add"))
    response = client.post(add, {"year": FAR, "source": "通知"})
    assert f"{FAR}-10-01" in str(response.context["form"].errors["year"])
    enter_fixed_holidays(FAR)
    client.post(add, {"year": FAR, "source": "通知"})
    assert CalendarYear.objects.get().year == FAR


def test_the_list_is_filtered_by_year_and_kind(client, root):
    for day in ("2024-06-17", "2025-06-06"):
        make_day(day, "regional_holiday", name="古尔邦节")
    make_day("2025-06-07", "ordinary")

    def found(**filters):
        response = client.get(reverse(DAYS("list")), filters)
        return [str(day.date) for day in response.context["page_obj"]]

    assert found(date=2025) == ["2025-06-07", "2025-06-06"]
    assert found(date=2025, kind="ordinary") == ["2025-06-07"]
    assert found(date="x" * 40)  # no such year: a message, everything is shown
    assert found(q="古尔邦") == ["2025-06-06", "2024-06-17"]


def test_what_is_exported_can_be_imported(client, root):
    make_day("2025-06-06", "regional_holiday", name="古尔邦节", region="新疆")
    make_day("2025-06-07", "makeup_workday")
    response = client.get(reverse(DAYS("list")), {"export": "csv"})
    content = b"".join(response.streaming_content)
    assert content.decode().splitlines()[0] == "日期,类别,名称,来源,地区"
    result = upload(client, content).context["result"]
    assert (result.problems, result.changed, result.unchanged) == ((), (), 2)


def upload(client, content: bytes):
    file = SimpleUploadedFile("days.csv", content, "text/csv")
    return client.post(reverse(DAYS("import")), {"file": file})


def test_an_import_is_shown_first_and_done_when_confirmed(client, root):
    response = upload(client, CORBAN.encode())
    assert "2025-06-10 Regional holiday 古尔邦节" in response.content.decode()
    assert not CalendarDay.objects.exists()
    text = response.context["confirm"]["text"].value()
    response = client.post(reverse(DAYS("import")), {"confirm": "1", "text": text})
    assert response["Location"] == reverse(DAYS("list"))
    assert CalendarDay.objects.count() == 5
    assert {entry.user for entry in ModelLogEntry.objects.all()} == {root}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "The submitted file is empty."),
        (b"\x00\x01\xff", "no CSV in UTF-8 or GB 18030"),
        ((HEADING + "x,放假,节,通知").encode(), "Line 2: “x” is no day"),
    ],
)
def test_a_bad_upload_changes_nothing(client, root, content, message):
    html = upload(client, content).content.decode()
    assert message in html
    assert not CalendarDay.objects.exists()


def test_a_forged_confirmation_is_checked_again(client, root):
    for text in ("", "x", HEADING + "x,放假,节,通知", "a\0"):
        posted = {"confirm": "1", "text": text}
        assert client.post(reverse(DAYS("import")), posted).status_code == 200
    assert not CalendarDay.objects.exists()


def test_the_year_at_a_glance_says_what_counts_and_on_whose_word(client, root):
    make_day("2025-06-06", "regional_holiday", name="古尔邦节", source="通知9号")
    make_day("2025-10-11", "ordinary", name="", source="更正")
    context = client.get(reverse(DAYS("year"), args=[2025])).context
    rows = {day.date: (day.kind.value, day.name, day.source) for day in context["unlike"]}
    assert rows[date(2025, 6, 6)] == ("holiday", "古尔邦节", "通知9号")
    assert rows[date(2025, 10, 11)] == ("ordinary", "", "更正")
    assert rows[date(2025, 9, 28)] == ("makeup_workday", "国庆节", "chinesecalendar")
    assert rows[date(2025, 10, 6)] == ("holiday", "中秋", "chinesecalendar")
    assert date(2025, 6, 9) not in rows
    assert context["unknown"] == 0


def test_the_year_at_a_glance_admits_what_it_does_not_know(client, root):
    address = reverse(DAYS("year"), args=[FAR])
    response = client.get(address)
    assert response.context["unknown"] == 366
    assert "Of 366 days it is not known" in response.content.decode()
    enter_fixed_holidays(FAR)
    CalendarYear.objects.create(year=FAR, source="通知")
    assert client.get(address).context["unknown"] == 7  # the last week waits for the next year


def test_the_months_have_every_day_once(client, root):
    months = client.get(reverse(DAYS("year"), args=[2024])).context["months"]
    cells = [day.date for _month, weeks in months for week in weeks for day in week if day]
    assert len(cells) == len(set(cells)) == 366
    assert all(len(week) == 7 for _month, weeks in months for week in weeks)


def test_the_queries_of_the_year_do_not_grow(django_assert_num_queries):
    for day in range(1, 29):
        make_day(f"2025-06-{day:02d}", "regional_holiday")
    with django_assert_num_queries(2):
        assert len(days_of(2025)) == 365


@pytest.mark.parametrize(("year", "status"), [(1949, 200), (2100, 200), (1948, 404), (2101, 404)])
def test_years_beyond_reason_are_not_found(client, root, year, status):
    assert client.get(reverse(DAYS("year"), args=[year])).status_code == status


def test_a_year_of_many_digits_is_not_found(client, root):
    address = reverse(DAYS("year"), args=[2025]).replace("2025", "9" * 30)
    assert client.get(address).status_code == 404
