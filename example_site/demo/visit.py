"""Loads 走进新源: its columns, sights, places that serve visitors, and travel warnings.

The days of prices that are to come, of the closure and of the warnings are counted from the day of
loading.
"""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, NamedTuple

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from example_site.demo.content_files import read
from example_site.demo.pictures import draw
from example_site.demo.publishing import add_draft, midday, publish
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.pages.models import ClosurePage
from wagtail_disclosure.visit.models import (
    AttractionContact,
    AttractionOpeningRange,
    AttractionPage,
    AttractionPhoto,
    AttractionRelic,
    AttractionSeason,
    AttractionSeasonRange,
    AttractionTicketPrice,
    ServicePlaceContact,
    ServicePlaceOpeningRange,
    ServicePlacePage,
    ServicePlacePhoto,
    ServicePlaceSeason,
    ServicePlaceSeasonRange,
    TravelWarningPage,
    VisitColumnPage,
    VisitIndexPage,
    VisitIndexPhoto,
)

OPENED = midday("2025-03-03")
CHECKED = date(2025, 3, 1)
CREDIT = "演示绘制（示意图）"
PHONE = "0999-5020010"
OFFICE = "文旅业务办公室"


class Rows(NamedTuple):
    """The models of a venue's child rows."""

    opening_range: Any
    season: Any
    season_range: Any
    contact: Any
    photo: Any


OF_A_SIGHT = Rows(
    AttractionOpeningRange,
    AttractionSeason,
    AttractionSeasonRange,
    AttractionContact,
    AttractionPhoto,
)
OF_A_PLACE = Rows(
    ServicePlaceOpeningRange,
    ServicePlaceSeason,
    ServicePlaceSeasonRange,
    ServicePlaceContact,
    ServicePlacePhoto,
)
# Fields that are taken over as they stand, by the key in the content.
OF_SIGHTS = {
    "grade": "grade",
    "graded_year": "graded_year",
    "admission": "admission",
    "daily": "daily_capacity",
    "instant": "instant_capacity",
    "no_relics": "has_no_relics",
    "stay": "length_of_stay",
    "months": "best_months",
    "season": "season_note",
}
OF_PLACES = {
    name: name
    for name in (
        [
            "stars",
            "rooms",
            "cuisine",
            "specialities",
            "is_halal",
            "price_from",
            "price_to",
            "timetable",
        ]
    )
} | {"kind": "place_kind"}
OF_VENUES = {
    "title": "title",
    "slug": "slug",
    "summary": "summary",
    "township": "township",
    "accessibility": "accessibility",
    "transport": "transport",
    "hours_note": "hours_note",
    "holiday": "holiday_policy",
}


def load_visit(section: Any) -> Any:
    """Create the visit under ``section`` with everything in it; returns its index."""
    content = read("visit")
    index = VisitIndexPage(title="走进新源", slug="visit", intro=content["intro"])
    index.photos = [VisitIndexPhoto(**_picture(content["picture"]))]
    index = publish(add_draft(section, index), OPENED)
    columns = {item["category"]: _column(index, item) for item in content["columns"]}
    for item in reversed(content["sights"]):  # lists have the newest first
        _load_sight(columns["sights"], item)
    for item in content["places"]:
        publish(add_draft(columns[item["column"]], _place(item)), OPENED)
    for item in content["warnings"]:
        _load_warning(columns["warnings"], item)
    return index


def _column(index: Any, item: dict[str, str]) -> Any:
    page = VisitColumnPage(**item, owner_office=OFFICE, update_within_days=180)
    return publish(add_draft(index, page), OPENED)


def _load_sight(column: Any, item: dict[str, Any]) -> None:
    page = AttractionPage(**_taken(item, OF_VENUES | OF_SIGHTS), **_common(item))
    _fill_venue(page, OF_A_SIGHT, item)
    page.ticket_prices = [_price(price) for price in item.get("prices", ())]
    page.relics = [
        AttractionRelic(name=name, grade=grade, graded_year=year)
        for name, grade, year in item.get("relics", ())
    ]
    page = publish(add_draft(column, page), OPENED)
    if item.get("closure"):
        _load_closure(page)


