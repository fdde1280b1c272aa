"""No public page reads the table of pages through, nor all that lies below a section: what it costs
does not depend on how many documents there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.factories import make_column, make_document, make_section, part
from wagtail_disclosure.base.section import section_of

pytestmark = [
    pytest.mark.django_db,
    pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL plans by its statistics"),
]
# Pages found by nothing but being there, or by being somewhere below a path.
THROUGH = re.compile(r"^SCAN (wagtailcore_page|\w*publishedentry)\b|\((path>\?|path<\?)")


@pytest.fixture
def column() -> Any:
    column = make_column(make_section())
    make_document(column, document_number="新文旅发〔2023〕5号")
    return column


def addresses(column: Any) -> Iterator[str]:
    section = section_of(column)
    yield from (section.url, column.url, f"{column.url}?side=decision", f"{column.url}?page=2")
    yield from (part(section, key).url for key in ("catalogue", "guide", "regulations", "reports"))
    yield column.get_children().get().url
    search = f"{section.url}search/"
    yield from (search, f"{search}?q=新文旅", f"{search}?year=2023&validity=in_force")
    yield from (f"{section.url}feed/atom/", f"{column.url}feed/json/")


def plan(sql: str) -> list[str]:
    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN QUERY PLAN {sql}")
        return [step for *_, step in cursor.fetchall()]


def test_public_pages_read_nothing_through(client: Client, column: Any) -> None:
    found = []
    for address in addresses(column):
        client.get(address)  # counts are kept from here on
        with CaptureQueriesContext(connection) as asked:
            assert client.get(address).status_code == 200
        selects = [one["sql"] for one in asked if one["sql"].startswith("SELECT")]
        assert selects
        steps = [(sql, step) for sql in selects for step in plan(sql)]
        found += [(address, step, sql) for sql, step in steps if THROUGH.search(step)]
    assert found == [], found
