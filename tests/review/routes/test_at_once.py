"""Two at once, on a database that has more than one connection."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from threading import Barrier
from typing import Any

import pytest
from django.db import connection

from tests.review.factories import decide, make_office, make_person
from tests.review.routes.test_faults import at_the_leader
from tests.review.routes.world import again
from wagtail_disclosure.review.decisions import AlreadyDecided
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.roles import Role

pytestmark = [
    pytest.mark.postgres,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]


def test_of_two_leaders_at_once_one_decides() -> None:
    office = make_office()
    page = at_the_leader(office)
    leaders = [office.leader, make_person(office.agency, Role.LEADER)]
    together = Barrier(2)

    def attempt(leader: Any) -> str:
        try:
            together.wait(timeout=20)
            decide(page, leader)
        except AlreadyDecided as refusal:
            return " ".join(refusal.messages)
        finally:
            connection.close()
        return ""

    with ThreadPoolExecutor(2) as pool:
        answers = sorted(pool.map(attempt, leaders))
    assert answers[0] == "" and "in the meantime" in answers[1]
    acts = list(entries_of(page.pk).values_list("act", flat=True))
    assert acts.count(Act.PUBLISH) == acts.count(Act.CLEAR) == 1
    assert acts.count(Act.APPROVE) == 2


def test_an_edit_at_the_same_time_is_not_published() -> None:
    office = make_office()
    page = at_the_leader(office)
    together = Barrier(2)

    def approve() -> None:
        try:
            together.wait(timeout=20)
            with suppress(AlreadyDecided):
                decide(page, office.leader)
        finally:
            connection.close()

    def edit() -> None:
        try:
            text = again(page).get_latest_revision_as_object()
            text.summary = "未经审查"
            together.wait(timeout=20)
            text.save_revision(user=office.editor)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        for future in [pool.submit(approve), pool.submit(edit)]:
            future.result()
    found = again(page)
    assert not found.live or found.summary != "未经审查"
