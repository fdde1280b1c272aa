"""Whether coordinates are where the site's places are, and what to say when they are not."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.geography.points import (
    Box,
    Point,
    PointError,
    Reason,
    box_from_text,
    looks_swapped,
)

__all__ = ["POINT_MESSAGES", "box_from_setting", "coordinate_errors"]

Degrees: TypeAlias = Decimal | float | None

# For coordinates in fields of their own, and for a pair pasted into one field.
POINT_MESSAGES = {
    Reason.NOT_A_PAIR: _("Write latitude and longitude, such as 43.42, 83.26."),
    Reason.OUT_OF_RANGE: _(
        "There is no such place: latitude goes to 90 degrees, longitude to 180."
    ),
    Reason.SWAPPED: _("Latitude and longitude seem to be swapped: latitude comes first."),
}
_MISSING = _("Latitude and longitude belong together: fill in both or neither.")
_OUTSIDE = _("This place is outside the area of this site. Check latitude and longitude.")


def box_from_setting() -> Box | None:
    """The box in ``COUNTY_BOUNDS``; ``None`` when it is blank. Raises ``PointError``."""
    return box_from_text(get_settings().COUNTY_BOUNDS)


def coordinate_errors(latitude: Degrees, longitude: Degrees) -> dict[str, str]:
    """Messages by field name, ``latitude`` or ``longitude``, for a form or ``Model.clean``.

    Empty when there is nothing to say, also when both fields are.
    """
    if latitude is None and longitude is None:
        return {}
    if latitude is None or longitude is None:
        return {"latitude" if latitude is None else "longitude": str(_MISSING)}
    north, east = float(latitude), float(longitude)
    if looks_swapped(north, east):
        return {"latitude": str(POINT_MESSAGES[Reason.SWAPPED])}
    try:
        point = Point(north, east)
    except PointError as error:
        field = "longitude" if abs(north) <= 90 else "latitude"
        return {field: str(POINT_MESSAGES[error.reason])}
    return _outside(point, box_from_setting())


def _outside(point: Point, box: Box | None) -> dict[str, str]:
    if box is None or point in box:
        return {}
    between = box.south <= point.latitude <= box.north
    return {"longitude" if between else "latitude": str(_OUTSIDE)}
