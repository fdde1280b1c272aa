"""One document at every stage of the review, carried there by the demo's own people."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.utils import timezone
from wagtail.models import Page

from example_site.demo.content_files import read
from wagtail_disclosure.pages.models import ColumnPage, DocumentPage
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.decisions import Decide
from wagtail_disclosure.review.emergency.break_glass import BreakGlass
from wagtail_disclosure.review.emergency.offline import TakeOffline
from wagtail_disclosure.review.lists import ChecklistItem, Decision
from wagtail_disclosure.review.proof.secrecy import ReviewSecrecy
from wagtail_disclosure.review.proofreading import CompleteRound, SettleFinding, StartRound
from wagtail_disclosure.review.proofreading_models import FindingStatus
from wagtail_disclosure.review.secrecy_review import Conclusion
from wagtail_disclosure.statutory.themes import THEMES

THEME_KEYS = {theme.label: theme.key for theme in THEMES}
READERS = ("editor", "proofreader", "office")
APPROVAL = "内容属实，同意。"


def load_review() -> None:
    """Write the documents and carry each as far as it has got."""
    for item in read("review")["documents"]:
        page = _write(item)
        STAGES[item["stage"]](page, item)


def _write(item: dict[str, Any]) -> DocumentPage:
    page = DocumentPage(
        live=False,
        owner=_person("editor"),
        title=item["title"],
        slug=item["slug"],
        kind=item["kind"],
        theme=THEME_KEYS[item["theme"]],
        dated_on=date.fromisoformat(item["dated_on"]),
        summary=item["summary"],
        is_major="major_reason" in item,
        major_reason=item.get("major_reason", ""),
        body=[("text", f"<p>{item['text']}</p>")],
    )
    if item["stage"] == "scheduled":
        page.go_live_at = timezone.now() + timedelta(days=30)
    ColumnPage.objects.get(slug=item["column"]).add_child(instance=page)
    page.save_revision(user=_person("editor"))
    return _fresh(page)


def _draft(page: DocumentPage, item: dict[str, Any]) -> None:
    """Left as it was written: its personal data stops a submission."""


def _proofreading(page: DocumentPage, item: dict[str, Any]) -> None:
    _read(page, READERS[0])


def _office(page: DocumentPage, item: dict[str, Any]) -> None:
    for reader in READERS:
        _read(page, reader)
    _review_secrecy(page)
    page = _fresh(page)
    page.get_workflow().start(page, _person("editor"))


def _leader(page: DocumentPage, item: dict[str, Any]) -> None:
    _office(page, item)
    _decide(page, "office", comment=APPROVAL)


def _principal(page: DocumentPage, item: dict[str, Any]) -> None:
    _leader(page, item)
    _decide(page, "leader", comment=APPROVAL)


def _sent_back(page: DocumentPage, item: dict[str, Any]) -> None:
    _leader(page, item)
    _decide(page, "leader", Decision.REJECT, item["comment"])


def _public(page: DocumentPage, item: dict[str, Any]) -> None:
    _principal(page, item)
    if page.is_major:
        _decide(page, "principal", comment="同意公开。")


def _emergency(page: DocumentPage, item: dict[str, Any]) -> None:
    BreakGlass(_fresh(page), _person("duty"), item["reason"]).execute()


def _offline(page: DocumentPage, item: dict[str, Any]) -> None:
    _public(page, item)
    TakeOffline(_fresh(page), _person("leader"), item["reason"]).execute()


STAGES: dict[str, Callable[[DocumentPage, dict[str, Any]], None]] = {
    "draft": _draft,
    "proofreading": _proofreading,
    "office": _office,
    "leader": _leader,
    "principal": _principal,
    "sent_back": _sent_back,
    "public": _public,
    "scheduled": _public,
    "emergency": _emergency,
    "offline": _offline,
}


def _read(page: DocumentPage, username: str) -> None:
    """A whole proofreading; what the machine finds is kept with a reason."""
    page, reader = _fresh(page), _person(username)
    reading = StartRound(page, page.get_latest_revision(), reader).execute()
    for finding in reading.findings.filter(status=FindingStatus.OPEN):
        SettleFinding(finding, reader, FindingStatus.KEPT, "核对无误，保留。").execute()
    CompleteRound(reading, reader).execute()


def _review_secrecy(page: DocumentPage) -> None:
    page = _fresh(page)
    ReviewSecrecy(
        page,
        _person("office"),
        content_digest(page.get_latest_revision_as_object()),
        office="局保密审查小组",
        conclusion=Conclusion.MAY_DISCLOSE,
        basis="《保守国家秘密法实施条例》第四十二条",
    ).execute()


def _decide(
    page: DocumentPage, username: str, decision: Decision = Decision.APPROVE, comment: str = ""
) -> None:
    checked = tuple(ChecklistItem.objects.values_list("pk", flat=True))
    state = _fresh(page).current_workflow_task_state
    Decide(state, _person(username), decision, comment, checked).execute()


def _fresh(page: Page) -> Any:
    return type(page).objects.get(pk=page.pk)


def _person(username: str) -> Any:
    return get_user_model().objects.get(username=username)
