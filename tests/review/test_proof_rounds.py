"""Three proofreadings by three people of one text, and what becomes of what they find."""

from __future__ import annotations

import json

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from tests.factories import make_user
from tests.files import make_file
from tests.review.factories import (
    decide,
    draft,
    edit,
    make_office,
    make_person,
    proofread,
    submit,
    submitted,
)
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.proofreading import (
    AddFinding,
    CompleteRound,
    KeepFinding,
    SettleFinding,
    StartRound,
    TakeOverRound,
    open_personal_data,
    rounds_missing,
)
from wagtail_disclosure.review.proofreading_models import Finding, FindingStatus, KeptFinding
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db
MOBILE = "13812345678"
CALL = [("text", f"<p>请致电{MOBILE}。</p>")]
KEPT, FIXED, OPEN = FindingStatus.KEPT, FindingStatus.FIXED, FindingStatus.OPEN


def start(page, user):
    page = type(page).objects.get(pk=page.pk)
    return StartRound(page, page.get_latest_revision(), user).execute()


def missing(page):
    page = type(page).objects.get(pk=page.pk)
    return rounds_missing(page.pk, content_digest(page.get_latest_revision_as_object()))


def test_three_people_read_one_after_the_other_and_the_office_can_approve(office):
    page = submitted(office)
    readers = [office.editor, office.leader, make_person(office.agency, Role.EDITOR)]
    for number, reader in enumerate(readers, start=1):
        reading = start(page, reader)
        assert reading.number == number
        assert missing(page) == 4 - number
        found = AddFinding(reading, reader, "标题", "通知", "通告").execute()
        with pytest.raises(ValidationError, match="settled first"):
            CompleteRound(reading, reader).execute()
        SettleFinding(found, reader, KEPT, "文种正确").execute()
        CompleteRound(reading, reader).execute()
    assert missing(page) == 0
    entries = list(entries_of(page.pk).filter(act=Act.PROOFREAD))
    assert [entry.user_id for entry in entries] == [str(reader.pk) for reader in readers]
    data = json.loads(entries[0].data)
    assert data["round"] == 1
    assert data["findings"] == [
        {
            "source": "person",
            "rule": "",
            "place": "标题",
            "quote": "通知",
            "suggestion": "通告",
            "status": "kept",
            "reason": "文种正确",
        }
    ]
    page = type(page).objects.get(pk=page.pk)
    assert entries[0].revision_id == page.latest_revision_id
    assert entries[0].content_digest == content_digest(page.get_latest_revision_as_object())
    with pytest.raises(ValidationError, match="needs no further"):
        start(page, make_person(office.agency, Role.EDITOR))


def test_one_person_reads_once_and_one_round_runs_at_a_time(office):
    page = draft(office)
    reading = start(page, office.editor)
    with pytest.raises(ValidationError, match=f"{office.editor.username} is reading"):
        start(page, office.office)
    CompleteRound(reading, office.editor).execute()
    with pytest.raises(ValidationError, match="by somebody else"):
        start(page, office.editor)
    with pytest.raises(ValidationError, match="finished"):
        AddFinding(reading, office.editor, "标题", "x").execute()


def test_of_two_who_begin_at_once_one_is_told(office, monkeypatch):
    page = draft(office)
    start(page, office.editor)
    monkeypatch.setattr(StartRound, "_number", lambda self, digest: 1)
    with pytest.raises(ValidationError, match="Somebody else has just begun"):
        start(page, office.office)


def test_only_those_who_write_or_review_proofread(office):
    page = draft(office)
    strangers = [
        make_office().editor,
        office.oversight,
        make_user("nobody"),
        make_person(office.agency, Role.EDITOR, is_active=False),
    ]
    for user in strangers:
        with pytest.raises(PermissionDenied):
            start(page, user)
    for user in (office.administrator, make_user("root", is_superuser=True)):
        CompleteRound(start(page, user), user).execute()


def test_the_machine_feeds_the_first_round_and_what_is_kept_stays_kept(office):
    page = draft(office, body=CALL)
    reading = start(page, office.editor)
    (found,) = reading.findings.all()
    assert (found.source, found.rule, found.quote) == ("machine", "mobile", "138****5678")
    assert [one.key for one in open_personal_data(page)] == [found.key]
    with pytest.raises(ValidationError, match="still says it"):
        SettleFinding(found, office.editor, FIXED).execute()
    for reason in ("  ", "长" * 301):
        with pytest.raises(ValidationError) as refusal:
            SettleFinding(found, office.editor, KEPT, reason).execute()
        assert list(refusal.value.message_dict) == ["reason"]
    SettleFinding(found, office.editor, KEPT, "本局值班手机").execute()
    assert open_personal_data(page) == []
    entry = entries_of(page.pk).get(act=Act.KEEP_FINDING)
    assert (entry.reason, MOBILE in entry.data) == ("本局值班手机", False)
    with pytest.raises(ValidationError, match="in the meantime"):
        SettleFinding(found, office.editor, KEPT, "再次").execute()
    edit(page, office.editor, summary="新的概述。")
    (again,) = start(page, office.editor).findings.all()
    assert (again.status, again.reason, again.settled_by) == (KEPT, "本局值班手机", office.editor)
    edit(page, office.editor, body=[("text", f"<p>请致电{MOBILE}或来访。</p>")])
    (other,) = start(page, office.office).findings.all()
    assert other.status == OPEN


