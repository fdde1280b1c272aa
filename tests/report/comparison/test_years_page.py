"""Two years of an agency, cell by cell."""

from __future__ import annotations

import csv
import io
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.report.builders import BALANCED, make_draft, stream
from tests.report.comparison.test_figures_page import report
from tests.report.issues.corrections import make_index
from wagtail_disclosure.report.comparison.cells import signed

pytestmark = pytest.mark.django_db


@pytest.fixture
def index() -> Any:
    index = make_index(name="甲局")
    report(
        index,
        2019,
        disclosed=stream("table2", edition="2019", rest=7),
        requests=stream("table3", BALANCED, edition="2019"),
        remedies=stream("table4", edition="2019"),
    )
    report(index, 2021, 2, remedies=stream("table4", {"cases.reconsideration.upheld": 1}))
    report(index, 2022, 1)
    return index


def read(client: Client, index: Any, years: str) -> str:
    response = client.get(f"{index.url}compare/{years}/")
    assert response.status_code == 200
    return response.content.decode()


def test_what_differs_comes_first_and_what_does_not_is_folded(client: Client, index: Any) -> None:
    html = read(client, index, "2021-2022")
    line = (
        '<th class="disclosure-pairs__label" scope="row">自然人</th><td>6</td><td>3</td>'
        '<td class="disclosure-pairs__difference">−3</td>'
    )
    table = html.partition('id="table3"')[2].partition("</section>")[0]
    shown, fold = table.split("<details")
    assert line in shown
    assert "8 项有变化" in shown
    assert "167 项没有变化" in fold
    assert "二、上年结转政府信息公开申请数量" in fold
    assert "两年的数字完全相同" in html.partition('id="table2"')[2].partition("</section>")[0]
    assert "只有" not in html
    assert "style=" not in html and html.count("<h1") == 1


def test_different_editions_meet_where_the_forms_agree(client: Client, index: Any) -> None:
    html = read(client, index, "2019-2021")
    table = html.partition('id="table2"')[2].partition("</section>")[0]
    assert "3 项有变化" in table
    assert "2019为2019年格式，2021为2021年格式" in table
    assert "只有2019设置：19 项" in table and "只有2021设置：7 项" in table
    assert "<dt>第二十条第（一）项 / 规章 / 本年制发件数</dt>" in table


def test_the_same_as_csv(client: Client, index: Any) -> None:
    response = client.get(f"{index.url}compare/2019-2021/csv/")
    rows = list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))
    assert rows[0] == ["表", "项目", "2019", "2021", "增减"]
    title = "主动公开政府信息情况"
    assert [title, "第二十条第（五）项 / 行政许可 / 本年处理决定数量", "7", "0", "-7"] in rows
    assert [title, "第二十条第（一）项 / 规章 / 本年制发件数", "", "0", ""] in rows
    assert [title, "第二十条第（一）项 / 规章 / 本年新制作数量", "7", "", ""] in rows
    received = "一、本年新收政府信息公开申请数量 / 自然人"
    assert ["收到和处理政府信息公开申请情况", received, "3", "6", "3"] in rows


@pytest.mark.parametrize(
    "years", ["2022-2022", "2020-2022", "2022-2023", "1-2", "2022", f"{10**30}-2022"]
)
def test_years_that_are_not_there(client: Client, index: Any, years: str) -> None:
    make_draft(index, year=2023)
    assert client.get(f"{index.url}compare/{years}/").status_code == 404
    assert client.get(f"{index.url}compare/{years}/csv/").status_code == 404


@pytest.mark.parametrize("query", ["before=2021&after=2022", "before=2022&after=2021"])
def test_two_years_of_the_form_have_one_address(client: Client, index: Any, query: str) -> None:
    response = client.get(f"{index.url}compare/?{query}")
    assert response["Location"] == f"{index.get_url()}compare/2021-2022/"


@pytest.mark.parametrize("query", ["before=2021&after=2021", "before=x&after=2022", "before=2022"])
def test_a_wrong_choice_shows_the_figures(client: Client, index: Any, query: str) -> None:
    assert client.get(f"{index.url}compare/?{query}").status_code == 200


def test_it_costs_the_same_however_many_years(client: Client, index: Any) -> None:
    read(client, index, "2021-2022")
    with CaptureQueriesContext(connection) as few:
        read(client, index, "2021-2022")
    for year in (2014, 2015, 2016):
        report(index, year)
    with CaptureQueriesContext(connection) as many:
        read(client, index, "2021-2022")
    assert len(few) == len(many) <= 16


@pytest.mark.parametrize(("number", "text"), [(1234, "+1,234"), (-3, "−3"), (0, "0"), (None, "")])
def test_differences_have_a_sign(number: int | None, text: str) -> None:
    assert signed(number) == text
