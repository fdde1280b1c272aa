"""What a route must say before the public may see it. Each rule is one small function."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.visit.findings import Findings
from wagtail_disclosure.visit.itinerary import itinerary_of
from wagtail_disclosure.visit.row_rules import RowProblem

__all__ = ["has_days", "stop_problems"]


def has_days(page: Any) -> Findings:
    if not page.days:
        yield "days", _("Say how many days it takes.")


def stop_problems(page: Any) -> Iterator[RowProblem]:
    """What is wrong with the stops and the pictures of ``page``."""
    rows = list(page.stops.all())
    if len(itinerary_of(rows, page.days or 1).stops) < 2:
        message = _("A route needs two stops that the public can see.")
        yield RowProblem("stops", None, "", message)
    yield from _days_of_stops(rows, page.days)
    for index, photo in enumerate(page.photos.all()):
        if not photo.image_id:
            yield RowProblem("photos", index, "image", _("Choose the picture."))


def _days_of_stops(rows: list[Any], days: int | None) -> Iterator[RowProblem]:
    latest = 0
    for index, row in enumerate(rows):
        if days and row.day > days:
            message = _("The route takes %(days)d days: this stop is after its end.")
            yield RowProblem("stops", index, "day", message % {"days": days})
        if row.day < latest:
            message = _("The stop before is on day %(day)d: put the stops in their order.")
            yield RowProblem("stops", index, "day", message % {"day": latest})
        latest = max(latest, row.day)
