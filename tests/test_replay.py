"""A preparation that is written again leaves what it leaves when it is run."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from tests.factories import make_agency, make_section
from tests.replay import all_rows, replayed
from tests.review.factories import make_office

pytestmark = pytest.mark.django_db
Counts = dict[str, int]


def counts_after(prepare: Callable[[], Any]) -> Counts:
    """Rows by table after ``prepare``, which is taken back."""
    with transaction.atomic():
        prepare()
        counts = {table: len(rows) for table, rows in all_rows().items()}
        transaction.set_rollback(True)
    return counts


@pytest.mark.parametrize("prepare", [make_section, make_office])
def test_as_many_rows_stand_in_each_table(prepare: Callable[[], Any]) -> None:
    by_hand = replayed(getattr(prepare, "__wrapped__", lambda: make_section(make_agency())))
    run = counts_after(by_hand)
    assert counts_after(by_hand) == run
    assert counts_after(prepare) == run


def test_a_second_one_is_run() -> None:
    first, second = make_section(), make_section()
    assert first.agency != second.agency
    assert first.slug != second.slug


def test_what_is_made_is_fresh() -> None:
    with transaction.atomic():
        make_section().agency.name = "改过的局"
        transaction.set_rollback(True)
    assert make_section().agency.name != "改过的局"
