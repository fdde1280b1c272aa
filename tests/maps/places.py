"""What stands on the maps of the tests."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail_disclosure.geography.points import Point


@dataclass
class Venue:
    """As a page would be given to the tag."""

    title: str
    point: Point | None
    url: str = ""
    address: str | None = ""


LIBRARY = Venue("县图书馆", Point(43.43, 83.26), "/library/", "文化路 12 号")
MUSEUM = Venue("县博物馆 <新馆>", Point(43.44, 83.27), "/museum/?a=1&b=2")
UNKNOWN = Venue("没有坐标的单位", None, "/unknown/")
