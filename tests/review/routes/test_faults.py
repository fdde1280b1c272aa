"""A crash in the middle: both or neither. Who comes second is told."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db.models.signals import post_save
from wagtail.models import TaskState
from wagtail.signals import page_published

from tests.review.factories import decide, draft, make_person, proofread, submit
from tests.review.routes.world import World, again
from wagtail_disclosure.review.decisions import AlreadyDecided
from wagtail_disclosure.review.ledger import LOGGER, entries_of
from wagtail_disclosure.review.ledger_entry import LedgerEntry, LedgerHead
from wagtail_disclosure.review.roles import Role


@contextmanager
def crash(signal: Any, sender: Any = None) -> Iterator[None]:
    """Whoever sends ``signal`` inside meets a full disk."""

    def fail(**kwargs: Any) -> None:
        raise OSError("the disk is full")

    signal.connect(fail, sender=sender)
    try:
        yield
    finally:
        signal.disconnect(fail, sender=sender)


def at_the_leader(office: Any) -> Any:
    page = draft(office, title="关于已审查之事的通知")
    submit(page, office.editor)
    proofread(again(page))
    decide(page, office.office)
    return again(page)


def state_of(page: Any) -> tuple[Any, ...]:
    head = LedgerHead.objects.get()
    task = again(page).current_workflow_task_state
    acts = list(entries_of(page.pk).values_list("act", flat=True))
    return again(page).live, head.sequence, head.hash, task.pk, task.status, acts


@pytest.mark.django_db
def test_a_crash_while_publishing_takes_the_approval_back(world: World) -> None:
    page = at_the_leader(world.office)
    before = state_of(page)
    with crash(page_published), pytest.raises(OSError, match="full"):
        decide(page, world.office.leader)
    assert state_of(page) == before
    decide(page, world.office.leader)
    assert again(page).live


@pytest.mark.django_db
def test_a_crash_in_the_ledger_publishes_nothing(world: World) -> None:
    page = at_the_leader(world.office)
    before = state_of(page)
    with crash(post_save, LedgerEntry), pytest.raises(OSError, match="full"):
        decide(page, world.office.leader)
    assert state_of(page) == before


@pytest.mark.django_db
def test_what_was_rolled_back_is_not_in_the_log(world: World, caplog: Any) -> None:
    page = at_the_leader(world.office)
    with caplog.at_level(logging.INFO, LOGGER), crash(page_published), pytest.raises(OSError):
        decide(page, world.office.leader)
    assert not [record for record in caplog.records if record.name == LOGGER]


@pytest.mark.django_db
def test_the_second_of_two_decisions_is_told_so(world: World) -> None:
    page = at_the_leader(world.office)
    colleague = make_person(world.office.agency, Role.LEADER)
    stale = again(page).current_workflow_task_state
    decide(page, world.office.leader)
    with pytest.raises(AlreadyDecided, match="in the meantime"):
        decide_on(stale, colleague)


def decide_on(state: TaskState, user: Any) -> None:
    task = state.task.specific
    task.on_action(state, user, "reject", comment="另有意见")
