"""What stands above a printed page."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import RequestFactory

from tests.factories import make_column, make_document, make_section
from wagtail_disclosure.metadata.page_facts import facts_of
from wagtail_disclosure.metadata.paper import paper_head


@pytest.fixture
def document(db: None) -> Any:
    section = make_section(name="测试文旅局")
    return make_document(make_column(section), title="测试办法")


def test_a_document_names_agency_number_and_address(document: Any) -> None:
    request = RequestFactory().get(document.url)
    head = paper_head(document, request)
    assert head is not None
    assert (head.agency, head.index_number) == ("测试文旅局", document.index_number)
    assert head.url == request.build_absolute_uri(document.url)


def test_it_asks_nothing_that_the_tags_have_asked(
    document: Any, django_assert_num_queries: Any
) -> None:
    request: Any = RequestFactory().get(document.url)
    request.disclosure_page_facts = facts_of(document, request)
    assert request.disclosure_page_facts.agency
    paper_head(document, request)
    with django_assert_num_queries(0):
        paper_head(document, request)


def test_a_withdrawn_document_keeps_its_number_to_the_page_itself(document: Any) -> None:
    document.live = False
    head = paper_head(document, RequestFactory().get("/"))
    assert head is not None and head.index_number == ""


@pytest.mark.parametrize("request_", [None, "preview"])
def test_what_is_no_page_yet_has_none(document: Any, request_: Any) -> None:
    request: Any = RequestFactory().get("/") if request_ else None
    if request:
        request.is_preview = True
    assert paper_head(document, request) is None
    assert paper_head(None, RequestFactory().get("/")) is None
