"""The rows of a leadership page as the plain data of `division`, and the questions asked of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet

from wagtail_disclosure.agency.leadership.changes import Turn, turns
from wagtail_disclosure.agency.leadership.division import (
    Body,
    BodyKind,
    Charge,
    Dated,
    Division,
    Leader,
    Place,
    Register,
    Relation,
)
from wagtail_disclosure.agency.leadership.span import Span
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry

__all__ = ["changes", "division_on", "in_charge_of", "register_of", "units_below"]

# Finds the key of the body that a charge is about.
Keys = Callable[[Any], str]

RELATIONS = ("posts", "duties", "charges")


def division_on(page: Any, day: date) -> Division:
    """The division of the leadership `page` that is in force on `day`."""
    return register_of(page).on(day)


def in_charge_of(page: Any, office_or_unit: Any, day: date) -> tuple[Place, ...]:
    """Who was in charge of an office, given by its name, or of a unit, given by its page or its
    name, on `day`.
    """
    division = division_on(page, day)
    wanted = office_or_unit if isinstance(office_or_unit, str) else None
    page_pk = None if wanted else office_or_unit.pk
    for body in division.bodies:
        if body.name == (wanted or "").strip() or (page_pk and body.page == page_pk):
            return division.holding(body.key)
    return ()


def changes(page: Any) -> list[Turn]:
    """Each division of `page` with what was changed by it, the earliest first."""
    return turns(register_of(page))


def register_of(page: Any, units: Sequence[Body] = ()) -> Register:
    """The rows of `page` as they are in memory. `units` are known besides those that it names.

    Four queries for a page from the database, none for one from a revision.
    """
    rows = _leader_rows(page)
    charges = [charge for row in rows for charge in row.charges.all()]
    offices = [_office(row) for row in page.offices.all()]
    keys = _keys(offices, units, charges)
    others: dict[str, Body] = {unit.key: unit for unit in units}
    for charge in sorted(charges, key=lambda charge: not charge.unit_id):
        others.setdefault(keys(charge), _charged(charge, keys(charge)))
    known = {office.key for office in offices}
    return Register(
        tuple(_leader(number, row, keys) for number, row in enumerate(rows)),
        # An office that was set up again has two rows, each with its own days.
        (*offices, *(body for key, body in others.items() if key not in known)),
    )


def units_below(section: Any) -> list[Body]:
    """The units that the public finds in a section, until the day each is closed for good."""
    entries = PublishedEntry.objects.in_section(section.pk).of_kind(EntryKind.UNIT)
    rows = entries.order_by("title", "page_id").values_list("page_id", "title", "ends_on")
    return [
        Body(f"unit:{pk}", title, BodyKind.UNIT, Span(end=closed), page=pk)
        for pk, title, closed in rows
    ]


def _leader_rows(page: Any) -> list[Any]:
    """Rows of a revision hold the rows below them already."""
    rows = page.leaders.all()
    return list(rows.prefetch_related(*RELATIONS) if isinstance(rows, QuerySet) else rows)


def _office(row: Any) -> Body:
    name = row.name.strip()
    return Body(name, name, BodyKind.OFFICE, row.span, row.functions.strip(), row.phone)


def _keys(offices: list[Body], units: Sequence[Body], charges: list[Any]) -> Keys:
    """How to find the key of what a charge is about: a unit may be named by its page here, and by
    its title alone there.
    """
    by_name = {row.name.strip(): f"unit:{row.unit_id}" for row in charges if row.unit_id}
    by_name |= {unit.name: unit.key for unit in units} | {
        office.name: office.key for office in offices
    }

    def key_of(charge: Any) -> str:
        name = charge.name.strip()
        return f"unit:{charge.unit_id}" if charge.unit_id else by_name.get(name, name)

    return key_of


def _charged(charge: Any, key: str) -> Body:
    kind = BodyKind.UNIT if key.startswith("unit:") else BodyKind.OTHER
    return Body(key, charge.name.strip(), kind, page=charge.unit_id)


def _leader(number: int, row: Any, key_of: Keys) -> Leader:
    return Leader(
        key=number,
        name=row.name.strip(),
        phone=row.phone,
        span=row.span,
        posts=tuple(Dated(post.title.strip(), post.span) for post in row.posts.all()),
        duties=tuple(Dated(duty.text.strip(), duty.span) for duty in row.duties.all()),
        charges=tuple(
            Charge(key_of(charge), Relation(charge.relation), charge.span)
            for charge in row.charges.all()
        ),
    )
