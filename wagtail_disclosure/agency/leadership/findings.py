"""What is wrong with a division, whatever the day: two in charge of one office, or nobody."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import combinations, pairwise

from wagtail_disclosure.agency.leadership.division import Body, Charge, Leader, Register, Relation
from wagtail_disclosure.agency.leadership.span import A_DAY, Span

__all__ = ["Conflict", "Gap", "conflicts", "gaps"]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two leaders in charge of one body on the same days. `at` are the places of the later
    charge: that of the leader in the register, and that of the charge among the leader's.
    """

    body: str
    first: Leader
    second: Leader
    span: Span
    at: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Gap:
    """Days on which nobody is in charge of a body."""

    body: Body
    span: Span


@dataclass(frozen=True, slots=True)
class _Held:
    leader: Leader
    charge: Charge
    span: Span
    at: tuple[int, int]


def conflicts(register: Register) -> Iterator[Conflict]:
    """Each two charges of one body that overlap. Assisting and liaising may be shared."""
    for one, other in combinations(_held(register), 2):
        if one.charge.body != other.charge.body or one.leader is other.leader:
            continue
        if shared := one.span.within(other.span):
            yield Conflict(one.charge.body, one.leader, other.leader, shared, other.at)


def gaps(register: Register, since: date) -> Iterator[Gap]:
    """The days from `since` on, on which nobody is in charge of an office or a unit."""
    starts = [since, *(day for day in register.change_days() if day > since)]
    ends = [following - A_DAY for _day, following in pairwise(starts)]
    open_gaps: dict[str, Gap] = {}
    for start, end in zip(starts, [*ends, None], strict=True):
        uncovered = {body.key: body for body in register.on(start).uncovered}
        for key in open_gaps.keys() - uncovered.keys():
            yield open_gaps.pop(key)
        for key, body in uncovered.items():
            begun = open_gaps[key].span.start if key in open_gaps else start
            open_gaps[key] = Gap(body, Span(begun, end))
    yield from open_gaps.values()


def _held(register: Register) -> Iterator[_Held]:
    for number, leader in enumerate(register.leaders):
        for position, charge in enumerate(leader.charges):
            span = charge.span.within(leader.span)
            if charge.relation is Relation.IN_CHARGE and span:
                yield _Held(leader, charge, span, (number, position))
