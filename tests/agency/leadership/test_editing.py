"""The editing screen: what contradicts itself is said at its row, and nothing typed is lost."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import inline_formset, nested_form_data

from tests.agency.leadership.builders import (
    JANUARY,
    charge,
    draft_leadership,
    make_leader,
    make_leadership,
)
from tests.factories import make_section, make_user
from wagtail_disclosure.base.telephones import check_telephone
from wagtail_disclosure.pages.leadership import Leader, LeaderCharge, LeadershipPage, Office

pytestmark = pytest.mark.django_db
PUBLISH = {"action-publish": "1"}


@pytest.fixture
def section():
    return make_section()


@pytest.fixture
def admin(client):
    client.force_login(make_user("chief", is_superuser=True))
    return client


def sent_leader(post: str, *charges: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """What the browser sends for a leader."""
    days = {"effective_from": "", "effective_until": ""}
    blank = {"unit": "", "relation": "in_charge", **days}
    return {
        **days,
        "effective_from": "2024-01-01",
        "name": "",
        "phone": "",
        "photo": "",
        "photo_alt": "",
        "curriculum_vitae": "",
        "posts": inline_formset([{"title": post, **days}] if post else []),
        "duties": inline_formset([{"text": "主持全面工作", **days}]),
        "charges": inline_formset([blank | item for item in charges]),
        **fields,
    }


def sent(*leaders: dict[str, Any], **fields: Any) -> dict[str, str]:
    """What the browser sends for the page."""
    office = {"name": "文化股", "functions": "", "phone": ""}
    values = {
        "title": "领导班子分工",
        "slug": "leadership",
        "summary": "",
        "offices": inline_formset([{**office, "effective_from": "", "effective_until": ""}]),
        "leaders": inline_formset(list(leaders)),
        "owner_office": "",
        "update_within_days": "",
        "change_note": "",
        "seo_title": "",
        "search_description": "",
        "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0",
        **fields,
    }
    return nested_form_data(values)


def create(admin, section, data):
    names = ("wagtail_disclosure_pages", "leadershippage", section.pk)
    return admin.post(reverse("wagtailadmin_pages:add", args=names), data)


def errors_in(response) -> str:
    assert response.status_code == 200
    return response.content.decode()


def test_a_division_is_created_and_published(admin, section):
    data = sent(sent_leader("局长", {"name": "文化股"}), **PUBLISH)
    assert create(admin, section, data).status_code == 302
    page = LeadershipPage.objects.get()
    assert page.live
    assert [row.name for row in page.leaders.get().charges.all()] == ["文化股"]


def test_two_in_charge_of_one_office_are_refused_at_the_row(admin, section):
    both = [sent_leader(post, {"name": "文化股"}) for post in ("局长", "副局长")]
    text = errors_in(create(admin, section, sent(*both, **PUBLISH)))
    assert text.count("文化股: 局长 and 副局长 are both in charge of it") >= 2
    assert not LeadershipPage.objects.exists()
    assert create(admin, section, sent(*both)).status_code == 302
    assert not LeadershipPage.objects.get().live


def stored_as_sent(page) -> dict[str, str]:
    """What the browser sends for a saved page that nobody has changed."""
    leaders = [
        {
            "id": str(row.pk),
            "effective_from": "2024-01-01",
            "posts": inline_formset(
                [{"id": str(post.pk), "title": post.title} for post in row.posts.all()], initial=1
            ),
            "duties": inline_formset([]),
            "charges": inline_formset(
                [
                    {"id": str(item.pk), "relation": item.relation, "name": item.name}
                    for item in row.charges.all()
                ],
                initial=1,
            ),
        }
        for row in page.leaders.all()
    ]
    return sent(leaders=inline_formset(leaders, initial=len(leaders)), **PUBLISH)


def test_a_conflict_in_the_last_draft_can_be_mended(admin, section):
    """The check looks at what was sent, not at the draft before it."""
    page = draft_leadership(
        section, [make_leader(post, charge("文化股")) for post in ("局长", "副局长")]
    )
    data, url = stored_as_sent(page), reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert "are both in charge of it" in errors_in(admin.post(url, data))
    data["leaders-1-charges-0-name"] = "体育股"
    assert admin.post(url, data).status_code == 302
    assert LeadershipPage.objects.get().live


def test_a_row_that_somebody_else_has_added_is_seen(admin, section):
    """The form knows nothing of it, and would leave it where it is."""
    page = draft_leadership(section, [make_leader("局长", charge("文化股"))])
    data = sent(sent_leader("副局长", {"name": "文化股"}), **PUBLISH)
    text = errors_in(admin.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), data))
    assert "are both in charge of it" in text


def test_one_may_follow_the_other(admin, section):
    first = sent_leader("局长", {"name": "文化股", "effective_until": "2024-06-30"})
    second = sent_leader("副局长", {"name": "文化股", "effective_from": "2024-07-01"})
    assert create(admin, section, sent(first, second, **PUBLISH)).status_code == 302
    assert LeadershipPage.objects.get().live


def test_assisting_may_be_shared(admin, section):
    charges = [{"name": "文化股", "relation": relation} for relation in ("in_charge", "assists")]
    leaders = [sent_leader(f"局长{item['relation']}", item) for item in charges]
    assert create(admin, section, sent(*leaders, **PUBLISH)).status_code == 302


def test_a_row_that_ends_before_it_begins_is_refused_at_its_field(admin, section):
    wrong = {"name": "文化股", "effective_from": "2024-07-01", "effective_until": "2024-06-30"}
    text = errors_in(create(admin, section, sent(sent_leader("局长", wrong))))
    assert "It would end before it begins." in text
    assert 'value="2024-06-30"' in text


def test_a_phone_of_the_wrong_shape_is_refused_at_its_field(admin, section):
    text = errors_in(create(admin, section, sent(sent_leader("局长", phone="找办公室"))))
    assert "This is no telephone number." in text
    assert "找办公室" in text


def test_a_charge_of_nothing_is_refused(admin, section):
    leader = sent_leader("局长", {"name": "", "relation": "assists"})
    text = errors_in(create(admin, section, sent(leader)))
    assert "Name the office or unit" in text


def test_an_empty_division_is_not_published(admin, section):
    assert "Name the leadership before" in errors_in(create(admin, section, sent(**PUBLISH)))
    assert create(admin, section, sent()).status_code == 302


def test_there_is_one_leadership_page_in_a_section(section):
    make_leadership(section)
    assert not LeadershipPage.can_create_at(section)


def test_the_editing_screen_names_an_office_without_a_leader(admin, section):
    page = draft_leadership(section, [make_leader("局长", charge("办公室"))])
    text = errors_in(admin.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))
    assert "文化股: nobody is in charge of it" in text
    assert "办公室: nobody" not in text


def test_a_draft_can_be_previewed(admin, section):
    page = draft_leadership(section)
    text = errors_in(admin.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk])))
    assert "副局长" in text


def test_a_copy_has_its_own_rows(section):
    page = make_leadership(section)
    copy = page.copy(to=make_section(), keep_live=False)
    assert Leader.objects.filter(page=copy).count() == 2
    assert LeaderCharge.objects.filter(leader__page=copy).count() == 6
    assert copy.index_number == ""


@pytest.mark.parametrize(
    "number",
    ["0999-5020001", "09995020001", "010-12345678-801", "13812345678", "400-800-1234", "12345"],
)
def test_telephone_numbers(number):
    leader = Leader(phone=number, effective_from=JANUARY)
    leader.clean_fields(exclude={"page"})
    assert leader.phone == number


@pytest.mark.parametrize(
    "number", ["0999-50200", "99-5020001", "1381234567", "5020001转1", "一二三", "0999 5020001\n"]
)
def test_what_is_no_telephone_number(number):
    with pytest.raises(ValidationError):
        check_telephone(number)


def test_a_photo_needs_its_text():
    with pytest.raises(ValidationError) as caught:
        Leader(photo_id=1, effective_from=JANUARY).clean()
    assert "photo_alt" in caught.value.message_dict


def test_an_office_is_called_by_its_name():
    assert str(Office(name="文化股")) == "文化股"
