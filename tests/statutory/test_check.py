"""The result of a check, in the shape that `--json` prints."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from tests.statutory.samples import SAMPLES, load, put
from wagtail_disclosure.statutory.check import CheckResult, check_report
from wagtail_disclosure.statutory.findings import Finding, Severity
from wagtail_disclosure.statutory.labelled import read_report


@pytest.mark.parametrize("name", SAMPLES)
def test_published_samples_pass_42_rules(name: str) -> None:
    data = load(name)
    assert check_report(read_report(data)).to_json() == {
        "agency": data["meta"]["agency"],
        "year": data["meta"]["year"],
        "edition": "2021",
        "verdict": "pass",
        "rules_run": 42,
        "findings": [],
        "not_assessable": [],
    }


def test_shape_of_findings() -> None:
    data = load()
    put(data, "table4", "行政复议", "总计", value=0)
    put(data, "table4", "行政诉讼", "复议后起诉", "总计", value=None)
    result = check_report(read_report(data)).to_json()
    (finding,) = result["findings"]
    assert finding == {
        "rule": "T4",
        "severity": "error",
        "table": "table4",
        "cells": [
            "行政复议 / 总计",
            "行政复议 / 结果维持",
            "行政复议 / 结果纠正",
            "行政复议 / 其他结果",
            "行政复议 / 尚未审结",
        ],
        "expected": 440,
        "actual": 0,
        "message": (
            "表四 行政复议：结果维持 309 + 结果纠正 17 + 其他结果 88 + 尚未审结 26 = 440，"
            "总计为 0，两者应相等"
        ),
    }
    assert result["not_assessable"] == [
        {"rule": "T4", "cells": ["行政诉讼 / 复议后起诉 / 总计"], "reason": "空白或缺失 1 格"}
    ]
    assert result["verdict"] == "fail"


def test_a_note_on_money_can_be_written_as_json() -> None:
    finding = Finding("NOTE", Severity.WARNING, "table2", "", expected=Decimal("1.5"))
    result = CheckResult("某局", 2023, "2021", 42, (finding,), ())
    assert json.loads(json.dumps(result.to_json()))["findings"][0]["expected"] == 1.5
    assert (result.verdict, result.errors) == ("pass", ())
