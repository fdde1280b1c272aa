"""How long a column may stand without an update before an inspection counts it as not updated.

Source: 国办秘函〔2019〕19号《政府网站与政务新媒体检查指标》, 单项否决 “栏目不更新”.
Its numbers of days hold for columns of a few types; every other column has the limit that its
agency sets, or none.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

__all__ = [
    "BASIS",
    "COLUMN_LIMITS",
    "VETO_EMPTY_COLUMNS",
    "VETO_OVERDUE_COLUMNS",
    "Limit",
    "Standing",
    "limit_of_type",
    "standing_of",
]

BASIS = "国办秘函〔2019〕19号“栏目不更新”"
# From this number of columns on, a whole site fails the inspection.
VETO_OVERDUE_COLUMNS = 10
VETO_EMPTY_COLUMNS = 5


@dataclass(frozen=True, slots=True)
class Limit:
    """Calendar days that a column may go without an update, and the rule that says so (blank: the
    agency's own).
    """

    days: int
    basis: str = ""

    def due_on(self, updated_on: date) -> date:
        """The last day on which a column updated on ``updated_on`` is current."""
        return updated_on + timedelta(days=self.days)


_TWO_WEEKS = Limit(14, BASIS)
# The rule says six months; counted short, so that the warning comes before the inspector does.
_SIX_MONTHS = Limit(180, BASIS)

# Limits by 栏目类别 (the column tag ColumnType).
COLUMN_LIMITS: dict[str, Limit] = {
    "动态要闻": _TWO_WEEKS,
    "通知公告": _SIX_MONTHS,
    "政策文件": _SIX_MONTHS,
}


class Standing(StrEnum):
    """What can be said of a column."""

    OVERDUE = "overdue"
    EMPTY = "empty"
    DUE_SOON = "due_soon"
    FRESH = "fresh"
    NO_LIMIT = "no_limit"


def limit_of_type(column_type: str) -> Limit | None:
    """The limit that the inspection sets for columns of a type; None where it sets none."""
    return COLUMN_LIMITS.get(column_type.strip())


def standing_of(
    updated_on: date | None, limit: Limit | None, today: date, *, warning_days: int
) -> Standing:
    """How a column stands on ``today``. ``updated_on`` is None for one with nothing in it
    (空白栏目), which is a fault whatever its limit; the last ``warning_days`` days are announced.
    """
    if updated_on is None:
        return Standing.EMPTY
    if limit is None:
        return Standing.NO_LIMIT
    days_left = (limit.due_on(updated_on) - today).days
    if days_left < 0:
        return Standing.OVERDUE
    return Standing.DUE_SOON if days_left < warning_days else Standing.FRESH