def _place(item: dict[str, Any]) -> Any:
    page = ServicePlacePage(**_taken(item, OF_VENUES | OF_PLACES), **_common(item))
    _fill_venue(page, OF_A_PLACE, item)
    return page


def _fill_venue(page: Any, rows: Rows, item: dict[str, Any]) -> None:
    """The child rows that every venue has."""
    page.opening_ranges = [rows.opening_range(**_hours(hours)) for hours in item["hours"]]
    page.contacts = [rows.contact(label="咨询", phone=PHONE, hours="工作日 10:00—19:30")]
    page.photos = [rows.photo(**_picture(picture)) for picture in item["pictures"]]
    if season := item.get("season_hours"):
        page.seasons = [_season(rows, season)]


def _season(rows: Rows, item: list[Any]) -> Any:
    name, first, last, hours = item
    season = rows.season(
        name=name,
        starts_on=date.fromisoformat(f"2025-{first}"),
        ends_on=date.fromisoformat(f"2025-{last}"),
    )
    season.ranges = [rows.season_range(**_hours(one)) for one in hours]
    return season


def _price(item: dict[str, Any]) -> Any:
    today = beijing_today()
    begins = item.get("begins")
    return AttractionTicketPrice(
        ticket=item["ticket"],
        conditions=item.get("conditions", ""),
        price=Decimal(item["price"]),
        effective_from=date.fromisoformat(begins)
        if begins
        else today + timedelta(days=item["in_days"]),
        announced_on=today + timedelta(days=item["announced"]) if "announced" in item else None,
        basis=item.get("basis", ""),
    )


def _load_closure(sight: Any) -> None:
    """A repair announced in time."""
    today = beijing_today()
    page = ClosurePage(
        title="环湖步道维修临时关闭（演示）",
        slug="repair",
        reason_kind="repair",
        reason="更换步道木板（演示）。",
        starts_on=today + timedelta(days=10),
        ends_on=today + timedelta(days=16),
        announced_on=today,
    )
    publish(add_draft(sight, page), midday(today.isoformat()))


def _load_warning(column: Any, item: dict[str, Any]) -> None:
    today = beijing_today()
    page = TravelWarningPage(
        **_taken(item, {name: name for name in ("title", "slug", "summary", "level", "area")}),
        starts_on=today + timedelta(days=item["from_"]),
        ends_on=today + timedelta(days=item["until"]),
        formed_on=today + timedelta(days=item["formed"]),
        body=_text(item["body"]),
    )
    publish(add_draft(column, page), _midday(page.formed_on))


def _midday(day: date) -> datetime:
    return midday(day.isoformat())


def _common(item: dict[str, Any]) -> dict[str, Any]:
    return {
        "address": f"{item['township']}（演示地址）",
        "latitude": Decimal(item["latitude"]),
        "longitude": Decimal(item["longitude"]),
        "body": _text(item.get("body", "本页全部内容为演示。")),
        "checked_on": CHECKED,
    }


def _taken(item: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    return {names[key]: value for key, value in item.items() if key in names}


def _text(text: str) -> list[dict[str, str]]:
    return [{"type": "text", "value": f"<p>{text}</p>"}]


def _hours(item: dict[str, Any]) -> dict[str, Any]:
    clock = {name: item[name] for name in ("opens", "closes", "last_entry")}
    times = {name: time.fromisoformat(at) if at else None for name, at in clock.items()}
    return {"weekdays": tuple(item["weekdays"]), **times}


def _picture(item: dict[str, Any]) -> dict[str, Any]:
    """A drawn picture with its words; a scene and a seed make one picture, kept once."""
    scene, seed = item["scene"], item["seed"]
    title = f"示意图 {scene} {seed}"
    images = get_image_model().objects
    image = images.filter(title=title).first()
    if image is None:
        file = ContentFile(draw(scene, seed), f"{scene}-{seed}.jpg")
        image = images.create(title=title, file=file)
    return {"image": image, "alt_text": item["alt"], "credit": CREDIT}
