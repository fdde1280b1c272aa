"""What is there in several languages is one: one index number, one report, one in every count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.utils import translation
from wagtail.models import Workflow

from tests.factories import make_agency, make_document, part
from tests.languages.factories import draft_in, published_in, section_in
from tests.report import builders
from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.catalogue.figures import documents_of_the_year
from wagtail_disclosure.catalogue.setup import SetUpSection
from wagtail_disclosure.publication import selectors, writer
from wagtail_disclosure.publication.contents import contents_of
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.index_numbers import IndexNumber
from wagtail_disclosure.report.checking.known import catalogue_entries
from wagtail_disclosure.report.consolidation.selectors import standings
from wagtail_disclosure.report.siblings import published_reports


def test_a_translation_has_the_index_number_of_its_original(column: Any) -> None:
    document = make_document(column)
    english = published_in("en", document)
    assert english.index_number == document.index_number != ""
    assert IndexNumber.objects.count() == 1


def test_so_has_an_original_that_is_published_later(column: Any) -> None:
    document = make_document(column)
    translated = published_in("ug", document)
    type(document).objects.filter(pk=document.pk).update(index_number="", live=False)
    again = type(document).objects.get(pk=document.pk)
    again.save_revision().publish()
    again.refresh_from_db()
    assert again.index_number == translated.index_number


def test_other_documents_have_other_numbers(column: Any) -> None:
    first, second = make_document(column), make_document(column)
    numbers = {published_in("en", page).index_number for page in (first, second)}
    assert len(numbers) == 2


def test_lists_show_their_own_language(section: Any, column: Any) -> None:
    document = make_document(column)
    english = published_in("en", document)
    english_section = section.get_translation(english.locale)
    for where, page in ((section, document), (english_section, english)):
        assert [one.page_id for one in selectors.latest_in_section(where, 9)] == [page.pk]
        assert contents_of(where.pk).documents == 1
    assert list(writer.differences()) == []
    assert PublishedEntry.objects.get(page_id=english.pk).language == "en"


def test_table_2_counts_a_document_once(section: Any, column: Any) -> None:
    document = make_document(column, kind="normative", dated_on=date(2023, 5, 6))
    for code in ("en", "ug"):
        published_in(code, document)
    report = builders.make_draft(part(section, "reports"), year=2023)
    offers = documents_of_the_year(report)
    assert offers is not None
    assert [offer.value for offer in offers.offers] == [1, 0, 1]
    assert all(row.label.startswith(document.title) for row in offers.offers[0].parts)
    assert catalogue_entries(section.agency, 2023).documents == 1


def test_decisions_are_counted_once(section: Any, column: Any) -> None:
    decision = make_document(column, kind="penalty", dated_on=date(2023, 5, 6))
    published_in("en", decision)
    offers = documents_of_the_year(builders.make_draft(part(section, "reports"), year=2023))
    assert offers is not None and "行政处罚决定 1 件" in offers.note


def test_a_report_is_issued_once(section: Any) -> None:
    report = builders.make_report(part(section, "reports"))
    english = draft_in("en", report)
    assert (english.year, english.live) == (None, False)
    english.year = report.year
    with pytest.raises(ValidationError) as refused:
        english.save_revision().publish()
    assert {"translation", "year_taken"} <= {e.code for e in refused.value.error_dict["year"]}
    assert published_reports([section.agency], report.year) == {section.agency.pk: report}
    assert list(standings([section.agency], [report.year])) == [(section.agency.pk, report.year)]


def test_a_section_is_translated_beside_its_reports(section: Any) -> None:
    """The years of its reports are not taken by a translation."""
    builders.make_report(part(section, "reports"))
    english = section_in("en", section)
    assert english.live and english.agency == section.agency
    section.full_clean()


def test_a_translation_of_a_section_has_its_agency(section: Any) -> None:
    english = draft_in("en", section)
    english.agency = make_agency()
    with translation.override("en"), pytest.raises(ValidationError, match="belongs to the agency"):
        english.full_clean()
    section.agency = make_agency()
    section.full_clean()


def test_what_is_withdrawn_goes_in_every_language(column: Any) -> None:
    document = make_document(column)
    english, waiting = published_in("en", document), draft_in("ug", document)
    WithdrawDocument(document, "名单未经脱敏。").execute()
    english.refresh_from_db()
    waiting.refresh_from_db()
    assert english.is_withdrawn and not waiting.is_withdrawn
    assert not PublishedEntry.objects.exists()


def test_setting_up_again_extends_rights_and_workflow(section: Any) -> None:
    english = section_in("en", section)
    parent = section.get_parent().specific
    result = SetUpSection(agency=section.agency, parent=parent).execute()
    assert result.section == section
    assert section.get_workflow() == english.get_workflow() is not None
    assert Workflow.objects.filter(name__endswith="信息公开审核").count() == 1
    granted = [
        {(row.group_id, row.permission_id) for row in page.group_permissions.all()}
        for page in (section, english)
    ]
    assert granted[0] == granted[1] != set()
    assert SetUpSection(agency=section.agency, parent=parent).execute().created == ()


def test_the_register_is_verified(column: Any) -> None:
    published_in("en", make_document(column))
    call_command("rebuild_publication_register", "--verify", verbosity=0)
