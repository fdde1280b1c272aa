"""What keeps a key task from the public."""

from __future__ import annotations

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from tests.agency.matters.builders import build_task, in_days, make_draft_task, make_index
from tests.factories import make_section
from wagtail_disclosure.agency.matters.rows import not_in_future

FIRST = date(2025, 3, 1)


def faults(**fields):
    return set(build_task(**fields).publication_errors())


@pytest.mark.parametrize(
    ("fields", "places"),
    [
        ({}, set()),
        ({"year": None}, {"year"}),
        ({"kind": ""}, {"kind"}),
        ({"goal": "  "}, {"goal"}),
        ({"owner_office": " "}, {"owner_office"}),
        ({"result": "完成"}, {"concluded_on"}),
        ({"concluded_on": FIRST}, {"result"}),
        ({"concluded_on": FIRST, "result": "完成"}, set()),
        ({"consultation_from": FIRST}, {"consultation_until"}),
        ({"consultation_until": FIRST}, {"consultation_from"}),
        ({"consultation_from": FIRST, "consultation_until": date(2025, 3, 31)}, set()),
        (
            {"consultation_from": FIRST, "consultation_until": date(2025, 3, 30)},
            {"consultation_reason"},
        ),
        (
            {
                "consultation_from": FIRST,
                "consultation_until": date(2025, 3, 30),
                "consultation_reason": "情况紧急",
            },
            set(),
        ),
    ],
)
def test_what_is_missing_is_said_at_its_field(fields, places):
    assert faults(**fields) == places


def test_nothing_is_reported_before_it_has_happened():
    assert faults(progress=[(in_days(1), "早了", None)]) == {"progress"}
    assert faults(milestones=[("一", in_days(1), in_days(1))]) == {"progress"}
    assert faults(concluded_on=in_days(1), result="完成") == {"concluded_on"}
    assert faults(progress=[(in_days(0), "今天", None)]) == set()
    with pytest.raises(ValidationError):
        not_in_future(in_days(1))
    not_in_future(in_days(0))


@pytest.mark.django_db
def test_a_draft_may_lack_all_of_it_but_may_not_contradict_itself():
    index = make_index(make_section())
    page = make_draft_task(index, goal="", owner_office="", kind="", year=None)
    assert not page.live
    page.consultation_from, page.consultation_until = date(2025, 3, 2), FIRST
    with pytest.raises(ValidationError) as refused:
        page.clean()
    assert set(refused.value.error_dict) == {"consultation_until"}


@pytest.mark.django_db
def test_publishing_asks_for_it_by_whatever_route():
    page = make_draft_task(make_index(make_section()), goal="")
    with pytest.raises(ValidationError):
        page.get_latest_revision().publish()
    page.refresh_from_db()
    assert not page.live
