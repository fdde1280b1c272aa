"""The labelled JSON with its text, and the published schema that describes it."""

from __future__ import annotations

import json
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.report.documents import OVERVIEW, document_of, sample_document
from tests.statutory.samples import SAMPLES, TABLE_2_OF_2019, load, merge_other, put
from tests.statutory.strategies import filled
from wagtail_disclosure.report.document import Figure, Paragraph, ReportDocument, Run
from wagtail_disclosure.report.renderers.json import labelled_json, render_json
from wagtail_disclosure.report.renderers.json_schema import annual_report_schema
from wagtail_disclosure.statutory.editions import EDITIONS, TABLE_KEYS
from wagtail_disclosure.statutory.labelled import LabelledReport, read_report

pytestmark = pytest.mark.once

ADDRESS = "https://www.example.gov.cn/disclosure/schema/annual-report.json"
SCHEMA = annual_report_schema(ADDRESS)
VALIDATOR = Draft202012Validator(SCHEMA, format_checker=Draft202012Validator.FORMAT_CHECKER)


def errors(data: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in VALIDATOR.iter_errors(data)]


def data_of(document: ReportDocument) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(render_json(document))
    return data


def test_facts_text_and_fees() -> None:
    data = data_of(sample_document())
    assert data["meta"] == {
        "agency": "宿迁市人民政府（汇总）",
        "year": 2024,
        "table_layout": "2021",
        "title": "宿迁市人民政府（汇总）2024年政府信息公开工作年度报告",
        "issued_on": "2025-01-12",
        "language": "zh-CN",
        "source": "https://www.example.gov.cn/zfxxgk/nb/2024/",
    }
    assert data["fees_yuan"] == 12.5
    assert list(data["chapters"]) == ["1", "5", "6"]
    assert [block["type"] for block in data["chapters"]["1"]] == [
        *("heading", "paragraph", "heading"),
        *["paragraph"] * 5,
        *("table", "chart", "figure"),
    ]
    paragraph = data["chapters"]["1"][1]
    assert paragraph["text"] == "全年通过门户网站公开信息，见公开专栏。"
    assert [run["text"] for run in paragraph["runs"] if run["bold"]] == ["门户网站"]
    assert data["chapters"]["1"][10] == {
        "type": "figure",
        "alt": "办事大厅",
        "caption": "图1　办事大厅",
    }


def test_what_is_generated_is_left_out() -> None:
    texts = [block["text"] for block in data_of(sample_document())["chapters"]["6"]]
    assert texts == ["无其他需要报告的事项。"]


def test_a_sentence_on_fees_that_somebody_wrote_stays() -> None:
    document = sample_document()
    other = replace(document, fees_yuan=None)
    assert len(data_of(other)["chapters"]["6"]) == 2
    assert data_of(other)["fees_yuan"] is None


def test_a_draft_says_what_it_has() -> None:
    report = read_report(load("xinyuan_wtgdlj_2023"))
    document = replace(document_of(report, ()), issued_on=None, source="")
    data = data_of(document)
    assert data["meta"]["issued_on"] is None
    assert "source" not in data["meta"] and "$schema" not in data
    assert not errors(data)


@pytest.mark.urls("tests.report.no_urls")
def test_a_project_without_the_public_addresses_names_no_schema() -> None:
    assert "$schema" not in labelled_json(sample_document())


def test_the_file_names_its_schema() -> None:
    address = labelled_json(sample_document())["$schema"]
    assert address.startswith("https://www.example.gov.cn/")
    assert address.endswith("schema/annual-report.json")


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$id"] == ADDRESS
    assert annual_report_schema(ADDRESS) == SCHEMA


@pytest.mark.parametrize("name", SAMPLES)
def test_published_reports_are_valid(name: str) -> None:
    assert errors(load(name)) == []
    report = read_report(load(name))
    picture = Figure(b"", "图", "图一")
    assert errors(data_of(document_of(report, (*OVERVIEW, picture)))) == []


@settings(max_examples=20, deadline=None)
@given(st.data())
def test_every_report_of_every_edition_is_valid(data: st.DataObject) -> None:
    editions = st.sampled_from(list(EDITIONS.values()))
    tables = {key: data.draw(filled(data.draw(editions).table(key))) for key in TABLE_KEYS}
    document = document_of(LabelledReport("某局", 2023, tables), ())
    assert errors(data_of(document)) == []


def test_editions_may_be_mixed() -> None:
    report = load("suqian_city_2023")
    report["table2"] = deepcopy(TABLE_2_OF_2019)
    put(report, "table2", "第二十条第（五）项", "其他对外管理服务事项", "本年增/减", value=1)
    put(report, "table2", "第二十条第（六）项", "行政处罚", "本年增/减", value=2)
    put(report, "table2", "第二十条第（八）项", "行政事业性收费", "本年增/减", value=-1)
    put(report, "table2", "第二十条第（九）项", "政府集中采购", "采购总金额", value=345.67)
    merge_other(report)
    assert errors(report) == []


@pytest.mark.parametrize(
    ("labels", "value"),
    [
        (("table4", "行政复议", "总计"), -1),
        (("table4", "行政复议", "总计"), 1.5),
        (("table4", "行政复议", "总计"), "若干"),
        (("table4", "行政复议", "合计"), 1),
        (("table2", "第二十条第（八）项", "行政事业性收费", "本年收费金额（单位：万元）"), -1),
        (("meta", "year"), "去年"),
        (("chapters",), {"7": []}),
        (("chapters",), {"1": [{"type": "video"}]}),
        (("chapters",), {"1": [{"type": "paragraph", "text": "无样式"}]}),
        (("fees_yuan",), -1),
    ],
)
def test_what_no_report_holds_is_invalid(labels: tuple[str, ...], value: object) -> None:
    report = load("suqian_city_2024")
    put(report, *labels, value=value)
    assert errors(report)


def test_a_missing_cell_is_invalid() -> None:
    report = load("suqian_city_2024")
    del report["table4"]["行政复议"]["总计"]
    assert errors(report)


def test_a_run_in_one_word_is_kept_with_its_style() -> None:
    runs = (Run("甲", bold=True), Run("乙", italic=True), Run("丙\n丁", href="/x/"))
    report = read_report(load("xinyuan_wtgdlj_2023"))
    (block,) = data_of(document_of(report, (Paragraph(runs, "bullet", 1),)))["chapters"]["1"]
    assert (block["style"], block["level"], block["text"]) == ("bullet", 1, "甲乙丙\n丁")
    assert block["runs"][2] == {"text": "丙\n丁", "bold": False, "italic": False, "href": "/x/"}
