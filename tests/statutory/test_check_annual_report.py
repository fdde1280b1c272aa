"""The command: output and exit status."""

from __future__ import annotations

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.utils.translation import override

from tests.statutory.samples import load, path_of, put
from wagtail_disclosure.management.commands import check_annual_report
from wagtail_disclosure.report.checking.inputs import CheckInput
from wagtail_disclosure.statutory.labelled import read_report

THIS_YEAR, LAST_YEAR = path_of("suqian_city_2024"), path_of("suqian_city_2023")


def write(folder: Path, data: dict[str, Any]) -> Path:
    path = folder / "report.json"
    path.write_text(json.dumps(data), encoding="utf-8")
    return path


@pytest.fixture
def unbalanced(tmp_path: Path) -> Path:
    data = load()
    put(data, "table4", "行政复议", "总计", value=0)
    put(data, "table4", "行政诉讼", "复议后起诉", "总计", value=None)
    return write(tmp_path, data)


def test_json(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check_annual_report", THIS_YEAR, previous=LAST_YEAR, json=True)
    assert json.loads(capsys.readouterr().out)["rules_run"] == 51


@override("en")
def test_text(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check_annual_report", str(THIS_YEAR))
    assert capsys.readouterr().out.splitlines() == [
        "宿迁市人民政府（汇总） 2024: No errors",
        "Edition 2021, 42 rules, 42 of them assessed",
    ]


def test_a_terminal_without_chinese() -> None:
    stream = TextIOWrapper(BytesIO(), encoding="ascii")
    call_command("check_annual_report", THIS_YEAR, json=True, stdout=stream)
    stream.seek(0)
    assert json.load(stream)["agency"] == "宿迁市人民政府（汇总）"


@override("en")
def test_errors(unbalanced: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        call_command("check_annual_report", unbalanced)
    assert caught.value.code == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].endswith("Errors found")
    assert lines[2].startswith("  error T4: 表四 行政复议：")
    assert lines[-1] == "  T4: 空白或缺失 1 格 [行政诉讼 / 复议后起诉 / 总计]"


@override("en")
def test_a_year_that_does_not_fit(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("check_annual_report", LAST_YEAR, previous=THIS_YEAR)
    assert capsys.readouterr().out.splitlines()[-1].endswith("所给的是 2024 年的")


def test_unreadable_content(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match=r"meta\.agency is missing") as caught:
        call_command("check_annual_report", write(tmp_path, {"meta": {"year": 2023}}))
    assert caught.value.returncode == 2


@pytest.mark.parametrize("path", ["absent.json", "."])
def test_unreadable_file(tmp_path: Path, path: str) -> None:
    with pytest.raises(CommandError) as caught:
        call_command("check_annual_report", THIS_YEAR, previous=tmp_path / path)
    assert caught.value.returncode == 2
    assert "\n" not in str(caught.value)


@override("en")
def test_a_page(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def input_of(page_id: int) -> CheckInput:
        return {7: CheckInput(read_report(load()))}[page_id]

    monkeypatch.setattr(check_annual_report, "input_of_page", input_of)
    call_command("check_annual_report", "--page", "7")
    assert "2023: No errors" in capsys.readouterr().out
    with pytest.raises(CommandError) as caught:
        call_command("check_annual_report", page=8)
    assert caught.value.returncode == 2


@pytest.mark.parametrize("arguments", [[], [str(THIS_YEAR), "--page", "7"]])
def test_either_a_file_or_a_page(arguments: list[str]) -> None:
    with pytest.raises(CommandError):
        call_command("check_annual_report", *arguments)
