"""The board of a county: 100 agencies, 5 years. Run as a script on a database in memory."""

from __future__ import annotations

import os
import statistics
import time
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.settings.sqlite")
django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.urls import reverse  # noqa: E402

from tests.factories import home, make_agency, make_section, make_user  # noqa: E402
from tests.report.builders import report_values  # noqa: E402
from wagtail_disclosure.conf import get_settings  # noqa: E402
from wagtail_disclosure.report.consolidation.board import board_of  # noqa: E402
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures, Stage  # noqa: E402
from wagtail_disclosure.report.consolidation.recording import keep_public  # noqa: E402
from wagtail_disclosure.report.consolidation.sums import consolidate  # noqa: E402

AGENCIES, YEARS, ROUNDS = 100, (2025, 2024, 2023, 2022, 2021), 15
PUBLISHED_AT = datetime(2026, 1, 20, tzinfo=ZoneInfo("Asia/Shanghai"))


def main() -> None:
    call_command("migrate", verbosity=0)
    parent = make_section().agency
    fill(parent)
    client = Client()
    client.force_login(make_user("root", is_superuser=True))
    address = reverse("disclosure_report:board", args=[parent.pk, YEARS[0]])
    measure("board, data", lambda: board_of(parent, YEARS[0]))
    assert client.get(address).status_code == 200
    measure("board, request", lambda: client.get(address))
    measure("sum of 100", lambda: consolidate(parent, YEARS[0], "2021"))


def fill(parent: Any) -> None:
    """Bare sections with published reports, and figures kept for each."""
    settings = get_settings()
    section_model, index_model, report_model = (
        settings.model(f"{name}_PAGE_MODEL") for name in ("SECTION", "REPORT_INDEX", "REPORT")
    )
    top = home()
    for number in range(AGENCIES):
        agency = make_agency(parent=parent)
        section = section_model(title=f"机关{number}", slug=f"bench-{number}", agency=agency)
        top.add_child(instance=section)
        index = index_model(title="年报", slug="reports")
        section.add_child(instance=index)
        for year in YEARS:
            index.add_child(instance=report_model(live=False, **report_values(year=year)))
    report_model.objects.update(live=True, first_published_at=PUBLISHED_AT)
    first = report_model.objects.first()
    keep_public(first)
    kept = KeptFigures.objects.get()
    KeptFigures.objects.bulk_create(
        KeptFigures(
            page_id=key, stage=Stage.PUBLIC, year=year, at=kept.at, errors=0, warnings=0,
            tables=kept.tables,
        )
        for key, year in report_model.objects.exclude(pk=first.pk).values_list("pk", "year")
    )  # fmt: skip


def measure(name: str, call: Any) -> None:
    call()
    queries: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        queries.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        call()
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        call()
        times.append(time.perf_counter() - start)
    print(f"{name:20}{statistics.median(times) * 1000:8.0f} ms{len(queries):6} queries")


if __name__ == "__main__":
    main()
