"""Points and boxes in degrees. WGS-84 unless the name of a function says another datum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import isfinite

__all__ = ["CHINA", "Box", "Point", "PointError", "Reason", "box_from_text", "looks_swapped"]

# A sixth decimal is eleven centimetres.
PLACES = 6


class Reason(StrEnum):
    """Why something is no point or no box."""

    NOT_A_PAIR = "not_a_pair"  # no two coordinates in it
    OUT_OF_RANGE = "out_of_range"  # beyond a pole or 180 degrees, or no number
    SWAPPED = "swapped"  # the longitude stands where the latitude belongs
    NOT_A_BOX = "not_a_box"  # not four numbers, south before north and west before east


class PointError(ValueError):
    """Something that is no point or no box; ``reason`` says why."""

    def __init__(self, reason: Reason, text: str) -> None:
        super().__init__(f"{reason}: {text}")
        self.reason = reason


def _require(value: float, limit: float) -> None:
    if not isfinite(value) or abs(value) > limit:
        raise PointError(Reason.OUT_OF_RANGE, repr(value))


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the earth, in degrees rounded to six decimals.

    Raises ``PointError`` beyond a pole or 180 degrees of longitude.
    """

    latitude: float
    longitude: float

    def __post_init__(self) -> None:
        _require(self.latitude, 90.0)
        _require(self.longitude, 180.0)
        # Adding nought makes nothing of a negative one, which would be written "-0.0".
        object.__setattr__(self, "latitude", round(float(self.latitude), PLACES) + 0.0)
        object.__setattr__(self, "longitude", round(float(self.longitude), PLACES) + 0.0)

    def __str__(self) -> str:
        """Latitude and longitude as they can be pasted: ``43.42, 83.26``."""
        return f"{degrees(self.latitude)}, {degrees(self.longitude)}"


@dataclass(frozen=True, slots=True)
class Box:
    """What lies between two parallels and two meridians, in degrees, edges included.

    Raises ``PointError`` when a side is out of range or the sides are the wrong way round; no box
    crosses the antimeridian.
    """

    south: float
    west: float
    north: float
    east: float

    def __post_init__(self) -> None:
        for side, limit in ((self.south, 90), (self.north, 90), (self.west, 180), (self.east, 180)):
            _require(side, limit)
        if self.south > self.north or self.west > self.east:
            raise PointError(Reason.NOT_A_BOX, repr(self))

    def __contains__(self, point: Point) -> bool:
        return (
            self.south <= point.latitude <= self.north and self.west <= point.longitude <= self.east
        )

    @classmethod
    def around(cls, points: Iterable[Point]) -> Box:
        """The least box with all ``points`` in it. Raises ``ValueError`` when there are none."""
        latitudes, longitudes = zip(*((p.latitude, p.longitude) for p in points), strict=True)
        return cls(min(latitudes), min(longitudes), max(latitudes), max(longitudes))

    @property
    def center(self) -> Point:
        return Point((self.south + self.north) / 2, (self.west + self.east) / 2)


# The mainland lies between 73 and 136 degrees east and south of 54 degrees north, so that of its
# coordinates the greater is always the longitude.
CHINA = Box(3.0, 73.0, 54.0, 136.0)


def looks_swapped(latitude: float, longitude: float) -> bool:
    """Whether the two would be a place in China the other way round."""
    return CHINA.south <= longitude <= CHINA.north and CHINA.west <= latitude <= CHINA.east


def box_from_text(text: str) -> Box | None:
    """Read ``"south,west,north,east"`` in degrees; ``None`` for blank text.

    Raises ``PointError`` for anything else.
    """
    if not text.strip():
        return None
    try:
        south, west, north, east = (float(part) for part in text.split(","))
    except ValueError:
        raise PointError(Reason.NOT_A_BOX, text) from None
    return Box(south, west, north, east)


def degrees(value: float) -> str:
    """A coordinate without needless noughts: ``43.42``."""
    return f"{value:.{PLACES}f}".rstrip("0").rstrip(".")
