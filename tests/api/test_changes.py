"""Who keeps a copy asks for what has changed since."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from urllib import request as urllib_request

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from tests.api.conftest import ROOT, Read
from tests.factories import make_document
from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.publication import writer
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db
DOCUMENTATION = Path(__file__).parents[2] / "docs" / "how-to" / "api.md"
MIDNIGHT = datetime(2026, 1, 31, 0, 0, tzinfo=BEIJING)


@pytest.fixture
def documents(column: Any) -> list[Any]:
    """Three that changed an hour before midnight, at midnight and an hour after, the newest
    publication first.
    """
    pages = [make_document(column, title=f"文件{number}") for number in range(3)]
    for hours, page in zip((1, 0, -1), pages, strict=True):
        changed_at(page, MIDNIGHT + timedelta(hours=hours))
    return pages


def changed_at(page: Any, moment: datetime) -> None:
    PublishedEntry.objects.filter(page_id=page.pk).update(changed_at=moment)


def titles(data: Any) -> list[str]:
    return [item["title"] for item in data["items"]]


@pytest.mark.parametrize(
    ("since", "found"),
    [
        ("2026-01-30", ["文件2", "文件1", "文件0"]),
        ("2026-01-31", ["文件1", "文件0"]),
        ("2026-01-31T00:00:01", ["文件0"]),
        ("2026-01-30T16:00:00Z", ["文件1", "文件0"]),
        ("2026-01-30T16:30:00+00:00", ["文件0"]),
        ("2026-01-31T01:00:00.000001+08:00", []),
    ],
)
def test_since_a_day_or_a_moment(
    read: Read, documents: list[Any], since: str, found: list[str]
) -> None:
    for name in ("catalogue/", "documents/"):
        assert titles(read(name, changed_since=since, order="changed")) == found
        assert set(titles(read(name, changed_since=since, q="文件"))) == set(found)


def test_a_plus_sign_need_not_be_escaped(client: Client, documents: list[Any]) -> None:
    answer = client.get(f"{ROOT}catalogue/?changed_since=2026-01-31T00:30:00+08:00")
    assert titles(answer.json()) == ["文件0"]


@pytest.mark.parametrize(
    "query",
    [
        *("changed_since=yesterday", "changed_since=2026-13-01", "changed_since=0001-01-01"),
        *("changed_since=9999-12-31T23:59:59-23:59", "changed_since=2026-01-31T00:00%2B99:00"),
        *("changed_since=%00", "order=changed&q=文件"),
    ],
)
def test_what_cannot_be_meant_is_said(client: Client, documents: list[Any], query: str) -> None:
    answer = client.get(f"{ROOT}catalogue/?{query}")
    assert answer.status_code == 400
    assert answer.json()["message"]


def test_whatever_the_list_says_is_a_change(
    read: Read, section: Any, column: Any, documents: list[Any]
) -> None:
    def changed(change: Callable[[], object]) -> int:
        begun = timezone.now()
        PublishedEntry.objects.update(changed_at=MIDNIGHT)
        change()
        return len(titles(read("catalogue/", changed_since=begun.isoformat())))

    def of_page() -> None:
        documents[0].title, documents[0].change_note = "改名的文件", "改名"
        documents[0].save_revision().publish()

    def of_column() -> None:
        column.title = "改名的栏目"
        column.save_revision().publish()

    def of_agency() -> None:
        section.agency.name = "改名的局"
        section.agency.save()

    for change, number in ((of_page, 1), (of_column, 3), (of_agency, 3), (writer.rebuild, 3)):
        assert changed(change) == number, change


def test_the_index_of_changes_is_used(client: Client, documents: list[Any]) -> None:
    with CaptureQueriesContext(connection) as asked:
        client.get(f"{ROOT}catalogue/?changed_since=2026-01-31&order=changed")
    [listed] = [query["sql"] for query in asked if 'changed_at" ASC' in query["sql"]]
    assert len(asked) <= 4
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute(f"EXPLAIN QUERY PLAN {listed}")
            plan = " ".join(row[-1] for row in cursor.fetchall())
        assert "disclosure_entry_changed" in plan
        assert "TEMP B-TREE" not in plan


def test_the_example_keeps_a_copy(
    client: Client,
    documents: list[Any],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """As the documentation has it, run twice."""
    blocks = re.findall(r"```python\n(.*?)```", DOCUMENTATION.read_text("utf-8"), re.DOTALL)
    [example] = [block for block in blocks if "changed_since" in block]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(
        urllib_request,
        "urlopen",
        lambda url: io.BytesIO(client.get(url.partition("gov.cn")[2] or url).content),
    )
    exec(example, {})
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()] == [
        *("文件2", "文件1", "文件0"),
    ]
    changed_at(documents[1], MIDNIGHT + timedelta(hours=2))
    exec(example, {})
    assert [line.split()[-1] for line in capsys.readouterr().out.splitlines()] == [
        *("文件0", "文件1"),
    ]
