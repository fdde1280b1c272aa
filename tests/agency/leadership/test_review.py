"""A division goes public through the tiers, and the ledger knows it again."""

from __future__ import annotations

import pytest
from django.core.management import call_command

from tests.agency.leadership.builders import charge, draft_leadership, make_leader
from tests.review.factories import decide, make_office, proofread, submit
from wagtail_disclosure.review.content import content_digest

pytestmark = pytest.mark.django_db


@pytest.fixture
def office(settings):
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    return make_office()


def approved(page, office):
    submit(page, office.editor)
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    return type(page).objects.get(pk=page.pk)


def test_it_is_published_by_the_tiers_and_verified(office, capsys):
    page = approved(draft_leadership(office.section), office)
    assert page.live
    call_command("verify_review_ledger")


def test_keys_of_rows_below_rows_are_no_content(office):
    """A revision does not know them before it is published; the page does after."""
    page = draft_leadership(office.section)
    before = content_digest(page.get_latest_revision_as_object())
    page = approved(page, office)
    assert content_digest(page) == content_digest(page.get_latest_revision_as_object()) == before


def test_a_row_below_a_row_is_content(office):
    page = approved(draft_leadership(office.section), office)
    before = content_digest(page)
    page.leaders.all()[0].duties.update(text="别的工作")
    assert content_digest(type(page).objects.get(pk=page.pk)) != before


def test_an_edit_does_not_show_before_it_is_approved(office, client):
    page = approved(draft_leadership(office.section), office)
    draft = page.get_latest_revision_as_object()
    draft.leaders.add(make_leader("新任副局长", charge("新股")))
    draft.change_note = "新任一名副局长。"
    draft.save_revision(user=office.editor)
    assert "新任副局长" not in client.get(page.url).content.decode()
    page = approved(type(page).objects.get(pk=page.pk), office)
    assert "新任副局长" in client.get(page.url).content.decode()
