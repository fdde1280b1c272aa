"""A route for navigation devices: GPX 1.1 (topografix.com/GPX/1/1), whose datum is WGS-84."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree import ElementTree as xml

from wagtail_disclosure.geography.points import Point, degrees

__all__ = ["NAMESPACE", "gpx_of"]

NAMESPACE = "http://www.topografix.com/GPX/1/1"
CREATOR = "wagtail_disclosure"
# What no XML 1.0 document may hold.
FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def gpx_of(name: str, description: str, stops: Iterable[tuple[str, Point]]) -> bytes:
    """The ``stops`` as way points, and as a route that leads along them, in their order."""
    kept = list(stops)
    root = xml.Element("gpx", {"xmlns": NAMESPACE, "version": "1.1", "creator": CREATOR})
    metadata = xml.SubElement(root, "metadata")
    _text(metadata, "name", name)
    _text(metadata, "desc", description)
    for title, point in kept:
        _point(root, "wpt", title, point)
    route = xml.SubElement(root, "rte")
    _text(route, "name", name)
    for title, point in kept:
        _point(route, "rtept", title, point)
    return xml.tostring(root, encoding="UTF-8", xml_declaration=True)


def _point(parent: xml.Element, tag: str, title: str, point: Point) -> None:
    place = {"lat": degrees(point.latitude), "lon": degrees(point.longitude)}
    _text(xml.SubElement(parent, tag, place), "name", title)


def _text(parent: xml.Element, tag: str, text: str) -> None:
    if text := FORBIDDEN.sub("", text):
        xml.SubElement(parent, tag).text = text
