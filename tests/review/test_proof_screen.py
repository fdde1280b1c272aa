"""The proofreading screen: who sees it, what it says, and that nothing typed is lost."""

from __future__ import annotations

import pytest
from django.urls import reverse

from tests.factories import home, make_user
from tests.markup import texts_in_html
from tests.review.factories import draft, edit, make_office, make_person, submitted
from wagtail_disclosure.review.proof.hooks import proof_buttons
from wagtail_disclosure.review.proofreading import AddFinding, StartRound, open_personal_data
from wagtail_disclosure.review.proofreading_models import (
    Finding,
    FindingStatus,
    KeptFinding,
    ProofreadingRound,
)
from wagtail_disclosure.review.roles import Role

pytestmark = pytest.mark.django_db
CALL = [("text", "<p>请致电13812345678。</p>")]


def address(page, query=""):
    return reverse("disclosure_review:proofread", args=[page.pk]) + query


def start(page, user):
    page = type(page).objects.get(pk=page.pk)
    return StartRound(page, page.get_latest_revision(), user).execute()


def shown(response):
    assert response.status_code == 200
    return " ".join(texts_in_html(response.content.decode()))


def is_refused(response):
    return response.status_code == 302 and response["Location"] == reverse("wagtailadmin_home")


def test_only_those_who_write_or_review_see_it(office, client):
    page = submitted(office)
    assert client.get(address(page))["Location"].startswith(reverse("wagtailadmin_login"))
    for user in (make_office().editor, office.oversight):
        client.force_login(user)
        assert is_refused(client.get(address(page)))
        assert is_refused(client.post(address(page), {"action": "start"}))
    readers = [office.editor, office.office, office.leader, office.principal, office.administrator]
    for user in [*readers, make_user("root", is_superuser=True)]:
        client.force_login(user)
        assert "Begin round 1" in shown(client.get(address(page)))


def test_other_pages_and_aliases_have_none(office, client):
    client.force_login(office.editor)
    page = draft(office)
    alias = page.create_alias(parent=office.column, update_slug="alias")
    for pk in (home().pk, alias.pk, 999999):
        assert client.get(reverse("disclosure_review:proofread", args=[pk])).status_code == 404
    assert client.post(address(page), {"action": "nonsense"}).status_code == 404
    assert client.post(address(page), {"action": "complete", "round": "x"}).status_code == 404


def test_a_round_from_beginning_to_end(office, client):
    page = draft(office, body=CALL)
    client.force_login(office.editor)
    text = shown(client.get(address(page)))
    assert "请致电13812345678。" in text
    assert "Body › 1 Text" in text
    client.post(address(page), {"action": "start", "revision": page.latest_revision_id})
    reading = ProofreadingRound.objects.get()
    text = shown(client.get(address(page)))
    assert "Mobile number" in text
    assert "138****5678" in text
    posted = {"action": "add", "round": reading.pk, "new-place": "标题", "new-quote": "通知"}
    client.post(address(page), posted)
    response = client.post(address(page), {"action": "complete", "round": reading.pk}, follow=True)
    assert "Every finding has to be settled first." in shown(response)
    for found in reading.findings.all():
        posted = {"action": "settle", "finding": found.pk, "status": "kept"}
        client.post(address(page), {**posted, f"finding-{found.pk}-reason": "无误"})
    response = client.post(address(page), {"action": "complete", "round": reading.pk}, follow=True)
    assert "2 of 3 proofreadings" in shown(response)
    assert "You have read this text" in shown(response)


def test_what_was_typed_stays_when_it_is_refused(office, client):
    page = draft(office, body=CALL)
    reading = start(page, office.editor)
    client.force_login(office.editor)
    posted = {"action": "add", "round": reading.pk, "new-place": "", "new-quote": "写了很多"}
    response = client.post(address(page), posted)
    assert "写了很多" in response.content.decode()
    assert "This field is required." in response.content.decode()
    posted = {"action": "add", "round": reading.pk, "new-place": "标题"}
    assert "Say what is wrong" in client.post(address(page), posted).content.decode()
    (found,) = reading.findings.all()
    posted = {"action": "settle", "finding": found.pk, "status": "kept"}
    response = client.post(address(page), {**posted, f"finding-{found.pk}-reason": " "})
    assert "Say why it stays." in response.content.decode()
    posted |= {"status": "fixed", f"finding-{found.pk}-reason": "改过了"}
    response = client.post(address(page), posted)
    assert "The text still says it" in response.content.decode()
    assert "改过了" in response.content.decode()
    reading.user = office.office
    reading.save()
    posted = {"action": "add", "round": reading.pk, "new-place": "标题", "new-quote": "别丢"}
    response = client.post(address(page), posted)
    assert "Somebody else has taken over this round." in response.content.decode()
    assert Finding.objects.count() == 1


