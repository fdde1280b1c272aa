"""The commands on the ledger, and its mirror in the log."""

from __future__ import annotations

import json
import logging

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from tests.factories import make_section
from tests.review.factories import make_office, published
from tests.review.tampering import write
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.audit.verification import verify
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry, LedgerHead

pytestmark = pytest.mark.django_db

REASON = "上线前已经公开，由办公室核对。"


def run(capsys, name, *args):
    """Exit status and output of a command."""
    status = 0
    try:
        call_command(name, *args)
    except SystemExit as end:
        status = end.code
    return status, capsys.readouterr().out


def verified(capsys, *args):
    return run(capsys, "verify_review_ledger", *args)


def test_a_whole_ledger_is_said_to_be_whole(office, capsys):
    published(office)
    status, out = verified(capsys)
    assert status == 0
    assert out.splitlines() == [
        f"{LedgerHead.objects.get().sequence} entries and 8 public pages were compared.",
        f"Hash of the last entry: {LedgerEntry.objects.last().hash}",
        "No problem was found.",
    ]


def test_problems_are_told_in_sentences_and_in_json(office, capsys):
    page = published(office)
    write(LedgerEntry, 3, reason="改过的话")
    write(type(page), page.pk, summary="别的话。")
    status, out = verified(capsys)
    assert status == 1
    assert out.splitlines()[0] == "Entry 3 is not as it was written."
    assert out.splitlines()[-1] == "2 problems were found."
    status, out = verified(capsys, "--json")
    assert status == 1
    result = json.loads(out)
    assert set(result) == {"entries", "head", "pages", "problems"}
    assert result["pages"] == 8
    assert [(item["kind"], item["sequence"]) for item in result["problems"]] == [
        ("changed", 3),
        ("content", None),
    ]
    assert result["problems"][1]["page_id"] == page.pk


def test_a_purged_revision_does_not_fail_the_verification(office, capsys):
    published(office).live_revision.delete()
    status, out = verified(capsys)
    assert status == 0
    assert "is no longer stored" in out


def test_one_agency_can_be_verified(office, capsys):
    other = make_office()
    page = published(other)
    write(type(page), page.pk, summary="别的话。")
    assert verified(capsys, "--agency", office.agency.organisation_code)[0] == 0
    assert verified(capsys, "--agency", other.agency.name)[0] == 1
    with pytest.raises(CommandError, match="no agency 'K0'"):
        verified(capsys, "--agency", "K0")


def test_an_empty_ledger_is_whole(db, capsys):
    assert verified(capsys)[0] == 0


@pytest.fixture
def section_from_before(db, settings):
    """A section whose pages were public when nobody reviewed."""
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False}
    section = make_section()
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}
    assert LedgerEntry.objects.count() == 0
    return section


def test_pages_from_before_the_review_are_adopted_once(section_from_before, capsys):
    section = section_from_before
    code = section.agency.organisation_code
    arguments = ("adopt_published_pages", "--agency", code, "--reason", REASON)
    assert {problem.kind for problem in verify()} == {"unreviewed"}
    assert run(capsys, *arguments, "--dry-run")[1].endswith("6 pages would be adopted\n")
    assert LedgerEntry.objects.count() == 0
    assert run(capsys, *arguments)[1].endswith("6 pages adopted\n")
    assert verify() == []
    entries = ledger.entries_of(section.pk)
    assert [(entry.act, entry.reason) for entry in entries] == [
        (Act.SYSTEM, REASON),
        (Act.PUBLISH, REASON),
    ]
    assert entries[0].agency_name == section.agency.name
    assert run(capsys, *arguments)[1] == "0 pages adopted\n"


def test_changed_content_is_adopted_only_when_asked_for(office, capsys):
    page = published(office)
    write(type(page), page.pk, summary="别的话。")
    arguments = ("adopt_published_pages", "--agency", office.agency.name, "--reason", REASON)
    assert run(capsys, *arguments)[1] == "0 pages adopted\n"
    assert run(capsys, *arguments, "--changed")[1].endswith("1 pages adopted\n")
    assert verify() == []


def test_an_adoption_needs_an_agency_and_a_reason(office, capsys):
    for agency, reason in (("K0", REASON), (office.agency.name, " ")):
        with pytest.raises(CommandError):
            run(capsys, "adopt_published_pages", "--agency", agency, "--reason", reason)


def test_each_entry_is_one_line_of_json_in_the_log_once_it_is_committed(
    office, caplog, django_capture_on_commit_callbacks
):
    caplog.set_level(logging.INFO, logger="wagtail_disclosure.audit")
    caplog.clear()
    with django_capture_on_commit_callbacks(execute=True):
        entry = ledger.record(
            Act.CLASSIFY, office.column, user=office.leader, reason="第一行\n第二行", data={"n": 1}
        )
        assert not caplog.records
    (line,) = [record.getMessage() for record in caplog.records]
    assert "\n" not in line
    said = json.loads(line)
    assert said["hash"] == entry.hash
    assert (said["act"], said["user_id"], said["data"]) == (
        "classify",
        str(office.leader.pk),
        {"n": 1},
    )
    assert {field.attname for field in LedgerEntry._meta.concrete_fields} == set(said)


def test_what_is_rolled_back_is_neither_in_the_ledger_nor_in_the_log(
    office, caplog, django_capture_on_commit_callbacks
):
    caplog.set_level(logging.INFO, logger="wagtail_disclosure.audit")
    caplog.clear()
    before = LedgerEntry.objects.count()
    with (
        django_capture_on_commit_callbacks(execute=True),
        pytest.raises(LookupError),
        transaction.atomic(),
    ):
        ledger.record(Act.CLASSIFY, office.column, user=office.leader)
        raise LookupError
    assert not caplog.records
    assert LedgerEntry.objects.count() == before
    assert verify() == []


def test_a_deletion_keeps_the_agency(office):
    page = published(office)
    page.unpublish()
    type(page).objects.get(pk=page.pk).delete()
    last = ledger.entries_of(page.pk).last()
    assert (last.act, last.agency_id) == (Act.DELETE, office.agency.pk)
