"""Reads the coordinates that somebody pasted from a map, a phone or a document."""

from __future__ import annotations

import re
import unicodedata

from wagtail_disclosure.geography.points import Point, PointError, Reason, looks_swapped

__all__ = ["parse_point"]

LONGEST = 120
LATITUDE, LONGITUDE = "latitude", "longitude"
# Word or letter before or after a number: the axis it names, and on which side of nought.
NAMES = {
    "N": (LATITUDE, 1),
    "S": (LATITUDE, -1),
    "E": (LONGITUDE, 1),
    "W": (LONGITUDE, -1),
    "北纬": (LATITUDE, 1),
    "南纬": (LATITUDE, -1),
    "东经": (LONGITUDE, 1),
    "西经": (LONGITUDE, -1),
    "纬度": (LATITUDE, 1),
    "经度": (LONGITUDE, 1),
    "LATITUDE": (LATITUDE, 1),
    "LONGITUDE": (LONGITUDE, 1),
    "LAT": (LATITUDE, 1),
    "LON": (LONGITUDE, 1),
    "LNG": (LONGITUDE, 1),
}
# Signs for degrees, minutes and seconds that look alike.
SIGNS = str.maketrans("º˚′’‘″”“−", "°°'''\"\"\"-")
PART = re.compile(
    rf"""
    (?:(?P<before>{"|".join(NAMES)})\s*[:=]?\s*)?
    (?P<degrees>[+-]?\d{{1,3}}(?:\.\d{{1,20}})?)(?:\s*[°度])?
    (?:\s*(?P<minutes>\d{{1,2}}(?:\.\d{{1,20}})?)\s*['分])?
    (?:\s*(?P<seconds>\d{{1,2}}(?:\.\d{{1,20}})?)\s*(?:"|''|秒))?
    (?(before)|(?:\s*(?P<after>[NSEW])(?![A-Z]))?)
    """,
    re.VERBOSE | re.ASCII,
)
BETWEEN = re.compile(r"[\s,;/|、]+", re.ASCII)
AROUND = " \t\r\n()[]"


def parse_point(text: str) -> Point:
    """Read a pair of coordinates, latitude first unless the text itself names the axes.

    Reads ``43.42, 83.26``, ``43°25′12″N 83°15′36″E``, ``北纬43.42°，东经83.26°`` and the like, and
    takes no guess: a pair that would lie in China the other way round is refused.

    Raises ``PointError``: ``NOT_A_PAIR``, ``OUT_OF_RANGE`` or ``SWAPPED``.
    """
    first, second = _halves(text)
    named = [name for name in (_name_of(first), _name_of(second)) if name]
    axes = [axis for axis, _ in named]
    if axes and sorted(axes) != [LATITUDE, LONGITUDE]:
        raise PointError(Reason.NOT_A_PAIR, text)
    if axes == [LONGITUDE, LATITUDE]:
        first, second = second, first
    latitude, longitude = _value(first, text), _value(second, text)
    if not axes and looks_swapped(latitude, longitude):
        raise PointError(Reason.SWAPPED, text)
    return Point(latitude, longitude)


def _halves(text: str) -> tuple[re.Match[str], re.Match[str]]:
    tidy = unicodedata.normalize("NFKC", text[: LONGEST + 1].translate(SIGNS)).upper()
    tidy = tidy.strip(AROUND).removeprefix("GEO:")
    if len(text) <= LONGEST and (first := PART.match(tidy)):
        between = BETWEEN.match(tidy, first.end())
        # Signs and words separate as well as a comma does: 北纬43.42°东经83.26°.
        start = between.end() if between else first.end()
        second = PART.fullmatch(tidy, start)
        if second and (between or not tidy[start].isdigit()):
            return first, second
    raise PointError(Reason.NOT_A_PAIR, text)


def _name_of(part: re.Match[str]) -> tuple[str, int] | None:
    name = part["before"] or part["after"]
    return NAMES[name] if name else None


def _value(part: re.Match[str], text: str) -> float:
    minutes, seconds = float(part["minutes"] or 0), float(part["seconds"] or 0)
    if minutes >= 60 or seconds >= 60:
        raise PointError(Reason.OUT_OF_RANGE, text)
    name = _name_of(part)
    sign = (name[1] if name else 1) * (-1 if part["degrees"].startswith("-") else 1)
    return sign * (abs(float(part["degrees"])) + minutes / 60 + seconds / 3600)
