"""The secrecy review of one item: who, of what text, with what in the ledger."""

from __future__ import annotations

import json
from datetime import date

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.urls import reverse

from tests.factories import make_user
from tests.markup import texts_in_html
from tests.review.factories import decide, draft, edit, make_office, proofread, submitted
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.proof.secrecy import ReviewSecrecy
from wagtail_disclosure.review.secrecy_review import Conclusion, SecrecyReview

pytestmark = pytest.mark.django_db


def address(page):
    return reverse("disclosure_review:secrecy", args=[page.pk])


def digest_of(page):
    page = type(page).objects.get(pk=page.pk)
    return content_digest(page.get_latest_revision_as_object())


def values(page, **fields):
    return {
        "digest": digest_of(page),
        "office": "保密委员会办公室",
        "conclusion": "may_disclose",
        "basis": "保守国家秘密法第三十五条",
        **fields,
    }


def review(page, user, **fields):
    page = type(page).objects.get(pk=page.pk)
    return ReviewSecrecy(page, user, **values(page, **fields)).execute()


def test_it_is_bound_to_the_text_and_written_into_the_ledger(office):
    page = draft(
        office, mode="on_request", mode_reason="内部事务信息", next_review_on=date(2030, 1, 1)
    )
    done = review(page, office.office, note="附件已核")
    assert (done.content_digest, done.reviewer) == (digest_of(page), office.office)
    assert (done.mode, done.mode_reason) == ("on_request", "内部事务信息")
    entry = entries_of(page.pk).get(act=Act.SECRECY)
    assert (entry.content_digest, entry.revision_id) == (digest_of(page), done.revision_id)
    assert entry.user_id == str(office.office.pk)
    data = json.loads(entry.data)
    assert {name: data[name] for name in data if name != "author"} == {
        "office": "保密委员会办公室",
        "conclusion": "may_disclose",
        "basis": "保守国家秘密法第三十五条",
        "note": "附件已核",
        "mode": "on_request",
        "mode_reason": "内部事务信息",
    }


def test_only_office_and_leader_review_and_not_their_own_text(office):
    page = draft(office)
    others = [office.editor, office.principal, office.oversight, office.administrator]
    for user in [*others, make_office().office, make_user("root", is_superuser=True)]:
        with pytest.raises(PermissionDenied):
            review(page, user)
    edit(page, office.office, title="办公室改过")
    with pytest.raises(PermissionDenied, match="edited the text last"):
        review(page, office.office)
    assert review(page, office.leader).reviewer == office.leader


def test_contradictions_and_stale_texts_are_refused_at_their_field(office):
    page = draft(office, mode="withheld")
    refusals = [
        ({}, "conclusion"),
        ({"conclusion": "after_changes"}, "note"),
        ({"conclusion": "after_changes", "note": "删去第二段"}, "conclusion"),
        ({"conclusion": "may_not"}, "note"),
        ({"digest": "0" * 64}, "__all__"),
        ({"office": " "}, "office"),
    ]
    page_with_reason = draft(office, mode="withheld", mode_reason="涉密")
    for fields, name in refusals:
        target = page_with_reason if name == "office" else page
        with pytest.raises(ValidationError) as refusal:
            review(target, office.office, **fields)
        if name == "__all__":
            assert "edited in the meantime" in refusal.value.messages[0]
        else:
            assert list(refusal.value.message_dict) == [name]
    assert not SecrecyReview.objects.exists()
    done = review(page, office.office, conclusion="may_not", note="含未公开数据")
    assert done.conclusion == Conclusion.MAY_NOT


def test_a_negative_conclusion_stops_the_approval(office):
    page = submitted(office)
    proofread(page)
    review(page, office.leader, conclusion="may_not", note="含内部信息")
    with pytest.raises(ValidationError) as refusal:
        decide(page, office.office)
    name = office.leader.username
    assert refusal.value.messages == [
        f"The secrecy review by {name} does not allow disclosure: May not be disclosed."
    ]


def test_the_screen_is_for_office_and_leader(office, client):
    page = draft(office)
    assert client.get(address(page))["Location"].startswith(reverse("wagtailadmin_login"))
    others = [office.editor, office.principal, office.oversight, make_office().leader]
    for user in [*others, make_user("root", is_superuser=True)]:
        client.force_login(user)
        for response in (client.get(address(page)), client.post(address(page), values(page))):
            assert response["Location"] == reverse("wagtailadmin_home")
    for user in (office.office, office.leader):
        client.force_login(user)
        assert client.get(address(page)).status_code == 200
    assert not SecrecyReview.objects.exists()
    assert client.get(reverse("disclosure_review:secrecy", args=[999999])).status_code == 404


def test_a_review_on_screen_with_the_law_as_suggested_basis(office, client):
    page = draft(office, mode="on_request", mode_reason="过程性信息")
    client.force_login(office.office)
    response = client.get(address(page))
    html = response.content.decode()
    assert "实施条例》第四十二条" in html
    assert "保守国家秘密法》第三十五条" in html
    assert "过程性信息" in html
    posted = {**response.context["form"].initial, "conclusion": "may_disclose"}
    posted["basis"] = response.context["form"]["basis"].value()
    text = " ".join(texts_in_html(client.post(address(page), posted, follow=True).content.decode()))
    assert "of this text" in text
    edit(page, office.editor, title="新标题")
    text = " ".join(texts_in_html(client.get(address(page)).content.decode()))
    assert "of an earlier text" in text


def test_what_was_typed_stays_when_the_text_has_changed(office, client):
    page = draft(office)
    before = values(page, note="看过附件")
    edit(page, office.editor, title="新标题")
    client.force_login(office.office)
    response = client.post(address(page), before)
    assert "edited in the meantime" in response.content.decode()
    assert "看过附件" in response.content.decode()
    assert digest_of(page) in response.content.decode()
    response = client.post(address(page), {})
    assert "This field is required." in response.content.decode()
    response = client.post(address(page), values(page, conclusion="may_not"))
    assert "Say what stands against it" in response.content.decode()
    assert not SecrecyReview.objects.exists()


def test_the_author_sees_why_and_no_form(office, client):
    page = draft(office)
    edit(page, office.office, title="办公室改过")
    client.force_login(office.office)
    html = client.get(address(page)).content.decode()
    assert "Whoever edited the text last does not review it" in html
    assert "Write down the review" not in html
    assert client.post(address(page), values(page)).status_code == 302
    assert not SecrecyReview.objects.exists()
