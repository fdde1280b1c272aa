from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wagtail_disclosure.geography.datum import Datum, from_wgs84
from wagtail_disclosure.geography.map_links import MapLink, map_links
from wagtail_disclosure.geography.pasting import parse_point
from wagtail_disclosure.geography.points import Point

pytestmark = pytest.mark.once

TOWN = Point(43.43, 83.26)


def links(title: str = "县图书馆", address: str = "") -> dict[str, MapLink]:
    return {link.provider: link for link in map_links(TOWN, title, address)}


def fields(link: MapLink) -> dict[str, str]:
    query = parse_qs(urlsplit(link.url).query, keep_blank_values=True, strict_parsing=True)
    return {name: value for name, (value,) in query.items()}


def test_each_app_gets_its_own_datum() -> None:
    data = {provider: link.datum for provider, link in links().items()}
    assert data == {
        "geo": Datum.WGS84,
        "amap": Datum.GCJ02,
        "baidu": Datum.GCJ02,
        "tencent": Datum.GCJ02,
        "openstreetmap": Datum.WGS84,
    }


def test_the_phone_gets_a_geo_address() -> None:
    url = links("图书馆 (新)")["geo"].url
    assert url.startswith("geo:43.43,83.26?q=43.43,83.26(%E5%9B%BE")
    assert url.count("(") == url.count(")") == 1 and " " not in url


def test_amap_wants_the_longitude_first() -> None:
    link = links()["amap"]
    shown = from_wgs84(TOWN, Datum.GCJ02)
    assert urlsplit(link.url).netloc == "uri.amap.com"
    assert fields(link) == {
        "position": f"{shown.longitude},{shown.latitude}",
        "name": "县图书馆",
        "coordinate": "gaode",
        "callnative": "0",
    }


def test_baidu_is_told_the_datum() -> None:
    link = links(address="文化路 & 12号")["baidu"]
    assert fields(link)["coord_type"] == "gcj02"
    assert parse_point(fields(link)["location"]) == from_wgs84(TOWN, Datum.GCJ02)
    assert fields(link)["content"] == "文化路 & 12号"
    assert fields(links()["baidu"])["content"] == "县图书馆"


def test_tencent_gets_no_separator_inside_a_field() -> None:
    marker = fields(links("书屋;coord:1,2", "路:1;2")["tencent"])["marker"]
    shown = from_wgs84(TOWN, Datum.GCJ02)
    assert (
        marker == f"coord:{shown.latitude},{shown.longitude};title:书屋；coord：1,2;addr:路：1；2"
    )
    assert "addr" not in fields(links()["tencent"])["marker"]


def test_openstreetmap() -> None:
    assert links()["openstreetmap"].url == (
        "https://www.openstreetmap.org/?mlat=43.43&mlon=83.26#map=15/43.43/83.26"
    )


@given(st.text(alphabet=st.characters(codec="utf-8"), min_size=1), st.text(max_size=20))
def test_no_title_escapes_its_field(title: str, address: str) -> None:
    found = {
        link.provider: link
        for link in map_links(TOWN, title, address.encode("utf-8", "ignore").decode())
    }
    assert fields(found["amap"])["name"] == title
    assert fields(found["baidu"])["title"] == title
    assert all(link.url.isascii() and '"' not in link.url for link in found.values())
