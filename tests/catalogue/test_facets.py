"""Documents by side of the work (五公开), in lists and on the page."""

from __future__ import annotations

import re

import pytest

from tests.factories import make_column, make_document, make_section, part
from wagtail_disclosure.publication import writer
from wagtail_disclosure.publication.entry import PublishedEntry

pytestmark = pytest.mark.django_db
COUNT = re.compile(r'href="([^"]+)"[^>]*>[^<]+<span class="disclosure-facets__count">(\d+)')


@pytest.fixture
def column():
    return make_column(make_section())


def text_of(client, page, query=""):
    response = client.get(page.url + query)
    assert response.status_code == 200
    return response.content.decode()


def facets(text):
    return {address: int(count) for address, count in COUNT.findall(text)}


def test_a_list_without_marks_has_no_filter(client, column):
    make_document(column)
    assert "disclosure-facets" not in text_of(client, column)


@pytest.mark.parametrize("where", ["column", "catalogue"])
def test_the_filter_counts_and_narrows(client, column, where):
    section = column.get_parent().get_parent().specific
    page = column if where == "column" else part(section, "catalogue")
    plan = make_document(column, five_disclosures="decision")
    results = [make_document(column, five_disclosures="result") for _number in range(2)]
    plain = make_document(column)
    everything = text_of(client, page)
    assert facets(everything) == {"?side=decision": 1, "?side=result": 2}
    narrowed = text_of(client, page, "?side=result")
    assert all(document.title in narrowed for document in results)
    assert plan.title not in narrowed
    assert plain.title not in narrowed
    assert "2 entries" in narrowed
    assert facets(narrowed) == facets(everything)


@pytest.mark.parametrize("value", ["service", "nonsense", "%00", ""])
def test_what_there_is_nothing_of_narrows_nothing(client, column, value):
    page = make_document(column, five_disclosures="decision")
    assert page.title in text_of(client, column, f"?side={value}")


def test_the_filter_stays_from_page_to_page(client, column):
    for _number in range(21):
        make_document(column, five_disclosures="service")
    make_document(column, five_disclosures="result")
    assert "side=service&amp;page=2" in text_of(client, column, "?side=service")
    last = text_of(client, column, "?side=service&page=2")
    assert last.count("disclosure-entries__item") == 1
    # Another side begins at its first page.
    assert "?side=result" in facets(last)


def test_page_and_register_say_which_side_it_is(client, column):
    page = make_document(column, five_disclosures="management")
    assert "Disclosure of management" in text_of(client, page)
    assert PublishedEntry.objects.get(page_id=page.pk).five_disclosures == "management"
    writer.rebuild()
    assert list(writer.differences()) == []


def test_a_column_says_when_it_was_last_updated(client, column):
    assert "Last update" not in text_of(client, column)
    make_document(column)
    assert "Last update" in text_of(client, column)
