from __future__ import annotations

import csv
import io

import pytest

from tests.statutory.samples import load
from wagtail_disclosure.report.renderers.csv import table_csv
from wagtail_disclosure.statutory.editions import EDITIONS, get_edition
from wagtail_disclosure.statutory.labelled import read_report
from wagtail_disclosure.statutory.schema import Table
from wagtail_disclosure.statutory.values import NotApplicable, TableValues, Unreadable

pytestmark = pytest.mark.once

REFUSED = ("三、本年度办理结果", "（三）不予公开", "1.属于国家秘密")


def rows_of(values: TableValues) -> list[list[str]]:
    return list(csv.reader(io.StringIO(table_csv(values).decode("utf-8-sig"), newline="")))


def test_bytes_are_what_spreadsheets_and_rfc_4180_expect() -> None:
    data = table_csv(TableValues.zeros(get_edition("2021").table("table4")))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n") and data.count(b"\n") == data.count(b"\r\n")


@pytest.mark.parametrize(
    "table",
    [table for edition in EDITIONS.values() for table in edition.tables],
    ids=lambda table: f"{table.key}-{table.edition}",
)
def test_all_rows_are_equally_long_and_every_value_stands_once(table: Table) -> None:
    rows = rows_of(TableValues(table, dict.fromkeys(table.cells(), 7)))
    assert len({len(row) for row in rows}) == 1
    assert sum(row.count("7") for row in rows) == len(list(table.cells()))


def test_merged_heads_are_repeated_and_levels_are_separate() -> None:
    rows = rows_of(read_report(load("suqian_city_2024")).tables["table3"])
    assert rows[0][3:] == ["申请人情况"] * 7
    assert rows[1][3:] == ["自然人", *["法人或其他组织"] * 5, "总计"]
    assert rows[2][3:5] == ["自然人", "商业企业"]
    assert rows[3][:4] == ["一、本年新收政府信息公开申请数量"] * 3 + ["3440"]
    assert tuple(next(row for row in rows if "1.属于国家秘密" in row)[:3]) == REFUSED


def test_blocks_that_are_narrower_leave_the_rest_empty() -> None:
    rows = rows_of(read_report(load("suqian_city_2024")).tables["table2"])
    assert rows[0] == ["第二十条第（一）项"] * 4
    assert rows[-1] == ["行政事业性收费", "72701.2578", "", ""]


def test_marks_stay_apart_and_text_never_runs() -> None:
    table = get_edition("2019").table("table2")
    first, second, third, *_ = table.cells()
    change = next(cell for cell in table.cells() if table.column_of(cell).kind == "change")
    values = TableValues(
        table, {first: NotApplicable, second: Unreadable("=1+1"), third: 0, change: -2}
    )
    rows = rows_of(values)
    assert rows[2][1:] == ["/", "'=1+1", "0"]
    # A number below zero is a number.
    assert "-2" in [text for row in rows for text in row]
    assert "" in rows[3]
