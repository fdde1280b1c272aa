"""The screen of the check and the panel beside the form: who gets in, and what the buttons do."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from tests.factories import part
from tests.report.builders import BALANCED, make_draft
from tests.report.test_admin import filled_in
from tests.review.factories import Office, draft, make_office
from tests.review.people import everybody, let_in
from wagtail_disclosure.report.checking.page_check import check_page
from wagtail_disclosure.report.checking.settled import SettledWarning

REASON = "正文含撤回的申请。"
SCREENS = ("check", "check_panel")


@pytest.fixture(autouse=True)
def review_enforced(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}


@pytest.fixture
def office(db: None) -> Office:
    return make_office()


@pytest.fixture
def page(office: Office) -> Any:
    text = [("text", "<p>2023年，我局共收到政府信息公开申请9件。</p>")]
    page = make_draft(part(office.section, "reports"), overview=text)
    return type(page).objects.get(pk=page.pk)


def address(page: Any, name: str = "check") -> str:
    return reverse(f"disclosure_report:{name}", args=[page.pk])


def key(page: Any) -> str:
    (found,) = check_page(page.get_latest_revision_as_object()).findings
    return found.key


def client_of(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def post(page: Any, user: Any, name: str = "check", **data: str) -> Any:
    warning = data.pop("key", None) or key(page)
    reason = {f"{warning[:12]}-reason": data.pop("reason", REASON)}
    values = {"action": "settle", "key": warning, **reason, **data}
    return client_of(user).post(address(page, name), values)


@pytest.mark.parametrize("name", SCREENS)
def test_who_sees_the_check(page: Any, office: Office, name: str) -> None:
    people = everybody(office)
    assert people.keys() - let_in(people, address(page, name)) == {"anonymous", "stranger"}


@pytest.mark.parametrize("name", SCREENS)
def test_who_settles(page: Any, office: Office, name: str) -> None:
    people = everybody(office)
    for refused in ("stranger", "oversight"):
        assert post(page, people[refused], name).status_code in {302, 403}
        assert not SettledWarning.objects.exists()
    Client().post(address(page, name), {"action": "settle", "key": key(page)})
    assert not SettledWarning.objects.exists()
    for allowed in ("editor", "office", "superuser"):
        assert post(page, people[allowed], name).status_code in {200, 302}
        assert SettledWarning.objects.get().user == people[allowed]
        SettledWarning.objects.all().delete()


def test_oversight_sees_no_form(page: Any, office: Office) -> None:
    response = client_of(office.oversight).get(address(page))
    assert "我局共收到政府信息公开申请9件" in response.content.decode()
    assert "-reason" not in response.content.decode()


def test_settling_and_taking_back(page: Any, office: Office) -> None:
    response = post(page, office.editor)
    assert (response.status_code, response.url) == (302, address(page))
    assert REASON in client_of(office.office).get(address(page)).content.decode()
    post(page, office.office, action="reopen")
    assert not SettledWarning.objects.exists()


@pytest.mark.parametrize("name", SCREENS)
def test_what_was_typed_stays(page: Any, office: Office, name: str) -> None:
    response = post(page, office.editor, name, reason="长" * 301)
    assert response.status_code == 200
    assert "长" * 301 in response.content.decode()
    assert not SettledWarning.objects.exists()


def test_somebody_was_faster(page: Any, office: Office) -> None:
    warning = key(page)
    post(page, office.editor)
    response = post(page, office.office, "check_panel", key=warning, reason="另一个理由")
    assert response.status_code == 200
    assert SettledWarning.objects.get().reason == REASON


@pytest.mark.parametrize("data", [{"action": ""}, {"action": "delete"}])
def test_a_forged_action(page: Any, office: Office, data: dict[str, str]) -> None:
    assert post(page, office.editor, **data).status_code == 404


@pytest.mark.parametrize("forged", ["x", "'\0", "f" * 5000])
def test_a_forged_key(page: Any, office: Office, forged: str) -> None:
    assert post(page, office.editor, key=forged).status_code == 200
    assert post(page, office.editor, key=forged, action="reopen").status_code == 200
    assert not SettledWarning.objects.exists()


def test_another_page_has_no_check(page: Any, office: Office) -> None:
    client = client_of(office.editor)
    assert client.get(address(draft(office))).status_code == 404
    page.pk = 999_999
    assert client.get(address(page)).status_code == 404


def test_the_editor_has_the_panel_and_the_button(page: Any, office: Office) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    content = client_of(office.editor).get(edit).content.decode()
    assert "data-disclosure-check" in content
    assert address(page) in content
    settle = SettledWarning.objects.create(page=page, key=key(page), rule="X1", reason=REASON)
    assert settle.reason in client_of(office.editor).get(edit).content.decode()


def sent(**fields: str) -> dict[str, str]:
    """What the browser sends for the report, with the text that says nine."""
    said = rich_text("<p>2023年，我局共收到政府信息公开申请9件。</p>")
    data = filled_in(dict(BALANCED), is_major="", major_reason="", **fields)
    return data | nested_form_data({"overview": streamfield([("text", said)])})


def test_saving_in_the_background_leaves_the_panel_alone(page: Any, office: Office) -> None:
    """What is being typed there would be lost; its script asks for it anew."""
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    headers = {"accept": "application/json"}
    response = client_of(office.editor).post(edit, sent(), headers=headers)
    assert response.json()["success"]
    assert "data-disclosure-check" not in response.content.decode()


def test_the_form_refuses_to_submit_and_says_why(page: Any, office: Office) -> None:
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    data = sent(**{"action-submit": "1"})
    response = client_of(office.editor).post(edit, data)
    assert "申请 9，表三为 3" in str(response.context["form"].non_field_errors())
    post(page, office.editor)
    assert client_of(office.editor).post(edit, data).status_code == 302
    page.refresh_from_db()
    assert page.current_workflow_state is not None
