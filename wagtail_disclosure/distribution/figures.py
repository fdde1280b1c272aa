"""The share of convenience services (便民服务类信息) in what is pushed to new media.

Formula: pushes of convenience services ÷ all pushes, in per cent, of a channel in a period. A push
is a record that was sent or recorded by hand, in the year or quarter of the day in Beijing that it
was pushed on; one that was taken down later stays counted, for it was pushed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, Value
from django.db.models.functions import ExtractQuarter, ExtractYear

from wagtail_disclosure.calendars.opening.schedule import BEIJING
from wagtail_disclosure.distribution.record import Distribution

__all__ = ["ALL_CHANNELS", "Figure", "Period", "figures_of"]

ALL_CHANNELS = ""


@dataclass(frozen=True, slots=True)
class Period:
    """A year, or a quarter of it; ``quarter`` is 0 for the year."""

    year: int
    quarter: int = 0

    @property
    def before(self) -> Period:
        """The period of the same length before it."""
        if self.quarter > 1:
            return Period(self.year, self.quarter - 1)
        return Period(self.year - 1, 4 if self.quarter else 0)


@dataclass(frozen=True, slots=True)
class Figure:
    """One channel (``ALL_CHANNELS``: all together) in one period. ``change``: percentage points
    more than in the period before; None where nothing was pushed then.
    """

    channel: str
    period: Period
    pushes: int
    services: int
    change: float | None = None

    @property
    def share(self) -> float:
        """Per cent, with one decimal."""
        return round(100 * self.services / self.pushes, 1)


def figures_of(agencies: Iterable[Any], *, by_quarter: bool) -> list[Figure]:
    """The figures of ``agencies`` together, the newest period first, in it all channels together
    first. One query.
    """
    counts: dict[tuple[Period, str], list[int]] = defaultdict(lambda: [0, 0])
    for channel, year, quarter, pushes, services in _rows(agencies, by_quarter):
        for key in (channel, ALL_CHANNELS):
            counted = counts[Period(year, quarter), key]
            counted[0] += pushes
            counted[1] += services
    found = {key: Figure(key[1], key[0], *numbers) for key, numbers in counts.items()}
    ordered = sorted(found, key=lambda key: (-key[0].year, -key[0].quarter, key[1]))
    return [_compared(found[key], found.get((key[0].before, key[1]))) for key in ordered]


def _rows(agencies: Iterable[Any], by_quarter: bool) -> Iterable[tuple[str, int, int, int, int]]:
    quarter: Any = ExtractQuarter("distributed_at", tzinfo=BEIJING) if by_quarter else Value(0)
    pushed = Distribution.objects.out_there().filter(
        agency__in=agencies, distributed_at__isnull=False
    )
    rows = pushed.order_by().values(
        "channel", year=ExtractYear("distributed_at", tzinfo=BEIJING), quarter=quarter
    )
    counted = rows.annotate(
        pushes=Count("pk"), services=Count("pk", filter=Q(is_convenience_service=True))
    )
    return counted.values_list("channel", "year", "quarter", "pushes", "services")


def _compared(figure: Figure, before: Figure | None) -> Figure:
    if before is None:
        return figure
    change = round(figure.share - before.share, 1)
    return Figure(figure.channel, figure.period, figure.pushes, figure.services, change)
