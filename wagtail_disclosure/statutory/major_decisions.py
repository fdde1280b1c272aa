"""What the rules on major administrative decisions ask of a public consultation.

Source: 《重大行政决策程序暂行条例》第十五条: the time for comments is normally not less
than 30 days; where it is shorter, the reason is stated when comments are invited.
"""

from __future__ import annotations

from datetime import date

__all__ = ["BASIS", "CONSULTATION_DAYS", "consultation_days", "is_short_consultation"]

BASIS = "《重大行政决策程序暂行条例》第十五条"
CONSULTATION_DAYS = 30


def consultation_days(first: date, last: date) -> int:
    """Days for comments from ``first`` to ``last``. The day on which it begins is not counted
    (民法典第二百零一条).
    """
    return (last - first).days


def is_short_consultation(first: date, last: date) -> bool:
    """Whether the time is shorter than it normally is, so that a reason has to be given."""
    return consultation_days(first, last) < CONSULTATION_DAYS
