"""A report that goes through the tiers: what they approve is what is kept."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.test import Client
from django.urls import reverse

from tests.factories import make_user, part
from tests.report.builders import report_values
from tests.review.factories import Office, decide, edit, make_office, proofread, submit
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.issues.issue import ReportIssue
from wagtail_disclosure.report.issues.selectors import issues_of, verification_of
from wagtail_disclosure.review.audit.public_pages import public_page_problem
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act

pytestmark = pytest.mark.django_db


def again(page: Any) -> Any:
    return type(page).objects.get(pk=page.pk)


def approve(page: Any, office: Office) -> Any:
    """Take the latest revision through the tiers."""
    submit(page, office.editor)
    proofread(again(page))
    decide(page, office.office)
    decide(page, office.leader)
    return again(page)


@pytest.fixture
def report(office: Office) -> Any:
    model = get_settings().model("REPORT_PAGE_MODEL")
    page = model(live=False, owner=office.editor, **report_values())
    part(office.section, "reports").add_child(instance=page)
    page.save_revision(user=office.editor, clean=False)
    return again(page)


def test_nothing_is_kept_before_the_last_approval(office: Office, report: Any) -> None:
    submit(report, office.editor)
    proofread(again(report))
    decide(report, office.office)
    assert not ReportIssue.objects.exists()
    decide(report, office.leader)
    assert issues_of(report).count() == 1
    assert verification_of(again(report))


def test_a_correction_is_kept_when_it_is_approved(office: Office, report: Any) -> None:
    page = approve(report, office)
    edit(page, office.editor, fees_yuan=Decimal(120), change_note="漏报收费")
    assert issues_of(page).count() == 1
    page = approve(page, office)
    assert [issue.version.note for issue in issues_of(page)] == ["漏报收费", ""]
    assert public_page_problem(page) is None


def test_what_is_refused_is_not_kept(office: Office, report: Any) -> None:
    with pytest.raises(PermissionDenied):
        report.latest_revision.publish()
    assert not ReportIssue.objects.exists()


@pytest.mark.parametrize(
    ("actor", "allowed"),
    [
        ("editor", False),
        ("administrator", False),
        ("oversight", False),
        ("superuser", False),
        ("elsewhere", False),
        ("office", True),
        ("leader", True),
        ("principal", True),
    ],
)
def test_who_reviews_withholds_an_earlier_version(
    office: Office, report: Any, client: Client, actor: str, allowed: bool
) -> None:
    page = approve(report, office)
    edit(page, office.editor, fees_yuan=Decimal(120), change_note="漏报收费")
    page = approve(page, office)
    others = {
        "superuser": lambda: make_user("root", is_superuser=True),
        "elsewhere": lambda: make_office().leader,
    }
    client.force_login(others[actor]() if actor in others else getattr(office, actor))
    where = reverse("disclosure_report:withhold_version", args=[page.pk])
    client.post(where, {"issue": issues_of(page).last().pk, "reason": "含个人信息"})
    assert issues_of(page).last().is_withheld is allowed
    entries = entries_of(page.pk).filter(act=Act.WITHHOLD)
    assert [entry.reason for entry in entries] == (["含个人信息"] if allowed else [])
    assert public_page_problem(again(page)) is None
