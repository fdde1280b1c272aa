"""Leadership pages for tests: an agency with two leaders and three offices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.pages.leadership import (
    Leader,
    LeaderCharge,
    LeaderDuty,
    LeaderPost,
    Office,
)

JANUARY, JULY = date(2024, 1, 1), date(2024, 7, 1)
LAST_OF_JUNE = date(2024, 6, 30)


def make_leader(post: str, *charges: LeaderCharge, duty: str = "", **fields: Any) -> Leader:
    """An unsaved leader with a post and charges, a member since January."""
    leader = Leader(**{"effective_from": JANUARY, **fields})
    leader.posts = [LeaderPost(title=post)]
    leader.duties = [LeaderDuty(text=duty)] if duty else []
    leader.charges = in_order(charges)
    return leader


def in_order(rows: Iterable[Any]) -> list[Any]:
    """Rows with their place, as a form sends them: a database keeps no other order."""
    numbered = list(rows)
    for number, row in enumerate(numbered):
        row.sort_order = number
    return numbered


def charge(name: str, relation: str = "in_charge", **fields: Any) -> LeaderCharge:
    return LeaderCharge(name=name, relation=relation, **fields)


def usual_leaders() -> list[Leader]:
    """In July 文化股 goes from the head to the deputy, who has assisted until then."""
    head = make_leader(
        "局长",
        charge("办公室"),
        charge("文化股", effective_until=LAST_OF_JUNE),
        duty="主持全面工作",
        phone="0999-5020001",
    )
    deputy = make_leader(
        "副局长",
        charge("体育股"),
        charge("文化股", "assists", effective_until=LAST_OF_JUNE),
        charge("文化股", effective_from=JULY),
        charge("那拉提镇", "liaises"),
    )
    return [head, deputy]


def draft_leadership(section: Any, leaders: list[Leader] | None = None, **fields: Any) -> Any:
    """A page that has never been published, fresh from the database."""
    page = get_settings().model("LEADERSHIP_PAGE_MODEL")(
        **{"title": "领导班子分工", "slug": "leadership", "live": False, **fields}
    )
    page.offices = in_order(Office(name=name) for name in ("办公室", "文化股", "体育股"))
    page.leaders = in_order(usual_leaders() if leaders is None else leaders)
    section.add_child(instance=page)
    page.save_revision(clean=False)
    return type(page).objects.get(pk=page.pk)


def make_leadership(section: Any, leaders: list[Leader] | None = None, **fields: Any) -> Any:
    """A published page, fresh from the database."""
    page = draft_leadership(section, leaders, **fields)
    page.get_latest_revision().publish()
    return type(page).objects.get(pk=page.pk)
