"""The leg runner counts what pytest reports and reads database addresses."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from scripts import chromium
from scripts.run_tests import LEGS, Result, count, main, summarise
from tests.postgres_server import database_settings

pytestmark = pytest.mark.once
REPORT = '<testsuites><testsuite tests="9" failures="{}" errors="1" skipped="2"/></testsuites>'


def test_counts_come_from_the_report(tmp_path: Path) -> None:
    report = tmp_path / "leg.xml"
    report.write_text(REPORT.format(3))
    assert count(report, succeeded=False) == Result(passed=3, failed=4, skipped=2)


def test_a_run_that_broke_counts_as_a_failure(tmp_path: Path) -> None:
    report = tmp_path / "leg.xml"
    report.write_text('<testsuites><testsuite tests="2"/></testsuites>')
    assert count(report, succeeded=False).failed == 1
    assert count(tmp_path / "absent.xml", succeeded=False).failed == 1


def test_a_skipped_leg_is_named_and_the_last_line_is_the_sum(
    capsys: pytest.CaptureFixture[str],
) -> None:
    legs = {
        "sqlite": (Result(passed=7, skipped=1), 2.0),
        "browser": (Result(skipped=1, reason="no Chromium"), 0.0),
    }
    assert summarise(legs) == 0
    *_, named, total = capsys.readouterr().out.splitlines()
    assert named == "SKIPPED browser: no Chromium"
    assert total == "7 passed, 0 failed, 2 skipped"


def test_one_failed_leg_fails_the_run() -> None:
    assert summarise({"ruff": (Result(failed=1), 0.1), "types": (Result(passed=1), 0.1)}) == 1


@pytest.mark.parametrize(
    ("url", "host", "port", "name"),
    [
        ("postgresql://ann:s%40ber@db.example:5433/register", "db.example", "5433", "register"),
        ("postgresql://ann:@/postgres?host=/run/pg", "/run/pg", "", "postgres"),
    ],
)
def test_database_address(url: str, host: str, port: str, name: str) -> None:
    settings = database_settings(url)
    assert (settings["HOST"], settings["PORT"], settings["NAME"]) == (host, port, name)
    assert settings["USER"] == "ann"


def test_without_chromium_and_the_right_to_install_it_the_leg_says_what_to_do(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(chromium, "_privilege", lambda: None)
    result = LEGS["browser"]()
    assert result.skipped == 1
    assert "apt-get install chromium" in result.reason


def test_chromium_is_installed_where_that_is_allowed(monkeypatch: pytest.MonkeyPatch) -> None:
    commands: list[list[str]] = []

    def run(command: list[str], **_: object) -> CompletedProcess[bytes]:
        commands.append(command)
        return CompletedProcess(command, 0)

    monkeypatch.setattr(chromium, "_privilege", lambda: ["sudo", "--non-interactive"])
    monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(chromium.subprocess, "run", run)
    monkeypatch.setattr(chromium, "find", lambda: "/opt/chromium" if commands else None)
    assert chromium.find_or_install() == "/opt/chromium"
    assert [command[:4] for command in commands] == [
        ["sudo", "--non-interactive", "apt-get", "update"],
        ["sudo", "--non-interactive", "apt-get", "install"],
    ]


def test_an_unknown_leg_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sqlit"]) == 2
    assert "sqlit" in capsys.readouterr().out
