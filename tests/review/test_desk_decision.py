"""The decision screen: who may read it, who may decide, and what happens to what they typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.files.base import ContentFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.models import GroupApprovalTask, Workflow, WorkflowTask

from tests.factories import Page, make_section, make_user
from tests.review.factories import (
    decide,
    draft,
    edit,
    make_person,
    proofread,
    published,
    submit,
    submitted,
)
from wagtail_disclosure.review.desk.hooks import review_button
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.lists import CannedComment, ChecklistItem
from wagtail_disclosure.review.proofreading_models import Finding, ProofreadingRound
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db

TYPED = "第三段的日期与附件不一致，请核对。"


def fresh(page):
    return type(page).objects.get(pk=page.pk)


def state_of(page):
    return fresh(page).current_workflow_task_state


def address(page):
    return reverse("disclosure_review:review", args=[state_of(page).pk])


def post(client, user, url, action, **fields):
    client.force_login(user)
    data = {f"{action}-{name}": value for name, value in fields.items()}
    return client.post(url, {"action": action, **data})


def shown(client, user, url):
    client.force_login(user)
    response = client.get(url)
    return response.status_code, response.content.decode()


def test_who_reads_and_who_decides(office, client):
    page = submitted(office)
    url = address(page)
    look = reverse("disclosure_review:review_preview", args=[state_of(page).pk])
    assert "/login/" in client.get(url).url
    assert "/login/" in client.get(look).url
    other = make_section().agency
    for role in (Role.EDITOR, Role.OFFICE, Role.OVERSIGHT):
        stranger = make_person(other, role)
        assert [shown(client, stranger, target)[0] for target in (url, look)] == [302, 302]
    root = make_user("root", is_superuser=True)
    readers = [office.editor, office.leader, office.principal, office.oversight]
    for user in (*readers, office.administrator, root):
        status, html = shown(client, user, url)
        assert (status, 'name="action"' in html) == (200, False)
        assert "decide" in html
        assert shown(client, user, look)[0] == 200
    status, html = shown(client, office.office, url)
    assert (status, html.count('name="action"')) == (200, 3)
    assert shown(client, office.office, look)[0] == 200


def test_who_may_not_decide_is_told_why_and_keeps_the_comment(office, client):
    page = submitted(office)
    proofread(page)
    url = address(page)
    root = make_user("root", is_superuser=True)
    for user in (office.editor, office.leader, office.oversight, office.administrator, root):
        response = post(client, user, url, "approve", comment=TYPED)
        assert response.status_code == 403
        html = response.content.decode()
        assert "This tier is not yours to decide." in html
        assert TYPED in html
    stranger = make_person(make_section().agency, Role.OFFICE)
    assert post(client, stranger, url, "approve").status_code == 302
    assert not entries_of(page.pk).filter(act=Act.APPROVE).exists()
    edit(page, office.office, summary="改")
    response = post(client, office.office, address(page), "reject", comment=TYPED)
    assert response.status_code == 403
    assert "Whoever edited the text last" in response.content.decode()


def test_an_ordinary_document_on_its_way(office, client):
    page = submitted(office)
    proofread(page)
    answer = post(client, office.office, address(page), "approve", comment="可以")
    assert answer.url == reverse("disclosure_review:queue")
    assert "goes on" in client.get(answer.url).content.decode()
    status, html = shown(client, office.leader, address(page))
    assert "可以" in html
    answer = post(client, office.leader, address(page), "approve")
    assert "approved and public" in client.get(answer.url).content.decode()
    assert fresh(page).live


def test_a_return_and_a_rejection_need_a_comment(office, client):
    page = submitted(office)
    proofread(page)
    decide(page, office.office)
    url = address(page)
    for action in ("return", "reject"):
        response = post(client, office.leader, url, action, comment="  ")
        assert response.context["is_refused"]
        assert "Say what has to be changed." in response.content.decode()
    post(client, office.leader, url, "return", comment=TYPED)
    assert state_of(page).task.specific.tier == "office"
    assert TYPED in shown(client, office.office, address(page))[1]
    post(client, office.office, address(page), "reject", comment="请改")
    assert fresh(page).current_workflow_state.status == "needs_changes"
    assert entries_of(page.pk).filter(act=Act.SEND_BACK).get().reason == "请改"


def test_a_ready_made_comment_goes_before_ones_own(office, client):
    CannedComment.objects.create(decision="reject", text="要素不全")
    CannedComment.objects.create(decision="reject", text="不再使用", is_active=False)
    page = submitted(office)
    html = shown(client, office.office, address(page))[1]
    assert "要素不全" in html
    assert "不再使用" not in html
    post(client, office.office, address(page), "reject", canned="要素不全", comment=TYPED)
    assert entries_of(page.pk).last().reason == f"要素不全\n{TYPED}"


def test_the_first_tier_has_nobody_to_return_to(office, client):
    page = submitted(office)
    response = post(client, office.office, address(page), "return", comment=TYPED)
    assert "Choose what you decide." in response.content.decode()
    assert post(client, office.office, address(page), "nonsense").status_code == 200


def test_what_was_typed_stays_when_something_is_missing(office, client):
    ChecklistItem.objects.all().delete()
    first = ChecklistItem.objects.create(tier="office", text="政治表述")
    ChecklistItem.objects.create(tier="office", text="保密审查")
    page = submitted(office)
    data = {"comment": TYPED, "checklist": [str(first.pk)]}
    response = post(client, office.office, address(page), "approve", **data)
    form = response.context["forms"][0].form
    assert form.errors["checklist"] == ["Not confirmed: 保密审查"]
    assert TYPED in response.content.decode()
    boxes = [box.data for box in form["checklist"]]
    assert [(box["selected"], box["attrs"]["required"]) for box in boxes] == [
        (True, True),
        (False, True),
    ]
    data["checklist"] = [str(item.pk) for item in ChecklistItem.objects.all()]
    html = post(client, office.office, address(page), "approve", **data).content.decode()
    assert "3 proofreadings are missing." in html
    assert "The secrecy review is missing." in html
    assert TYPED in html
    data["checklist"] = ["x"]
    assert post(client, office.office, address(page), "approve", **data).status_code == 200
    assert state_of(page).task.specific.tier == "office"


def test_whoever_comes_second_is_told(office, client):
    page = submitted(office)
    proofread(page)
    url = address(page)
    colleague = make_person(office.agency, Role.OFFICE)
    post(client, office.office, url, "approve")
    for action in ("approve", "reject"):
        response = post(client, colleague, url, action, comment=TYPED)
        assert response.status_code == 409
        assert "Somebody has decided in the meantime" in response.content.decode()
        assert TYPED in response.content.decode()
    status, html = shown(client, colleague, url)
    assert (status, 'name="action"' in html) == (200, False)


def test_a_decision_on_a_text_that_was_edited_is_not_taken(office, client):
    page = submitted(office)
    url = address(page)
    edit(page, office.editor, summary="又改")
    response = post(client, office.office, url, "reject", comment=TYPED)
    assert response.status_code == 409
    assert TYPED in response.content.decode()


def test_a_disabled_account_decides_nothing(office, client):
    page = submitted(office)
    client.force_login(office.office)
    office.office.is_active = False
    office.office.save()
    response = client.post(address(page), {"action": "reject", "reject-comment": TYPED})
    assert "/login/" in response.url
    assert not entries_of(page.pk).filter(act=Act.SEND_BACK).exists()


def test_what_is_gone_or_something_else_is_not_found(office, client):
    page = submitted(office)
    url = address(page)
    fresh(page).delete()
    client.force_login(office.office)
    assert client.get(url).status_code == 404
    assert client.post(url, {"action": "approve"}).status_code == 404
    task = GroupApprovalTask.objects.create(name="别的审核")
    workflow = Workflow.objects.create(name="别的流程")
    WorkflowTask.objects.create(workflow=workflow, task=task)
    other = workflow.start(draft(office), office.editor).current_task_state
    for name in ("review", "review_preview"):
        other_url = reverse(f"disclosure_review:{name}", args=[other.pk])
        assert client.get(other_url).status_code == 404
        assert client.get(reverse(f"disclosure_review:{name}", args=[999999])).status_code == 404


def test_classifying_on_the_screen(office, client):
    page = submitted(office)
    url = address(page)
    response = post(client, office.office, url, "classify", is_major="True", reason="")
    assert response.context["classify"].form.errors["reason"]
    answer = post(client, office.office, url, "classify", is_major="True", reason="民生")
    assert answer.url == url
    html = client.get(url).content.decode()
    assert "Mark as ordinary information" in html
    assert "民生" in html
    again = post(client, office.office, url, "classify", is_major="True", reason="再说一次")
    assert "It is classified like this already." in again.content.decode()
    assert "再说一次" in again.content.decode()
    refused = post(client, office.leader, url, "classify", is_major="False", reason="不是")
    assert refused.status_code == 403
    assert "不是" in refused.content.decode()


def test_lowering_the_flag_on_the_screen_of_the_last_tier(office, client):
    page = submitted(office, is_major=True, major_reason="x")
    proofread(page)
    decide(page, office.office)
    decide(page, office.leader)
    url = address(page)
    answer = post(client, office.principal, url, "classify", is_major="False", reason="例行")
    assert answer.url == reverse("disclosure_review:queue")
    assert state_of(page).task.specific.tier == "leader"


def test_a_first_publication_shows_everything(office, client):
    page = submitted(office, summary="全文概述", body=[("text", "<p>第一段。</p>")])
    proofread(page)
    html = shown(client, office.office, address(page))[1]
    for text in ("全文概述", "第一段。", "The public has no version of this yet", "保密审查小组"):
        assert text in html


def test_an_amendment_shows_the_difference_and_the_files(office, client):
    page = published(office, summary="旧的概述")
    changed = fresh(page).get_latest_revision_as_object()
    changed.summary = "新的概述"
    file = get_document_model()(title="附件一")
    file.file.save("annex.txt", ContentFile("附件".encode()))
    changed.attachments.create(file=file, title="附件一")
    changed.change_note = "更正"
    changed.save_revision(user=office.editor, clean=False)
    submit(page, office.editor)
    html = shown(client, office.office, address(page))[1]
    assert '<del class="deletion">旧</del><ins class="addition">新</ins>的概述' in html
    assert "正文。" not in html
    assert "附件一" in html
    assert "New" in html
    assert "SHA-256 <code>" in html
    assert "exchanged since" not in html
    Path(file.file.path).write_text("换了", "utf-8")  # past the guard, as on a server's disk
    assert "exchanged since" in shown(client, office.office, address(page))[1]


def test_the_way_through_the_tiers_is_shown(office, client):
    page = submitted(office, is_major=True, major_reason="涉及重大民生事项")
    proofread(page)
    decide(page, office.office, comment="同意")
    client.force_login(office.leader)
    case = client.get(address(page)).context["case"]
    assert [(step.tier, step.status) for step in case.steps] == [
        ("office", "done"),
        ("leader", "current"),
        ("principal", "ahead"),
    ]
    assert case.steps[0].entry.user_id == str(office.office.pk)
    assert [candidate.person for candidate in case.steps[1].able] == [office.leader]
    assert case.steps[2].reason == "涉及重大民生事项"
    assert [entry.reason for entry in case.comments] == ["同意"]
    ordinary = submitted(office)
    assert client.get(address(ordinary)).context["case"].steps[2].status == "omitted"


def test_links_lead_where_the_reader_may_go(office, client):
    page = submitted(office)
    seen = {}
    for user in (office.office, office.oversight):
        client.force_login(user)
        links = client.get(address(page)).context["links"]
        assert {client.get(link.url).status_code for link in links} == {200}
        seen[user.pk] = [str(link.label) for link in links]
    assert seen == {
        office.office.pk: [
            "Preview",
            "Record",
            "Proofreading",
            "Secrecy review",
            "Preview links",
            "History",
        ],
        office.oversight.pk: ["Preview", "Record"],
    }


def test_findings_are_shown(office, client):
    page = submitted(office)
    proofread(page)
    reading = ProofreadingRound.objects.filter(page_id=page.pk).first()
    Finding.objects.create(
        round=reading,
        source="person",
        severity="ordinary",
        place="第二段",
        quote="做为",
        reason="原文",
    )
    html = shown(client, office.office, address(page))[1]
    assert "第二段: “做为”" in html
    assert "1 finding" in html


def test_a_link_leads_from_the_page_to_the_decision(office, client):
    page = submitted(office)
    url = address(page)
    edit_page = reverse("wagtailadmin_pages:edit", args=[page.pk])
    listing = reverse("wagtailadmin_explore", args=[office.column.pk])
    for target in (edit_page, listing):
        assert url in shown(client, office.office, target)[1]
    decide(page, office.office, "reject", "改")
    for target in (edit_page, listing):
        assert url not in shown(client, office.office, target)[1]


def test_the_link_costs_nothing_in_a_listing(office, client):
    def cost():
        pages = Page.objects.child_of(office.column).prefetch_workflow_states().specific()
        with CaptureQueriesContext(connection) as captured:
            found = [list(review_button(page, office.office)) for page in pages]
        return len(found), len(captured)

    submitted(office)
    cost()
    count, few = cost()
    for _ in range(3):
        submitted(office)
    assert cost() == (count + 3, few)