def test_an_edit_begins_anew_and_earlier_findings_are_not_lost(office):
    page = draft(office, body=CALL)
    reading = start(page, office.editor)
    (by_machine,) = reading.findings.all()
    by_person = AddFinding(reading, office.editor, "正文", "请致电").execute()
    edit(page, office.editor, body=[("text", "<p>请来访。</p>")])
    with pytest.raises(ValidationError, match="begins anew"):
        CompleteRound(reading, office.editor).execute()
    assert missing(page) == 3
    second = start(page, office.leader)
    assert second.number == 1
    with pytest.raises(ValidationError, match="settled first"):
        CompleteRound(second, office.leader).execute()
    SettleFinding(by_machine, office.leader, FIXED).execute()
    SettleFinding(by_person, office.editor, KEPT, "与原件一致").execute()
    entry = CompleteRound(second, office.leader).execute()
    states = [(one["place"], one["status"]) for one in json.loads(entry.data)["findings"]]
    assert states == [("Body › 1 Text", "fixed"), ("正文", "kept")]
    third = CompleteRound(start(page, office.office), office.office).execute()
    assert json.loads(third.data)["findings"] == []


def test_a_finding_that_the_edited_text_still_has_is_not_fixed(office):
    page = draft(office, body=CALL)
    (found,) = start(page, office.editor).findings.all()
    edit(page, office.editor, title="新标题")
    with pytest.raises(ValidationError, match="still says it"):
        SettleFinding(found, office.editor, FIXED).execute()


def test_a_round_that_its_reader_leaves_is_taken_over_with_its_findings(office):
    page = draft(office)
    reading = start(page, office.editor)
    AddFinding(reading, office.editor, "标题", "x").execute()
    with pytest.raises(PermissionDenied):
        TakeOverRound(reading, office.oversight).execute()
    taken = TakeOverRound(reading, office.office).execute()
    assert taken.findings.count() == 1
    with pytest.raises(ValidationError, match="taken over"):
        AddFinding(reading, office.editor, "标题", "y").execute()
    SettleFinding(taken.findings.get(), office.office, KEPT, "无误").execute()
    CompleteRound(taken, office.office).execute()
    second = start(page, office.editor)
    with pytest.raises(ValidationError, match="by somebody else"):
        TakeOverRound(second, office.office).execute()


def test_a_finding_of_a_running_round_is_its_readers(office):
    page = draft(office)
    found = AddFinding(start(page, office.editor), office.editor, "标题", "x").execute()
    with pytest.raises(PermissionDenied):
        SettleFinding(found, office.office, KEPT, "无误").execute()


def test_a_finding_can_be_kept_before_any_round(office):
    page = draft(office, body=CALL)
    page = type(page).objects.get(pk=page.pk)
    revision = page.get_latest_revision()
    (found,) = open_personal_data(page)
    with pytest.raises(PermissionDenied):
        KeepFinding(page, revision, office.oversight, found.key, "x").execute()
    with pytest.raises(ValidationError, match="no longer"):
        KeepFinding(page, revision, office.editor, "0" * 64, "x").execute()
    KeepFinding(page, revision, office.editor, found.key, "值班电话").execute()
    assert start(page, office.office).findings.get().status == KEPT


def test_submitting_with_open_personal_data_is_refused_in_code(office):
    file = make_file("名单", "list.txt", MOBILE.encode())
    body = [("text", f'<p><a linktype="document" id="{file.pk}">名单</a></p>')]
    page = draft(office, body=body)
    with pytest.raises(ValidationError) as refusal:
        submit(page, office.editor)
    assert f"名单 ({file.filename}) › line 1: 138****5678" in refusal.value.messages[0]
    assert type(page).objects.get(pk=page.pk).current_workflow_state is None
    (found,) = open_personal_data(page)
    KeptFinding.objects.create(page_id=page.pk, key=found.key, reason="公开电话")
    submit(page, office.editor)


def test_a_refused_approval_names_what_is_missing(office):
    page = submitted(office)
    reading = start(page, office.leader)
    AddFinding(reading, office.leader, "标题", "x").execute()
    with pytest.raises(ValidationError) as refusal:
        decide(page, office.office)
    assert refusal.value.messages == [
        "3 proofreadings are missing.",
        f"{office.leader.username} is reading round 1; open findings: 1.",
        "The secrecy review is missing.",
    ]


def test_an_edited_text_needs_its_own_secrecy_review(office):
    page = draft(office)
    proofread(page)
    edit(page, office.editor, title="新标题")
    submit(page, office.editor)
    with pytest.raises(ValidationError) as refusal:
        decide(page, office.office)
    assert refusal.value.messages == [
        "3 proofreadings are missing.",
        "The secrecy review is missing: the last one is of an earlier text.",
    ]


def test_personal_data_that_an_edit_in_mid_flow_brings_stops_the_approval(office):
    page = submitted(office)
    proofread(page, edit(page, office.editor, summary=f"电话{MOBILE}。"))
    with pytest.raises(ValidationError) as refusal:
        decide(page, office.office)
    assert len(refusal.value.messages) == 1
    assert "Summary: 138****5678" in refusal.value.messages[0]


def test_a_site_may_ask_for_fewer_rounds(office, settings):
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True, "PROOFREADING_ROUNDS": 0}
    page = draft(office)
    assert missing(page) == 0
    with pytest.raises(ValidationError, match="needs no further"):
        start(page, office.editor)
    assert not Finding.objects.exists()
