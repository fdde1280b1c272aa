"""check_annual_report --page: a report of the page tree goes through the same checks as a file."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.core.management import CommandError, call_command

from tests.factories import make_section, part
from tests.report.builders import BALANCED, make_draft, make_report, stream

pytestmark = pytest.mark.django_db


def check(capsys, page_id: int) -> tuple[dict, int]:
    """The printed JSON and the exit status."""
    status = 0
    try:
        call_command("check_annual_report", page=page_id, json=True)
    except SystemExit as stop:
        status = int(stop.code or 0)
    return json.loads(capsys.readouterr().out), status


def test_a_published_report_passes_all_42_rules(capsys):
    outcome, status = check(capsys, make_report().pk)
    assert status == 0
    assert (outcome["verdict"], outcome["rules_run"], outcome["findings"]) == ("pass", 42, [])
    assert outcome["edition"] == "2021"


def test_the_latest_draft_is_what_is_checked(capsys):
    page = make_report()
    page.requests = stream("table3", BALANCED | {"received.natural_person": 9})
    page.save_revision(clean=False)
    outcome, status = check(capsys, page.pk)
    assert (status, outcome["verdict"]) == (1, "fail")
    assert {finding["rule"] for finding in outcome["findings"]} == {"T3-A"}


def test_the_text_and_last_years_report_are_read_too(capsys):
    index = part(make_section(), "reports")
    make_report(index, year=2022, issued_on=date(2023, 1, 9))
    text = [("text", "<p>我局共收到政府信息公开申请9件。</p>")]
    outcome, status = check(capsys, make_draft(index, overview=text).pk)
    assert (status, outcome["verdict"], outcome["rules_run"]) == (0, "pass", 51)
    quoted = [(one["rule"], one.get("chapter"), one.get("quote")) for one in outcome["findings"]]
    assert quoted == [
        ("Y1", None, None),
        ("Y1", None, None),
        ("X1", 1, "我局共收到政府信息公开申请9件"),
    ]


def test_a_finding_about_the_text_is_quoted_in_its_line(capsys):
    text = [("text", f"<p>{'很长的话，' * 30}我局共收到政府信息公开申请9件。</p>")]
    call_command("check_annual_report", page=make_draft(overview=text).pk)
    line = capsys.readouterr().out.splitlines()[2]
    assert line.startswith("  warning X1: 第一部分写新收政府信息公开申请 9")
    assert line.endswith("…]")


def test_blank_cells_are_not_assessable(capsys):
    outcome, status = check(capsys, make_draft(requests=stream("table3", rest="")).pk)
    assert status == 0
    assert outcome["not_assessable"]


def test_an_unknown_page_exits_with_2():
    with pytest.raises(CommandError) as error:
        call_command("check_annual_report", page=999_999, json=True)
    assert error.value.returncode == 2
    assert "\n" not in str(error.value)
