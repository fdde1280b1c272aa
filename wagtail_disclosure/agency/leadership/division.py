"""The division of duties among the leadership (领导班子分工), as plain data with dates.

Every part of it holds from a day until a day. What was in force on one day is a `Division`; the
`Register` knows all of them. No part of this module knows where the data comes from.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wagtail_disclosure.agency.leadership.span import ALWAYS, Span

__all__ = [
    "Body",
    "BodyKind",
    "Charge",
    "Dated",
    "Division",
    "Leader",
    "Place",
    "Register",
    "Relation",
]


class Relation(StrEnum):
    """What a leader is to an office or a unit: 分管, 协助分管, 联系."""

    IN_CHARGE = "in_charge"
    ASSISTS = "assists"
    LIAISES = "liaises"


class BodyKind(StrEnum):
    """An internal office (内设机构), a subordinate unit, or some other body."""

    OFFICE = "office"
    UNIT = "unit"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Body:
    """What somebody is in charge of. `key` tells it from others; `page` is a unit's page."""

    key: str
    name: str
    kind: BodyKind = BodyKind.OTHER
    span: Span = ALWAYS
    functions: str = ""
    phone: str = ""
    page: int | None = None

    @property
    def needs_leader(self) -> bool:
        """Whether something is wrong while nobody is in charge of it."""
        return self.kind is not BodyKind.OTHER


@dataclass(frozen=True, slots=True)
class Dated:
    """A post or a duty in words, with the days it holds."""

    text: str
    span: Span = ALWAYS


@dataclass(frozen=True, slots=True)
class Charge:
    """A leader's relation to the body of this key, with the days it holds."""

    body: str
    relation: Relation = Relation.IN_CHARGE
    span: Span = ALWAYS


@dataclass(frozen=True, slots=True)
class Leader:
    """A member of the leadership. `key` tells one from another; the name may be unknown.

    Posts, duties and charges count only while the leader is a member.
    """

    key: int
    name: str = ""
    phone: str = ""
    span: Span = ALWAYS
    posts: tuple[Dated, ...] = ()
    duties: tuple[Dated, ...] = ()
    charges: tuple[Charge, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A leader's place in the division of one day; `label` is unlike that of any other."""

    leader: Leader
    label: str
    post: str
    duties: tuple[str, ...]
    charges: tuple[tuple[Relation, Body], ...]

    def bodies(self, relation: Relation) -> tuple[Body, ...]:
        """What the leader has this relation to, in order."""
        return tuple(body for held, body in self.charges if held is relation)


@dataclass(frozen=True, slots=True)
class Division:
    """What is in force on `day`: the leaders in order, and all that one can be in charge of."""

    day: date
    places: tuple[Place, ...]
    bodies: tuple[Body, ...]

    def holding(self, key: str, relation: Relation = Relation.IN_CHARGE) -> tuple[Place, ...]:
        """The leaders with this relation to the body of `key`."""
        return tuple(
            place
            for place in self.places
            if any(held is relation and body.key == key for held, body in place.charges)
        )

    @property
    def uncovered(self) -> tuple[Body, ...]:
        """Offices and units that nobody is in charge of."""
        return tuple(
            body for body in self.bodies if body.needs_leader and not self.holding(body.key)
        )

    @property
    def without_post(self) -> tuple[Place, ...]:
        """Members of the leadership who hold no post."""
        return tuple(place for place in self.places if not place.post)


@dataclass(frozen=True, slots=True)
class Register:
    """All leaders in their order and all bodies, with all their days."""

    leaders: tuple[Leader, ...] = ()
    bodies: tuple[Body, ...] = ()

    def on(self, day: date) -> Division:
        """The division in force on `day`."""
        bodies = {body.key: body for body in self.bodies if body.span.includes(day)}
        members = [leader for leader in self.leaders if leader.span.includes(day)]
        posts = ["、".join(_texts(leader.posts, day)) for leader in members]
        labels = _labels(members, posts)
        places = (
            _place(leader, label, post, bodies, day)
            for leader, label, post in zip(members, labels, posts, strict=True)
        )
        return Division(day, tuple(places), tuple(bodies.values()))

    def change_days(self) -> list[date]:
        """The days on which something may be different from the day before, in order."""
        spans = {span.within(leader.span) for leader in self.leaders for span in _spans(leader)}
        spans |= {body.span for body in self.bodies}
        days = {day for span in spans if span is not None for day in span.turning_days()}
        return sorted(days)


def _spans(leader: Leader) -> Iterator[Span]:
    yield leader.span
    for part in (*leader.posts, *leader.duties, *leader.charges):
        yield part.span


def _texts(parts: Iterable[Dated], day: date) -> Iterator[str]:
    """Each text that holds on `day`, once."""
    yield from dict.fromkeys(part.text for part in parts if part.span.includes(day))


def _place(leader: Leader, label: str, post: str, bodies: dict[str, Body], day: date) -> Place:
    held = dict.fromkeys(
        (charge.relation, bodies[charge.body])
        for charge in leader.charges
        if charge.span.includes(day) and charge.body in bodies
    )
    return Place(leader, label, post, tuple(_texts(leader.duties, day)), tuple(held))


def _labels(members: list[Leader], posts: list[str]) -> list[str]:
    """Name and post of each; who cannot be told apart by them gets a number."""
    plain = [
        " ".join(filter(None, (post, leader.name)))
        for leader, post in zip(members, posts, strict=True)
    ]
    counts, seen, labels = Counter(plain), Counter[str](), []
    for text in plain:
        seen[text] += 1
        labels.append(text if counts[text] == 1 else f"{text}（{seen[text]}）")
    return labels
