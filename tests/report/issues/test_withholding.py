"""An earlier version whose content must not stay public."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry

from tests.factories import make_user
from tests.report.builders import make_report
from tests.report.issues.corrections import correct, corrected_report, make_index
from wagtail_disclosure.report.issues.selectors import issues_of
from wagtail_disclosure.report.issues.withholding import WithholdVersion, versions_to_withhold

pytestmark = pytest.mark.django_db
REASON = "含未脱敏的个人信息，不再公开。"
LEAK = "张某某的身份证号码"


@pytest.fixture
def page() -> Any:
    page = make_report(make_index(), overview=[("text", f"<p>{LEAK}</p>")])
    return correct(page, overview=[("text", "<p>一年来的工作。</p>")])


def old(page: Any) -> Any:
    return issues_of(page).last()


def texts(client: Client, page: Any) -> dict[str, tuple[int, str]]:
    names = [
        "",
        "versions/",
        "versions/1/",
        "versions/1/json/",
        "versions/1/pdf/",
        "versions/1/csv/3/",
    ]
    answers = {name: client.get(page.url + name) for name in names}
    copy = reverse("wagtail_disclosure_public:copy", args=[old(page).code])
    answers["copy"] = client.get(copy)
    return {
        name: (answer.status_code, answer.content.decode("utf-8", "ignore"))
        for name, answer in answers.items()
    }


def test_the_public_reads_the_reason_and_nothing_of_the_content(client: Client, page: Any) -> None:
    assert LEAK in texts(client, page)["versions/"][1]
    WithholdVersion(page, old(page), REASON).execute()
    found = texts(client, page)
    assert not [name for name, (_, text) in found.items() if LEAK in text]
    assert {name: status for name, (status, _) in found.items()} == {
        "": 200,
        "versions/": 200,
        "versions/1/": 410,
        "versions/1/json/": 404,
        "versions/1/pdf/": 404,
        "versions/1/csv/3/": 404,
        "copy": 200,
    }
    assert REASON in found["versions/"][1] and REASON in found["versions/1/"][1]


def test_what_a_later_correction_changed_is_still_said(client: Client, page: Any) -> None:
    page = correct(page, note="再次更正")
    WithholdVersion(page, old(page), REASON).execute()
    html = client.get(f"{page.url}versions/").content.decode()
    assert html.count("What was changed") == 1
    assert "120" in html


def test_the_current_version_is_taken_offline_instead(page: Any) -> None:
    with pytest.raises(ValidationError):
        WithholdVersion(page, issues_of(page).first(), REASON).execute()
    with pytest.raises(ValidationError):
        WithholdVersion(page, old(corrected_report()), REASON).execute()


def test_it_needs_a_reason_and_happens_once(page: Any) -> None:
    with pytest.raises(ValidationError):
        WithholdVersion(page, old(page), "  ").execute()
    WithholdVersion(page, old(page), REASON).execute()
    with pytest.raises(ValidationError):
        WithholdVersion(page, old(page), "另一个理由").execute()
    assert old(page).withheld_reason == REASON
    entry = PageLogEntry.objects.get(action="disclosure.report.withhold")
    assert entry.data == {"reason": REASON, "version": 1}


def test_the_screen_asks_for_version_and_reason(client: Client, page: Any) -> None:
    client.force_login(make_user("root", is_superuser=True))
    where = reverse("disclosure_report:withhold_version", args=[page.pk])
    html = client.get(where).content.decode()
    assert "Version 1" in html and "Version 2" not in html
    assert html.count("<h1") == 1 and "w-breadcrumbs" in html
    html = client.post(where, {"issue": old(page).pk, "reason": ""}).content.decode()
    assert "This field is required." in html
    response = client.post(where, {"issue": old(page).pk, "reason": REASON})
    assert response.status_code == 302
    assert not versions_to_withhold(page).exists()


def test_the_current_version_is_no_choice(client: Client, page: Any) -> None:
    client.force_login(make_user("root", is_superuser=True))
    where = reverse("disclosure_report:withhold_version", args=[page.pk])
    response = client.post(where, {"issue": issues_of(page).first().pk, "reason": REASON})
    assert response.status_code == 200
    assert versions_to_withhold(page).count() == 1


def test_who_may_not_unpublish_may_not_withhold(client: Client, page: Any) -> None:
    reader = make_user("reader")
    with pytest.raises(PermissionDenied):
        WithholdVersion(page, old(page), REASON, reader).execute()
    where = reverse("disclosure_report:withhold_version", args=[page.pk])
    assert client.get(where).status_code == 302
    client.force_login(reader)
    assert client.post(where, {"issue": old(page).pk, "reason": REASON}).status_code == 302
    assert versions_to_withhold(page).exists()


def test_the_button_is_there_for_a_corrected_report_only(client: Client, page: Any) -> None:
    client.force_login(make_user("root", is_superuser=True))
    listing = reverse("wagtailadmin_explore", args=[page.get_parent().pk])
    assert "versions/withhold/" in client.get(listing).content.decode()
    plain = make_report(make_index())
    listing = reverse("wagtailadmin_explore", args=[plain.get_parent().pk])
    assert "versions/withhold/" not in client.get(listing).content.decode()


@pytest.mark.parametrize("key", [2**63, 10**30])
def test_a_report_that_no_database_can_number(key: int) -> None:
    client = Client()
    client.force_login(make_user("chief", is_superuser=True))
    assert client.get(f"/admin/disclosure-reports/{key}/versions/withhold/").status_code == 404
