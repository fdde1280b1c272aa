"""What happens at the same time takes its locks in one order: nobody waits for ever, and the ledger
stays one chain.
"""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier, BrokenBarrierError
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection

from tests.review.factories import decide, make_office, make_person, proofread, published
from tests.review.people import break_glass_member
from tests.review.routes.test_faults import at_the_leader
from tests.review.routes.world import again
from wagtail_disclosure.review import decisions, submission
from wagtail_disclosure.review.audit.verification import verify
from wagtail_disclosure.review.decisions import Decide
from wagtail_disclosure.review.emergency import break_glass
from wagtail_disclosure.review.emergency.break_glass import BreakGlass
from wagtail_disclosure.review.emergency.offline import TakeOffline
from wagtail_disclosure.review.ledger import entries_of, record_other
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.lists import ChecklistItem, Decision
from wagtail_disclosure.review.roles import Role

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
REASON = "山洪预警，须立即向公众发布。"


def at_once(*attempts: Callable[[], Any]) -> list[Exception | None]:
    """What each of ``attempts`` was refused with; a fault of the database is raised."""

    def run(attempt: Callable[[], Any]) -> Exception | None:
        try:
            attempt()
        except (PermissionDenied, ValidationError) as refusal:
            return refusal
        finally:
            connection.close()
        return None

    with ThreadPoolExecutor(len(attempts)) as pool:
        return list(pool.map(run, attempts))


@pytest.fixture
def meeting(monkeypatch: Any) -> Callable[[Any, str], None]:
    """Makes two functions wait for each other when they are called, if both get so far."""
    barrier = Barrier(2)

    def meet_in(module: Any, name: str) -> None:
        original = getattr(module, name)

        def held(*args: Any, **kwargs: Any) -> Any:
            with suppress(BrokenBarrierError):
                barrier.wait(timeout=2)
            return original(*args, **kwargs)

        monkeypatch.setattr(module, name, held)

    return meet_in


@pytest.fixture(autouse=True)
def no_search_index(settings: Any) -> None:
    """Wagtail's index of PostgreSQL updates rows of pages that nobody has touched."""
    backend = {"BACKEND": "modelsearch.backends.database", "AUTO_UPDATE": False}
    settings.MODELSEARCH_BACKENDS = settings.WAGTAILSEARCH_BACKENDS = {"default": backend}


def test_an_approval_and_a_broken_glass(meeting: Any) -> None:
    office = make_office()
    page, member = at_the_leader(office), break_glass_member(office)
    meeting(break_glass, "skipped_by")
    meeting(decisions.eligibility, "obstacle")
    refusals = at_once(
        lambda: decide(page, office.leader),
        lambda: BreakGlass(again(page), member, REASON).execute(),
    )
    assert sum(refusal is None for refusal in refusals) == 1
    acts = list(entries_of(page.pk).values_list("act", flat=True))
    assert acts.count(Act.PUBLISH) == 1 and again(page).live
    assert not verify()


def test_an_approval_and_an_edit(meeting: Any) -> None:
    office = make_office()
    page = at_the_leader(office)
    text = again(page).get_latest_revision_as_object()
    text.summary = "未经审查"
    meeting(submission, "restart_if_changed")
    meeting(decisions.eligibility, "obstacle")
    at_once(
        lambda: decide(page, office.leader),
        lambda: text.save_revision(user=office.editor),
    )
    found = again(page)
    assert not found.live or found.summary != "未经审查"
    assert not verify()


def test_an_approval_and_a_cancellation() -> None:
    office = make_office()
    page = at_the_leader(office)
    flow, state = page.current_workflow_state, page.current_workflow_task_state
    checked = tuple(ChecklistItem.objects.values_list("pk", flat=True))
    approval = Decide(state, office.leader, Decision.APPROVE, checked=checked)
    at_once(approval.execute, lambda: flow.cancel(user=office.editor))
    assert not verify()


def test_taking_offline_and_approving_the_next_version(meeting: Any) -> None:
    office = make_office()
    page = published(office)
    text = page.get_latest_revision_as_object()
    text.summary = "新的摘要"
    text.save_revision(user=office.editor)
    again(page).get_workflow().start(again(page), office.editor)
    proofread(again(page))
    decide(page, office.office)
    meeting(decisions.eligibility, "obstacle")
    at_once(
        lambda: decide(page, office.leader),
        lambda: TakeOffline(again(page), office.principal, REASON).execute(),
        lambda: TakeOffline(again(page), office.office, REASON).execute(),
    )
    assert not verify()


def test_the_ledger_is_one_chain() -> None:
    office = make_office()
    before = LedgerEntry.objects.count()

    def append() -> None:
        for number in range(10):
            record_other(Act.REFERENCE, agency=office.agency, title=str(number))

    at_once(*[append] * 4)
    numbers = list(LedgerEntry.objects.values_list("sequence", flat=True))
    assert numbers == list(range(1, before + 41))
    assert not verify()


def test_the_first_entry_of_all() -> None:
    at_once(*[lambda: record_other(Act.REFERENCE, title="1")] * 4)
    assert LedgerEntry.objects.count() == 4
    assert not verify()


def test_two_branches_taken_offline() -> None:
    office = make_office()
    pages = [published(office, title=f"关于第{number}事的通知") for number in (1, 2, 3)]
    other = make_person(office.agency, Role.LEADER)
    at_once(
        lambda: TakeOffline(again(office.section), other, REASON, True).execute(),
        lambda: TakeOffline(again(pages[2]), office.leader, REASON).execute(),
        lambda: TakeOffline(again(pages[1]), office.office, REASON).execute(),
    )
    assert not any(again(page).live for page in pages)
    assert not verify()
