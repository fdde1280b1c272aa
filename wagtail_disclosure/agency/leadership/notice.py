"""The notice about the division (领导班子分工通知), as plain text in its parts.

Its words are generated from the rows; nobody types a heading or a number.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from wagtail_disclosure.agency.leadership.division import Division, Place, Relation
from wagtail_disclosure.text.numbering import LARGEST, heading_number

__all__ = ["Notice", "NoticeItem", "notice_of"]

TITLE = "关于领导班子成员分工的通知"
# How people end a line in a form.
ENDS = "。；，、;,. "
HELD = ((Relation.IN_CHARGE, "分管"), (Relation.ASSISTS, "协助分管"), (Relation.LIAISES, "联系"))


@dataclass(frozen=True, slots=True)
class NoticeItem:
    """One leader: the numbered heading, and a paragraph for each line."""

    heading: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Notice:
    """The notice of one agency about the division in force since `dated`."""

    agency: str
    dated: date
    opening: str
    items: tuple[NoticeItem, ...]
    closing: str

    @property
    def title(self) -> str:
        return f"{self.agency}{TITLE}"

    @property
    def title_lines(self) -> tuple[str, str]:
        return self.agency, TITLE

    @property
    def signed_on(self) -> str:
        """The date as it stands under the agency."""
        return _chinese_day(self.dated)


def notice_of(agency: str, division: Division, since: date) -> Notice:
    """The notice about `division`, which has been in force since `since`."""
    day = _chinese_day(since)
    items = (_item(number, place) for number, place in enumerate(division.places, 1))
    return Notice(
        agency,
        since,
        f"现将{agency}领导班子成员分工通知如下：",
        tuple(items),
        f"以上分工自{day}起施行。",
    )


def _chinese_day(day: date) -> str:
    """A date as official documents print it, for example 2024年1月12日."""
    return f"{day.year}年{day.month}月{day.day}日"


def _item(number: int, place: Place) -> NoticeItem:
    numeral = heading_number(number, 1) if number <= LARGEST else f"{number}. "
    return NoticeItem(f"{numeral}{place.label}", tuple(_lines(place)))


def _lines(place: Place) -> Iterator[str]:
    for duty in place.duties:
        yield f"{duty.rstrip(ENDS)}。"
    for relation, word in HELD:
        if bodies := place.bodies(relation):
            yield f"{word}{'、'.join(body.name for body in bodies)}。"
