"""The history of a division: each day on which it changed, and what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wagtail_disclosure.agency.leadership.division import Division, Place, Register, Relation

__all__ = ["Change", "ChangeKind", "Turn", "differences", "turns"]


class ChangeKind(StrEnum):
    """What can change."""

    JOINED = "joined"
    LEFT = "left"
    POST = "post"
    DUTIES = "duties"
    CHARGE = "charge"
    BODY_ADDED = "body_added"
    BODY_ENDED = "body_ended"


@dataclass(frozen=True, slots=True)
class Change:
    """`subject` is a leader or a body; `relation` is given for a change of charge."""

    kind: ChangeKind
    subject: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    relation: Relation | None = None


@dataclass(frozen=True, slots=True)
class Turn:
    """A day on which the division became another; the first one has no changes."""

    division: Division
    changes: tuple[Change, ...]

    @property
    def day(self) -> date:
        return self.division.day


def turns(register: Register) -> list[Turn]:
    """Every division that there is, the earliest first; days without a difference are left out."""
    result: list[Turn] = []
    for day in register.change_days():
        division = register.on(day)
        if not result:
            if division.places:
                result.append(Turn(division, ()))
        elif changes := tuple(differences(result[-1].division, division)):
            result.append(Turn(division, changes))
    return result


def differences(before: Division, after: Division) -> Iterator[Change]:
    """What is different between two divisions: people first, then offices and units."""
    old = {place.leader.key: place for place in before.places}
    new = {place.leader.key: place for place in after.places}
    for key, place in old.items():
        if key not in new:
            yield Change(ChangeKind.LEFT, place.label)
    for key, place in new.items():
        if key not in old:
            yield Change(ChangeKind.JOINED, place.label)
        else:
            yield from _of_person(old[key], place)
    yield from _of_bodies(before, after)


def _of_person(old: Place, new: Place) -> Iterator[Change]:
    if old.post != new.post:
        yield Change(ChangeKind.POST, new.label, (old.post,), (new.post,))
    if old.duties != new.duties:
        yield Change(ChangeKind.DUTIES, new.label, old.duties, new.duties)


def _of_bodies(before: Division, after: Division) -> Iterator[Change]:
    old = {body.key: body for body in before.bodies}
    new = {body.key: body for body in after.bodies}
    for key, body in (old | new).items():
        if key not in new:
            yield Change(ChangeKind.BODY_ENDED, body.name)
        elif key not in old:
            yield Change(ChangeKind.BODY_ADDED, body.name)
        for relation in Relation:
            yield from _of_charge(before, after, key, body.name, relation)


def _of_charge(
    before: Division, after: Division, key: str, name: str, relation: Relation
) -> Iterator[Change]:
    """By person, not by label: a new post alone gives nobody another charge."""
    old, new = before.holding(key, relation), after.holding(key, relation)
    if {place.leader.key for place in old} != {place.leader.key for place in new}:
        labels, new_labels = (tuple(place.label for place in places) for places in (old, new))
        yield Change(ChangeKind.CHARGE, name, labels, new_labels, relation)
