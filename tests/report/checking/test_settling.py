"""A warning is settled with a reason, keeps it as long as nothing changes, and may lose it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from wagtail.models import PageLogEntry

from tests.factories import part
from tests.report.builders import BALANCED, make_draft, report_values, stream
from tests.review.factories import Office, make_office
from tests.review.people import everybody
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.checking.page_check import check_page
from wagtail_disclosure.report.checking.settled import SettledWarning
from wagtail_disclosure.report.checking.settling import ReopenWarning, SettleWarning, may_settle
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.prerequisites import approval_problems
from wagtail_disclosure.review.tiers import Tier

WRONG = "2023年，我局共收到政府信息公开申请9件。"
REASON = "正文含上年结转和撤回的申请。"


@pytest.fixture(autouse=True)
def review_enforced(settings: Any) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": True}


@pytest.fixture
def office(db: None) -> Office:
    return make_office()


def text(*paragraphs: str) -> list[tuple[str, str]]:
    return [("text", "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs))]


@pytest.fixture
def page(office: Office) -> Any:
    """A report with one warning: the text says nine, the table three."""
    page = make_draft(part(office.section, "reports"), overview=text(WRONG), owner=office.editor)
    return type(page).objects.get(pk=page.pk)


def check(page: Any) -> Any:
    page = type(page).objects.get(pk=page.pk)
    return check_page(page.get_latest_revision_as_object())


def key(page: Any) -> str:
    (found,) = check(page).open_warnings
    return found.key


def change(page: Any, user: Any = None, **fields: Any) -> None:
    page = type(page).objects.get(pk=page.pk).get_latest_revision_as_object()
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision(user=user, clean=False)


def settle(page: Any, user: Any) -> SettledWarning:
    return SettleWarning(page, user, key(page), REASON).execute()


def submit(page: Any, user: Any) -> Any:
    page = type(page).objects.get(pk=page.pk)
    return page.get_workflow().start(page, user)


def test_a_reason_is_kept_and_written_down(page: Any, office: Office) -> None:
    settled = settle(page, office.editor)
    assert (settled.rule, settled.reason, settled.user) == ("X1", REASON, office.editor)
    (found,) = check(page).settled
    assert found.settled == settled
    assert check(page).count == 0
    log = PageLogEntry.objects.get(action="disclosure.report.settle_warning")
    assert log.data["reason"] == REASON
    assert entries_of(page.pk).get(act=Act.KEEP_FINDING).reason == REASON
    assert str(settled) == f"X1: {REASON}"


def test_it_survives_what_it_does_not_speak_of(page: Any, office: Office) -> None:
    settle(page, office.editor)
    change(page, problems=text("改了别的部分。"), overview=text("另起一段。", f" {WRONG} "))
    assert check(page).count == 0


@pytest.mark.parametrize(
    "fields",
    [
        {"overview": text(WRONG.replace("9", "8"))},
        {"overview": text(WRONG.replace("我局", "我局一年来"))},
        {
            "requests": stream(
                "table3",
                BALANCED | {"received.natural_person": 4, "closed.granted.natural_person": 3},
            )
        },
    ],
)
def test_it_ends_with_the_sentence_or_the_cells(
    page: Any, office: Office, fields: dict[str, Any]
) -> None:
    settle(page, office.editor)
    change(page, **fields)
    assert len(check(page).open_warnings) == 1


def test_it_is_taken_back(page: Any, office: Office) -> None:
    settled = settle(page, office.editor)
    ReopenWarning(page, office.office, settled.key).execute()
    assert key(page) == settled.key
    assert PageLogEntry.objects.filter(action="disclosure.report.reopen_warning").count() == 1
    assert entries_of(page.pk).filter(act=Act.REOPEN_FINDING).count() == 1
    with pytest.raises(ValidationError, match="already"):
        ReopenWarning(page, office.office, settled.key).execute()


@pytest.mark.parametrize("reason", ["", "  ", "长" * 301])
def test_a_reason_is_one(page: Any, office: Office, reason: str) -> None:
    with pytest.raises(ValidationError):
        SettleWarning(page, office.editor, key(page), reason).execute()
    assert not SettledWarning.objects.exists()


def test_only_a_warning_that_is_there_and_open(page: Any, office: Office) -> None:
    with pytest.raises(ValidationError, match="no longer"):
        SettleWarning(page, office.editor, "f" * 64, REASON).execute()
    settled = settle(page, office.editor)
    with pytest.raises(ValidationError, match="in the meantime"):
        SettleWarning(page, office.editor, settled.key, REASON).execute()


def test_an_error_has_no_reason(page: Any, office: Office) -> None:
    change(page, problems=[])
    (error,) = check(page).errors
    with pytest.raises(ValidationError, match="no longer"):
        SettleWarning(page, office.editor, error.key, REASON).execute()


def test_who_may(page: Any, office: Office) -> None:
    people = everybody(office)
    del people["anonymous"]
    allowed = {name for name, user in people.items() if may_settle(user, page)}
    assert allowed == {
        "editor", "office", "leader", "principal", "administrator", "member", "superuser"
    }  # fmt: skip
    warning = key(page)
    for name in people.keys() - allowed:
        with pytest.raises(PermissionDenied):
            SettleWarning(page, people[name], warning, REASON).execute()
    settle(page, office.editor)
    with pytest.raises(PermissionDenied):
        ReopenWarning(page, people["stranger"], warning).execute()


def test_without_review_nothing_goes_into_the_ledger(
    page: Any, office: Office, settings: Any
) -> None:
    settings.WAGTAIL_DISCLOSURE = {"REVIEW_ENFORCED": False}
    settle(page, office.editor)
    assert not entries_of(page.pk).exists()


def test_no_submission_with_an_open_warning(page: Any, office: Office) -> None:
    with pytest.raises(ValidationError, match="9"):
        submit(page, office.editor)
    settle(page, office.editor)
    assert submit(page, office.editor).status == "in_progress"


def test_no_submission_with_an_error(page: Any, office: Office) -> None:
    settle(page, office.editor)
    change(page, requests=stream("table3", BALANCED | {"received.natural_person": 9}))
    with pytest.raises(ValidationError) as refused:
        submit(page, office.editor)
    assert list(refused.value.error_dict) == ["requests"]


def test_nor_after_it_was_sent_back(page: Any, office: Office) -> None:
    settle(page, office.editor)
    state = submit(page, office.editor)
    state.current_task_state.reject(user=office.office, comment="改")
    change(page, overview=text(WRONG.replace("9", "8")))
    state.refresh_from_db()
    page = type(page).objects.get(pk=page.pk)
    with pytest.raises(ValidationError, match="8"):
        state.resume(user=office.editor)


def test_an_edit_in_mid_flow_is_asked_about_before_the_first_approval(
    page: Any, office: Office
) -> None:
    settle(page, office.editor)
    submit(page, office.editor)
    change(page, user=office.editor, overview=text(WRONG.replace("9", "8")))
    revision = type(page).objects.get(pk=page.pk).get_latest_revision()
    assert any("8" in problem for problem in approval_problems(revision, Tier.OFFICE))
    assert approval_problems(revision, Tier.LEADER) == []


def test_a_new_report_is_asked_too(office: Office) -> None:
    """A page that is not saved yet has no reasons, and stands where it will stand."""
    index = part(office.section, "reports")
    make_draft(index, year=2022, issued_on=date(2023, 1, 9), requests=stream("table3", BALANCED))
    model = get_settings().model("REPORT_PAGE_MODEL")
    page = model(**report_values(overview=text(WRONG)))
    page.path, page.depth = index.path, index.depth
    (message,) = page.submission_errors()["__all__"]
    assert "3" in str(message)
