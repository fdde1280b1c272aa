"""Chosen figures of an agency across the years."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from tests.factories import make_user
from tests.report.builders import BALANCED, make_draft, make_report, stream
from tests.report.issues.corrections import make_index
from wagtail_disclosure.report.comparison.figures import CHOSEN_AT_FIRST, chosen_figures

pytestmark = pytest.mark.django_db
CELL = re.compile(r"<td[^>]*>([^<]*)</td>")


def report(index: Any, year: int, times: int = 1, **fields: Any) -> Any:
    numbers = {row: number * times for row, number in BALANCED.items()}
    values = {"requests": stream("table3", numbers), "issued_on": date(year + 1, 1, 20)}
    return make_report(index, year=year, **{**values, **fields})


@pytest.fixture
def index() -> Any:
    """2019 in the form of its day, nothing for 2020, 2021 and 2022."""
    index = make_index(name="甲局")
    report(index, 2019, disclosed=stream("table2", edition="2019", rest=7))
    report(index, 2021, 2)
    report(index, 2022, 4)
    return index


def read(client: Client, index: Any, query: str = "") -> str:
    response = client.get(f"{index.url}compare/{query}")
    assert response.status_code == 200
    return response.content.decode()


def row(html: str, label: str) -> list[str]:
    """The values that follow a label in the table."""
    line = html.partition(f'scope="row">{label}<')[2].partition("</tr>")[0]
    return CELL.findall(line)


def test_every_year_has_its_place(client: Client, index: Any) -> None:
    html = read(client, index)
    assert row(html, "新收申请") == ["3", "未公开", "6", "12"]
    assert row(html, "予以公开占办结") == ["100", "未公开", "100", "100"]
    assert html.count("<svg") == len(CHOSEN_AT_FIRST)
    assert "2020无数据" in html
    assert "style=" not in html and html.count("<h1") == 1


def test_a_figure_that_the_form_of_a_year_lacks_is_a_gap_with_a_note(
    client: Client, index: Any
) -> None:
    html = read(client, index, "?figure=in_force&figure=penalty")
    assert row(html, "现行有效规范性文件") == ["无此项", "未公开", "0", "0"]
    assert row(html, "行政处罚") == ["7", "未公开", "0", "0"]
    assert html.count("<svg") == 2


def test_the_choice_is_in_the_form(client: Client, index: Any) -> None:
    html = read(client, index, "?figure=fees")
    assert re.findall(r'value="(\w+)" checked', html) == ["fees"]
    assert 'href="' + index.get_url() + 'compare/csv/?figure=fees"' in html


@pytest.mark.parametrize("query", ["?figure=rainfall", "?figure=", "?figure=%00&x=1"])
def test_an_unknown_figure_is_left_out(client: Client, index: Any, query: str) -> None:
    html = read(client, index, query)
    assert len(re.findall(r"checked", html)) == len(CHOSEN_AT_FIRST)


def test_figures_stand_in_the_order_of_the_form() -> None:
    assert [figure.key for figure in chosen_figures(["penalty", "received"])] == [
        "received",
        "penalty",
    ]


def test_a_figure_that_no_year_has_draws_no_chart(client: Client) -> None:
    index = make_index()
    report(index, 2019, disclosed=stream("table2", edition="2019"))
    html = read(client, index, "?figure=in_force")
    assert "<svg" not in html
    assert row(html, "现行有效规范性文件") == ["无此项"]


def test_the_same_as_csv(client: Client, index: Any) -> None:
    response = client.get(f"{index.url}compare/csv/?figure=received&figure=in_force")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows == [
        ["指标", "单位", "2019", "2020", "2021", "2022"],
        ["新收申请", "件", "3", "未公开", "6", "12"],
        ["现行有效规范性文件", "件", "无此项", "未公开", "0", "0"],
    ]
    assert "attachment" in response["Content-Disposition"]


def test_without_reports_it_says_so(client: Client) -> None:
    index = make_index()
    make_draft(index)
    assert "Nothing has been published here yet." in read(client, index)
    assert client.get(f"{index.url}compare/csv/").status_code == 200


def test_only_what_everybody_sees_in_full(client: Client, index: Any) -> None:
    restricted, offline = report(index, 2017, 5), report(index, 2018, 6)
    make_draft(index, year=2016)
    PageViewRestriction.objects.create(page=restricted, restriction_type="login")
    offline.unpublish()
    edited = type(offline).objects.get(year=2022)
    edited.requests = stream("table3", dict.fromkeys(BALANCED, 900))
    edited.save_revision(clean=False)
    for user in (None, make_user("reader"), make_user("root", is_superuser=True)):
        if user:
            client.force_login(user)
        assert row(read(client, index), "新收申请") == ["3", "未公开", "6", "12"]


def test_reports_that_the_policy_withholds_are_left_out(
    client: Client, index: Any, settings: Any
) -> None:
    policy = "tests.report.issues.test_version_pages.nothing"
    settings.WAGTAIL_DISCLOSURE = {**settings.WAGTAIL_DISCLOSURE, "VISIBILITY_POLICY": policy}
    assert "Nothing has been published here yet." in read(client, index)


@pytest.mark.parametrize("address", ["compare/", "compare/csv/", "compare/2021-2022/"])
def test_a_restricted_list_has_no_comparison(client: Client, index: Any, address: str) -> None:
    PageViewRestriction.objects.create(page=index, restriction_type="login")
    assert client.get(index.url + address).status_code == 302
    index.unpublish()
    assert client.get(index.url + address).status_code == 404


def test_it_costs_the_same_however_many_years(client: Client, index: Any) -> None:
    read(client, index)
    with CaptureQueriesContext(connection) as few:
        read(client, index)
    for year in range(2010, 2019):
        report(index, year)
    with CaptureQueriesContext(connection) as many:
        read(client, index)
    assert len(few) == len(many) <= 16


def test_the_report_compares_itself_with_the_year_before(client: Client, index: Any) -> None:
    html = client.get(f"{index.url}2022/").content.decode()
    assert "上年 6，增加 6" in html
    assert f'href="{index.get_url()}compare/2021-2022/"' in html
    html = client.get(f"{index.url}2021/").content.decode()
    assert "上年" not in html.partition("disclosure-figures")[2].partition("</dl>")[0]
    assert f'href="{index.get_url()}compare/"' in html


def test_the_year_before_must_be_public_and_of_the_same_agency(client: Client, index: Any) -> None:
    other = make_index(name="乙局")
    report(other, 2022)
    make_draft(other, year=2021)
    html = client.get(f"{other.url}2022/").content.decode()
    assert "disclosure-figures__change" not in html


def test_the_list_of_reports_leads_there(client: Client, index: Any) -> None:
    assert f'href="{index.get_url()}compare/"' in client.get(index.url).content.decode()
    assert "compare/" not in client.get(make_index().url).content.decode()


def test_amounts_are_drawn_as_they_are(client: Client) -> None:
    index = make_index()
    fees = {"administrative_fee.fees_wan_yuan": Decimal("59237.2449")}
    report(index, 2023, disclosed=stream("table2", fees), issued_on=date(2024, 1, 2))
    assert row(read(client, index, "?figure=fees"), "行政事业性收费") == ["59,237.2449"]