def test_a_text_edited_meanwhile_is_looked_at_again(office, client):
    page = draft(office)
    before = page.latest_revision_id
    edit(page, office.editor, title="新标题")
    client.force_login(office.leader)
    response = client.post(address(page), {"action": "start", "revision": before})
    assert "edited in the meantime" in response.content.decode()
    assert not ProofreadingRound.objects.exists()


def test_the_machine_checks_without_a_round_and_a_finding_is_kept(office, client):
    page = draft(office, body=CALL)
    (found,) = open_personal_data(page)
    client.force_login(office.editor)
    text = shown(client.get(address(page, "?check=1")))
    assert "What the machine finds now" in text
    assert "Blocks submission" in text
    posted = {"action": "keep", "key": found.key, f"key-{found.key}-reason": ""}
    assert "Say why it stays." in client.post(address(page), posted).content.decode()
    posted[f"key-{found.key}-reason"] = "值班电话"
    text = shown(client.post(address(page), posted, follow=True))
    assert "Kept: 值班电话" in text
    assert KeptFinding.objects.get().user == office.editor
    assert "What the machine finds now" not in shown(client.get(address(page)))


def test_earlier_rounds_and_findings_are_shown_as_such(office, client):
    page = draft(office)
    reading = start(page, office.editor)
    found = AddFinding(reading, office.editor, "标题", "旧说法").execute()
    edit(page, office.editor, title="新标题")
    client.force_login(office.office)
    text = shown(client.get(address(page)))
    assert "Rounds of earlier texts" in text
    assert "旧说法" in text
    client.post(address(page), {"action": "settle", "finding": found.pk, "status": "fixed"})
    found.refresh_from_db()
    assert (found.status, found.settled_by) == (FindingStatus.FIXED, office.office)


def test_a_round_can_be_taken_over_on_screen(office, client):
    page = draft(office)
    reading = start(page, office.editor)
    client.force_login(office.office)
    assert "Go on in their place" in shown(client.get(address(page)))
    client.post(address(page), {"action": "take_over", "round": reading.pk})
    reading.refresh_from_db()
    assert reading.user == office.office


def test_findings_of_another_page_are_not_settled_here(office, client):
    other = draft(office)
    found = AddFinding(start(other, office.editor), office.editor, "标题", "x").execute()
    client.force_login(office.editor)
    posted = {"action": "settle", "finding": found.pk, "status": "kept"}
    assert client.post(address(draft(office)), posted).status_code == 404
    posted = {"action": "settle", "finding": found.pk, "status": "open"}
    assert client.post(address(other), posted).status_code == 404


def test_open_quotes_are_marked_in_the_text(office, client):
    page = draft(office, body=[("text", "<p>甲(乙)&lt;b&gt;丙</p>")])
    AddFinding(start(page, office.editor), office.editor, "正文", "(乙)<b>").execute()
    client.force_login(office.editor)
    assert "甲<mark>(乙)&lt;b&gt;</mark>丙" in client.get(address(page)).content.decode()


def test_submitting_on_the_form_with_personal_data_names_the_places(office, client):
    page = draft(office, summary="电话13812345678。")
    client.force_login(office.editor)
    edit_address = reverse("wagtailadmin_pages:edit", args=[page.pk])
    form = client.get(edit_address).context["form"]
    posted = {
        name: value
        for name, value in (
            (field.html_name, field.value()) for field in form if field.name != "body"
        )
        if isinstance(value, str | int) and value not in (False, "")
    }
    posted |= {"dated_on": "2023-05-06", "body-count": "0", "action-submit": "1"}
    for formset in form.formsets.values():
        posted |= {f"{formset.prefix}-TOTAL_FORMS": 0, f"{formset.prefix}-INITIAL_FORMS": 0}
    response = client.post(edit_address, posted)
    assert response.status_code == 200
    assert "Summary: 138****5678" in response.content.decode()
    assert type(page).objects.get(pk=page.pk).current_workflow_state is None


def test_buttons_are_for_those_who_may_and_cost_two_queries(office, django_assert_num_queries):
    pages = [draft(office) for _number in range(3)]

    def labels(user, page):
        return [str(button.label) for button in proof_buttons(page, user)]

    assert labels(office.editor, pages[0]) == ["Proofreading"]
    with django_assert_num_queries(2):
        for page in pages:
            assert labels(office.office, page) == ["Proofreading", "Secrecy review"]
    assert labels(office.oversight, pages[0]) == []
    assert labels(make_office().office, pages[0]) == []
    assert labels(make_user("root", is_superuser=True), pages[0]) == ["Proofreading"]
    assert labels(office.editor, home()) == []


def test_the_editor_links_to_both_screens(office, client):
    page = draft(office)
    client.force_login(make_person(office.agency, Role.OFFICE))
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert address(page) in html
    assert reverse("disclosure_review:secrecy", args=[page.pk]) in html
