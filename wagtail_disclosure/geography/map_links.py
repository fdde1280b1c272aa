"""Addresses that open a place in a map app, each in the datum that the app draws in.

Addresses as their makers document them: RFC 5870 (``geo:``), 高德 URI API ``marker``, 百度 URI API
``marker``, 腾讯位置服务 URI API ``marker``, OpenStreetMap's ``mlat`` and ``mlon``. They load
nothing by themselves: a reader follows them or not.
"""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode

from wagtail_disclosure.geography.datum import Datum, from_wgs84
from wagtail_disclosure.geography.points import Point, degrees

__all__ = ["SOURCE", "MapLink", "map_links"]

# Baidu and Tencent ask who is calling; this names no site.
SOURCE = "wagtail_disclosure"
ZOOM = 15
# In Tencent's address these separate fields, even when they are percent-encoded.
SEPARATORS = str.maketrans({";": "；", ":": "："})


@dataclass(frozen=True, slots=True)
class MapLink:
    """A link to a place. ``provider`` is ``"geo"``, ``"amap"``, ``"baidu"``, ``"tencent"`` or
    ``"openstreetmap"``; ``datum`` is that of the coordinates in ``url``.
    """

    provider: str
    url: str
    datum: Datum


def map_links(point: Point, title: str, address: str = "") -> tuple[MapLink, ...]:
    """The links to ``point`` (WGS-84), the phone's own map app first."""
    shown = from_wgs84(point, Datum.GCJ02)
    return (
        MapLink("geo", _geo(point, title), Datum.WGS84),
        MapLink("amap", _amap(shown, title), Datum.GCJ02),
        MapLink("baidu", _baidu(shown, title, address), Datum.GCJ02),
        MapLink("tencent", _tencent(shown, title, address), Datum.GCJ02),
        MapLink("openstreetmap", _openstreetmap(point), Datum.WGS84),
    )


def _geo(point: Point, title: str) -> str:
    place = _pair(point)
    return f"geo:{place}?q={place}({quote(title, safe='')})"


def _amap(shown: Point, title: str) -> str:
    position = f"{degrees(shown.longitude)},{degrees(shown.latitude)}"
    fields = {"position": position, "name": title, "coordinate": "gaode", "callnative": "0"}
    return _with("https://uri.amap.com/marker", fields)


def _baidu(shown: Point, title: str, address: str) -> str:
    fields = {
        "location": _pair(shown),
        "title": title,
        "content": address or title,
        "output": "html",
        "coord_type": "gcj02",
        "src": SOURCE,
    }
    return _with("https://api.map.baidu.com/marker", fields)


def _tencent(shown: Point, title: str, address: str) -> str:
    parts = [f"coord:{_pair(shown)}", f"title:{title.translate(SEPARATORS)}"]
    if address:
        parts.append(f"addr:{address.translate(SEPARATORS)}")
    fields = {"marker": ";".join(parts), "referer": SOURCE}
    return _with("https://apis.map.qq.com/uri/v1/marker", fields)


def _openstreetmap(point: Point) -> str:
    latitude, longitude = degrees(point.latitude), degrees(point.longitude)
    fields = {"mlat": latitude, "mlon": longitude}
    return f"{_with('https://www.openstreetmap.org/', fields)}#map={ZOOM}/{latitude}/{longitude}"


def _pair(point: Point) -> str:
    return f"{degrees(point.latitude)},{degrees(point.longitude)}"


def _with(address: str, fields: dict[str, str]) -> str:
    return f"{address}?{urlencode(fields, quote_via=quote, safe=',:')}"
