"""Public lists: the register only, a flat number of queries, a plan that uses the index."""

from __future__ import annotations

from datetime import datetime, timedelta
from types import SimpleNamespace
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.factories import (
    Page,
    bare_entry,
    make_column,
    make_section,
    part,
)
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication import state
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db
# What a page costs more than an empty one in the same place, breadcrumbs included.
OUR_QUERIES = {"column": 4, "catalogue": 5, "section": 5}
# A page of the stock type has no row of its own type to read.
OWN_ROW = 1
START = datetime(2023, 1, 1, 12, tzinfo=ZoneInfo("Asia/Shanghai"))


@pytest.fixture
def column():
    return make_column(make_section())


def fill(column, count: int) -> None:
    """Bare pages with register rows."""
    entries = []
    for number in range(count):
        bare = Page(title=f"文件{number}", slug=f"bare-{number}", live=False)
        page = column.add_child(instance=bare)
        entries.append(bare_entry(column, page, START + timedelta(days=number)))
    PublishedEntry.objects.bulk_create(entries)
    state.touch({entry.section_id for entry in entries})


def queries(client, page) -> list[str]:
    client.get(page.url)  # warm the caches of sites and content types
    with CaptureQueriesContext(connection) as captured:
        assert client.get(page.url).status_code == 200
    return [query["sql"] for query in captured]


def pages(column):
    section = column.get_parent().get_parent().specific
    return {"column": column, "catalogue": part(section, "catalogue"), "section": section}


@pytest.mark.parametrize("name", ["column", "catalogue", "section"])
def test_the_number_of_queries_does_not_grow(client, column, name):
    page = pages(column)[name]
    fill(column, 3)
    few = queries(client, page)
    PublishedEntry.objects.all().delete()
    column.get_children().delete()
    column.refresh_from_db()
    fill(type(column).objects.get(pk=column.pk), 45)
    many = queries(client, page)
    assert len(many) == len(few)
    sibling = page.get_parent().add_child(instance=Page(title="空页", slug="bare"))
    bare = len(queries(client, sibling)) + OWN_ROW
    assert len(many) - bare <= OUR_QUERIES[name]


def test_lists_are_newest_first_and_paged_by_twenty(client, column):
    fill(column, 45)
    text = client.get(column.url).content.decode()
    assert text.index("文件44") < text.index("文件25")
    assert "文件24<" not in text
    assert "文件4<" in client.get(column.url + "?page=3").content.decode()
    assert client.get(column.url + "?page=999").status_code == 200
    assert client.get(column.url + "?page=x").status_code == 200
    assert get_settings().LIST_PAGE_SIZE == 20


@pytest.mark.parametrize(
    ("entries", "index"),
    [
        (lambda column: PublishedEntry.objects.in_column(column.pk), "disclosure_entry_column"),
        (lambda column: PublishedEntry.objects.in_section(1), "disclosure_entry_section"),
    ],
)
def test_the_plan_reads_the_index_and_sorts_nothing(column, entries, index):
    listing = entries(column).newest_first()[:20]
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
        plan = listing.explain()
    assert index in plan
    assert "TEMP B-TREE" not in plan.upper()
    assert "SORT" not in plan.upper()


def test_a_deep_page_passes_by_keys_alone(client, column):
    """What is on it is what is there at that place, and its rows are read by key."""
    fill(column, 450)
    deep = queries(client, SimpleNamespace(url=f"{column.url}?page=22"))
    first = queries(client, column)
    assert len(deep) == len(first) + 1
    [keys] = [sql for sql in deep if "OFFSET 420" in sql]
    assert "title" not in keys

    listed = client.get(column.url, {"page": "22"}).context["entries"]
    ordered = PublishedEntry.objects.in_column(column.pk).newest_first()
    assert list(listed) == list(ordered[420:440])
    assert [entry.title for entry in listed] == [f"文件{number}" for number in range(29, 9, -1)]
