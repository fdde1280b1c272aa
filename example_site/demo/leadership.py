"""Loads the division of duties of the bureau's leadership: roles only, no people's names."""

from __future__ import annotations

from datetime import date
from typing import Any

from example_site.demo.content_files import read
from example_site.demo.publishing import add_draft, midday, publish
from wagtail_disclosure.pages.models import (
    Leader,
    LeaderCharge,
    LeaderDuty,
    LeaderPost,
    LeadershipPage,
    Office,
    UnitPage,
)

ROWS = {"posts": LeaderPost, "duties": LeaderDuty, "charges": LeaderCharge}
DATES = ("effective_from", "effective_until")


def load_leadership(section: Any) -> LeadershipPage:
    """Create and publish the page under ``section``, whose units are there already."""
    content = read("leadership")
    page = LeadershipPage(
        title=content["title"],
        slug="leadership",
        summary=content["summary"],
        owner_office=content["owner"],
    )
    page.offices = _in_order([Office(**_dated(item)) for item in content["offices"]])
    units = {unit.slug: unit for unit in UnitPage.objects.descendant_of(section)}
    page.leaders = _in_order([_leader(item, units) for item in content["leaders"]])
    return publish(add_draft(section, page), midday(content["published_on"]))


def _leader(item: dict[str, Any], units: dict[str, UnitPage]) -> Leader:
    leader = Leader(**_dated({key: item[key] for key in item if key not in {*ROWS, "units"}}))
    for name, model in ROWS.items():
        setattr(leader, name, _in_order([model(**_dated(row)) for row in item.get(name, [])]))
    in_charge = [units[slug] for slug in item.get("units", [])]
    charges = [
        *leader.charges.all(),
        *(LeaderCharge(unit=one, name=one.title) for one in in_charge),
    ]
    leader.charges = _in_order(charges)
    return leader


def _in_order(rows: list[Any]) -> list[Any]:
    """Rows with their place, as a form sends them: a database keeps no other order."""
    for number, row in enumerate(rows):
        row.sort_order = number
    return rows


def _dated(item: dict[str, Any]) -> dict[str, Any]:
    """The fields of a row, with its days as dates."""
    days = {name: date.fromisoformat(item[name]) for name in DATES if name in item}
    return item | days
