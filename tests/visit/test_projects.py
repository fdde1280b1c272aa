"""The project library: stages, the table, the CSV that a spreadsheet may open."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.visit.programme import day, make_project, make_visit_column
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit.models import ProjectPage, ProjectUpdate

pytestmark = pytest.mark.django_db


@pytest.fixture
def column() -> Any:
    return make_visit_column("projects")


def update(on: str, text: str = "完成", stage: str = "") -> ProjectUpdate:
    return ProjectUpdate(dated_on=day(on), text=text, stage=stage)


def text_of(client: Any, page: Any, query: str = "") -> str:
    response = client.get(page.url + query)
    assert response.status_code == 200
    return response.content.decode()


def table(client: Any, column: Any) -> list[list[str]]:
    response = client.get(f"{column.url}csv/")
    assert response["Content-Type"] == "text/csv; charset=utf-8"
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def test_the_register_knows_the_last_update(column: Any) -> None:
    page = make_project(column, update("2026-01-05"), update("2026-03-01"))
    entry = PublishedEntry.objects.get(page=page)
    assert (entry.kind, entry.category) == ("project", "projects")
    assert entry.dated_on == day("2026-03-01")


def test_stages_know_the_day_they_were_reached(column: Any) -> None:
    page = make_project(
        column,
        update("2025-01-05", stage="reserve"),
        update("2026-03-01", stage="building"),
    )
    steps = {step.label: (step.reached_on, step.is_current) for step in page.steps()}
    assert steps["In reserve"] == (day("2025-01-05"), False)
    assert steps["Under construction"] == (day("2026-03-01"), True)
    assert steps["Completed"] == (None, False)


def test_updates_come_latest_first(client: Any, column: Any) -> None:
    page = make_project(column, update("2025-01-05", "立项"), update("2026-03-01", "开工"))
    text = text_of(client, page)
    assert text.index("开工") < text.index("立项")


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"stage": ""}, "stage"),
        ({"owner_unit": " "}, "owner_unit"),
        ({"contact_phone": ""}, "contact_phone"),
        ({"contact_phone": "打电话"}, "contact_phone"),
        ({"investment_wan_yuan": Decimal(-1)}, "investment_wan_yuan"),
    ],
)
def test_what_is_not_finished_does_not_become_public(
    column: Any, fields: dict[str, Any], field: str
) -> None:
    page = make_project(column, live=False, **fields)
    with pytest.raises(ValidationError) as refusal:
        page.get_latest_revision().publish()
    assert field in refusal.value.error_dict


def test_an_update_does_not_overtake_the_stage(column: Any) -> None:
    page = make_project(column, update("2026-01-05", stage="completed"), live=False)
    (problem,) = page.row_problems()
    assert (problem.index, problem.field) == (0, "stage")


def test_an_update_is_not_of_tomorrow() -> None:
    tomorrow = beijing_today() + timedelta(days=1)
    with pytest.raises(ValidationError) as refusal:
        ProjectUpdate(dated_on=tomorrow, text="将来").full_clean(exclude=["page"])
    assert list(refusal.value.error_dict) == ["dated_on"]


def test_the_library_adds_up_by_stage(client: Any, column: Any) -> None:
    make_project(column, investment_wan_yuan=Decimal("1200.50"))
    make_project(column, investment_wan_yuan=None)
    make_project(column, investment_wan_yuan=Decimal(99), live=False)
    text = text_of(client, column)
    assert "1,200.50" in text
    assert "1 not settled" in text
    assert "Seeking investors" not in text


@pytest.mark.parametrize(("query", "shown"), [("seeking", 1), ("no-stage", 2), ("", 2)])
def test_a_stage_filters(client: Any, column: Any, query: str, shown: int) -> None:
    make_project(column, title="在建的")
    make_project(column, title="招商的", stage="seeking")
    text = text_of(client, column, f"?stage={query}")
    assert ("在建的" in text, "招商的" in text) == (shown == 2, True)


def test_the_csv_holds_what_is_public_and_runs_nothing(client: Any, column: Any) -> None:
    evil = '=HYPERLINK("http://example.org")'
    make_project(column, title=evil, location="\t=1+1", investment_wan_yuan=Decimal("-0"))
    make_project(column, title="草稿", live=False)
    heading, row = table(client, column)
    assert heading[0] == "项目名称"
    assert row[0] == f"'{evil}"
    assert row[3] == "'\t=1+1"
    assert row[4] in {"0.00", "-0.00"}
    assert row[-1].startswith("http")


def test_the_page_of_a_draft_is_not_there(client: Any, column: Any) -> None:
    assert client.get(make_project(column, live=False).url).status_code == 404


def test_an_amount_reads_the_same_before_and_after_the_database(column: Any) -> None:
    page = make_project(column, investment_wan_yuan=Decimal(25))
    assert not ProjectPage.objects.get(pk=page.pk).publication_errors()


def test_queries_of_the_library_do_not_grow(client: Any, column: Any) -> None:
    counts = []
    for number in (1, 0, 6):
        for _ in range(number):
            make_project(column, update("2026-01-05"))
        with CaptureQueriesContext(connection) as captured:
            text_of(client, column)
        counts.append(len(captured))
    assert counts[1] == counts[2]
