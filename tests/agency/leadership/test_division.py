"""The division of any day, whatever the rows."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.agency.leadership.changes import ChangeKind, differences, turns
from wagtail_disclosure.agency.leadership.division import (
    Body,
    BodyKind,
    Charge,
    Dated,
    Leader,
    Register,
    Relation,
)
from wagtail_disclosure.agency.leadership.findings import conflicts, gaps
from wagtail_disclosure.agency.leadership.span import A_DAY, ALWAYS, Span

pytestmark = pytest.mark.once

FIRST = date(2024, 1, 1)
DAYS = st.integers(0, 60).map(lambda number: FIRST + timedelta(days=number))
KEYS = ("办公室", "文化股", "那拉提镇")
KINDS = dict(zip(KEYS, (BodyKind.OFFICE, BodyKind.UNIT, BodyKind.OTHER), strict=True))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start, end = draw(st.none() | DAYS), draw(st.none() | DAYS)
    if start and end and end < start:
        start, end = end, start
    return Span(start, end)


DATED = st.builds(Dated, st.sampled_from(["局长", "副局长", "主任"]), spans())
CHARGES = st.builds(Charge, st.sampled_from(KEYS), st.sampled_from(Relation), spans())


def tuples(items: st.SearchStrategy, most: int = 3) -> st.SearchStrategy:
    return st.lists(items, max_size=most).map(tuple)


@st.composite
def registers(draw: st.DrawFn) -> Register:
    leaders = [
        Leader(
            key,
            draw(st.sampled_from(["", "甲"])),
            span=draw(spans()),
            posts=draw(tuples(DATED)),
            duties=draw(tuples(DATED)),
            charges=draw(tuples(CHARGES, 4)),
        )
        for key in range(draw(st.integers(0, 4)))
    ]
    bodies = [Body(key, key, kind, draw(spans())) for key, kind in KINDS.items()]
    return Register(tuple(leaders), tuple(bodies))


def contents(division) -> tuple:
    """What is in force, without the day."""
    return division.places, division.bodies


@given(registers(), DAYS)
def test_between_two_change_days_nothing_changes(register, day):
    before = [other for other in register.change_days() if other <= day]
    same = max(before, default=date.min)
    assert contents(register.on(day)) == contents(register.on(same))


@given(registers(), DAYS)
def test_nothing_is_in_force_outside_its_days(register, day):
    division = register.on(day)
    for place in division.places:
        assert place.leader.span.includes(day)
        for relation, body in place.charges:
            assert body.span.includes(day)
            assert any(
                charge.body == body.key
                and charge.relation is relation
                and charge.span.includes(day)
                for charge in place.leader.charges
            )


@given(registers(), DAYS)
def test_no_two_leaders_are_called_the_same(register, day):
    labels = [place.label for place in register.on(day).places]
    assert len(labels) == len(set(labels))


@given(registers(), DAYS)
def test_a_conflict_is_exactly_a_day_with_two_in_charge(register, day):
    told = {found.body for found in conflicts(register) if found.span.includes(day)}
    everywhere = Register(
        register.leaders, tuple(Body(key, key, kind) for key, kind in KINDS.items())
    )
    division = everywhere.on(day)
    assert told == {key for key in KEYS if len(division.holding(key)) > 1}


@given(registers(), DAYS)
def test_a_gap_is_exactly_a_day_without_anybody(register, day):
    told = [gap.body.key for gap in gaps(register, FIRST) if gap.span.includes(day)]
    assert sorted(told) == sorted(body.key for body in register.on(day).uncovered)


@given(registers())
def test_gaps_of_a_body_do_not_touch(register):
    found = list(gaps(register, FIRST))
    for one in found:
        following = one.span.end and one.span.end + A_DAY
        assert not any(
            other.body.key == one.body.key and other.span.start == following for other in found
        )


@given(registers(), DAYS)
def test_the_history_leads_to_every_day(register, day):
    """The last turn up to a day differs in nothing from that day."""
    history = turns(register)
    assert all(turn.changes for turn in history[1:])
    assert [turn.day for turn in history] == sorted({turn.day for turn in history})
    passed = [turn for turn in history if turn.day <= day]
    if passed:
        assert list(differences(passed[-1].division, register.on(day))) == []


@given(spans(), spans(), DAYS)
def test_days_in_both_spans(one, other, day):
    shared = one.within(other)
    assert (shared is not None and shared.includes(day)) == (
        one.includes(day) and other.includes(day)
    )


def test_the_last_day_there_is_has_no_day_after_it():
    assert list(Span(None, date.max).turning_days()) == []
    assert list(ALWAYS.turning_days()) == []


def test_each_kind_of_change_is_told():
    half = Span(FIRST, date(2024, 1, 31))
    rest = Span(date(2024, 2, 1))
    stays = Leader(
        0,
        posts=(Dated("副局长", half), Dated("局长", rest)),
        duties=(Dated("文化", half), Dated("全面", rest)),
        charges=(Charge("办公室", span=half), Charge("新股", span=rest)),
    )
    leaves, joins = Leader(1, "乙", span=half), Leader(2, "丙", span=rest)
    bodies = (
        Body("办公室", "办公室", BodyKind.OFFICE, half),
        Body("新股", "新股", BodyKind.OFFICE, rest),
    )
    first, second = turns(Register((stays, leaves, joins), bodies))
    assert first.changes == ()
    assert {change.kind for change in second.changes} == set(ChangeKind)


def test_a_new_post_alone_gives_nobody_another_charge():
    half, rest = Span(FIRST, date(2024, 1, 31)), Span(date(2024, 2, 1))
    leader = Leader(
        0, posts=(Dated("副局长", half), Dated("局长", rest)), charges=(Charge("办公室"),)
    )
    register = Register((leader,), (Body("办公室", "办公室", BodyKind.OFFICE),))
    (change,) = turns(register)[-1].changes
    assert change.kind is ChangeKind.POST


def test_a_charge_that_is_written_anew_changes_nothing():
    half, rest = Span(FIRST, date(2024, 1, 31)), Span(date(2024, 2, 1))
    leader = Leader(0, charges=(Charge("办公室", span=half), Charge("办公室", span=rest)))
    register = Register((leader,), (Body("办公室", "办公室", BodyKind.OFFICE),))
    assert len(turns(register)) <= 1
