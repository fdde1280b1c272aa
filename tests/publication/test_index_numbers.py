"""Index numbers are given once, in order, and never again."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date

import pytest
from django.db import IntegrityError, connection, transaction

from tests.factories import (
    Page,
    make_agency,
    make_column,
    make_document,
    make_draft,
    make_section,
)
from wagtail_disclosure.publication import index_numbers
from wagtail_disclosure.publication.index_numbers import IndexNumber

DAY = date(2026, 3, 1)


@pytest.mark.django_db
def test_numbers_follow_the_pattern_and_count_per_year():
    agency = make_agency(organisation_code="K45899617")
    numbers = [index_numbers.allocate(agency, DAY) for _ in range(2)]
    numbers.append(index_numbers.allocate(agency, date(2027, 1, 1)))
    assert numbers == ["K45899617/2026-00001", "K45899617/2026-00002", "K45899617/2027-00001"]


@pytest.mark.django_db
def test_the_pattern_and_the_prefix_are_settings(settings):
    settings.WAGTAIL_DISCLOSURE = {
        "INDEX_NUMBER_PATTERN": "{prefix}/{year}{month:02d}-{serial:05d}",
    }
    agency = make_agency(index_prefix="11341702486344515H")
    assert index_numbers.allocate(agency, DAY) == "11341702486344515H/202603-00001"
    assert index_numbers.allocate(agency, date(2026, 4, 1)) == "11341702486344515H/202604-00001"


@pytest.mark.django_db
def test_a_reserved_number_is_stepped_over_and_cannot_be_reserved_twice():
    agency = make_agency(organisation_code="K45899617")
    index_numbers.reserve(agency, "K45899617/2026-00001")
    assert index_numbers.allocate(agency, DAY) == "K45899617/2026-00002"
    with pytest.raises(IntegrityError), transaction.atomic():
        index_numbers.reserve(agency, "K45899617/2026-00002")


@pytest.mark.django_db
def test_a_number_outlives_its_document_and_is_kept_through_republication():
    column = make_column(make_section())
    page = make_document(column)
    number = page.index_number
    page.unpublish()
    page.save_revision().publish()
    assert type(page).objects.get(pk=page.pk).index_number == number
    page.delete()
    assert IndexNumber.objects.filter(number=number).exists()
    assert make_document(column).index_number != number


@pytest.mark.django_db
def test_no_revision_brings_back_an_older_number():
    page = make_document(make_column(make_section()))
    before_publication = page.revisions.order_by("created_at").first()
    assert before_publication.content["index_number"] == ""
    assert before_publication.as_object().index_number == page.index_number


@pytest.mark.django_db
def test_changing_the_agency_code_leaves_given_numbers_alone():
    section = make_section()
    page = make_document(make_column(section))
    section.agency.organisation_code = "NEWCODE01"
    section.agency.save()
    page.change_note, page.summary = "补充概述", "更长的概述。"
    page.save_revision().publish()
    assert type(page).objects.get(pk=page.pk).index_number == page.index_number


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True, serialized_rollback=True)
def test_concurrent_publications_get_different_numbers():
    column = make_column(make_section())
    drafts = [make_draft(column) for _ in range(8)]

    def publish(draft: Page) -> str:
        try:
            draft.get_latest_revision().publish()
            return type(draft).objects.get(pk=draft.pk).index_number
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(publish, drafts))
    assert len(set(numbers)) == 8
    assert {number[-5:] for number in numbers} == {f"{serial:05d}" for serial in range(1, 9)}


def fail(page: Page) -> None:
    raise RuntimeError("the disk is full")


@pytest.mark.django_db
def test_a_page_forgets_a_number_that_was_rolled_back(monkeypatch):
    column = make_column(make_section())
    page = make_draft(column)
    page.live = True
    with monkeypatch.context() as patch, pytest.raises(RuntimeError):
        patch.setattr("wagtail_disclosure.publication.versions.record_version", fail)
        page.save()
    assert page.index_number == ""
    page.save()
    assert page.index_number != make_document(column).index_number
