"""Loads the bureau's units, with closures around the day of loading."""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from wagtail.images import get_image_model
from wagtail.models import Collection

from example_site.demo.content_files import read
from example_site.demo.files import make_file
from example_site.demo.pictures import draw
from example_site.demo.publishing import add_draft, midday, publish
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.pages.models import (
    ClosurePage,
    UnitContact,
    UnitHoursException,
    UnitIndexPage,
    UnitOpeningRange,
    UnitPage,
    UnitPhoto,
    UnitPrice,
    UnitRule,
    UnitSeason,
    UnitSeasonRange,
    UnitService,
)

OPENED = midday("2024-01-08")
PLAIN = (
    "title",
    "slug",
    "unit_type",
    "intro",
    "functions",
    "address",
    "holiday_policy",
    "dissolution_note",
)
OPTIONAL = (
    "transport",
    "makeup_policy",
    "hours_note",
    "admission",
    "price_basis",
    "booking",
    "booking_how",
    "booking_phone",
    "daily_quota",
)


def load_units(section: Any, files: Collection) -> dict[str, Any]:
    """The directory with its units; returns the units by slug."""
    content = read("units")
    directory = publish(add_draft(section, UnitIndexPage(**content["directory"])), OPENED)
    units: dict[str, Any] = {}
    for item in content["units"]:
        page = add_draft(directory, _unit(item, units, files))
        units[item["slug"]] = publish(page, OPENED)
        if closure := item.get("closure"):
            _close(units[item["slug"]], closure)
    return units


def _unit(item: dict[str, Any], units: dict[str, Any], files: Collection) -> UnitPage:
    values = {name: item.get(name, "") for name in PLAIN}
    values |= {name: item[name] for name in OPTIONAL if name in item}
    page = UnitPage(
        **values,
        latitude=_decimal(item.get("latitude")),
        longitude=_decimal(item.get("longitude")),
        accessibility=tuple(item.get("accessibility", ())),
        checked_on=_days_ago(item.get("days_since_check")),
        dissolved_on=_date(item.get("dissolved_on", "")),
        successor_id=units[item["successor"]].pk if "successor" in item else None,
    )
    _fill_hours(page, item)
    page.contacts = [UnitContact(label=a, phone=b, hours=c) for a, b, c in item["contacts"]]
    page.services = [UnitService(group=a, service=b) for a, b in item.get("services", ())]
    page.prices = [
        UnitPrice(label=a, yuan=Decimal(b), note=c) for a, b, c in item.get("prices", ())
    ]
    page.rules = [_rule(item, number, files) for number in range(len(item.get("rules", ())))]
    page.photos = [_photo(item, files)] if "scene" in item else []
    return page


def _fill_hours(page: UnitPage, item: dict[str, Any]) -> None:
    page.opening_ranges = [
        *(UnitOpeningRange(**_hours(row)) for row in item["ranges"]),
        *(
            UnitOpeningRange(applies="holidays", opens=_time(a), closes=_time(b))
            for a, b in item.get("holiday_ranges", ())
        ),
    ]
    page.seasons = [_season(season) for season in item.get("seasons", ())]
    page.hours_exceptions = [_exception(row) for row in item.get("exceptions", ())]


def _season(item: dict[str, Any]) -> UnitSeason:
    season = UnitSeason(
        name=item["name"], starts_on=_date(item["starts_on"]), ends_on=_date(item["ends_on"])
    )
    season.ranges = [UnitSeasonRange(**_hours(row)) for row in item["ranges"]]
    return season


def _exception(row: list[str]) -> UnitHoursException:
    first, last, opens, closes, note = row
    return UnitHoursException(
        starts_on=_ahead(int(first)),
        ends_on=_ahead(int(last)),
        opens=_time(opens),
        closes=_time(closes),
        note=note,
    )


def _hours(row: list[str]) -> dict[str, Any]:
    weekdays, opens, closes, last_entry = row
    return {
        "weekdays": tuple(weekdays),
        "opens": _time(opens),
        "closes": _time(closes),
        "last_entry": _time(last_entry),
    }


def _rule(item: dict[str, Any], number: int, files: Collection) -> UnitRule:
    title, effective_on, lapsed_on = item["rules"][number]
    source = {"summary": title, "slug": f"{item['slug']}-rule-{number}", "dated_on": effective_on}
    made = {"kind": "pdf", "title": title, "description": item["intro"]}
    return UnitRule(
        title=title,
        file=make_file(made, source, files),
        effective_on=_date(effective_on),
        lapsed_on=_date(lapsed_on),
    )


def _photo(item: dict[str, Any], files: Collection) -> UnitPhoto:
    image = get_image_model()(title=f"{item['title']}示意图", collection=files)
    picture = ContentFile(draw(item["scene"], seed=1), name=f"{item['slug']}.jpg")
    image.file.save(picture.name, picture, save=False)
    image.save()
    alt = f"{item['title']}示意图：程序绘制，并非实景。"
    return UnitPhoto(image=image, alt_text=alt, credit="程序绘制")


def _close(unit: UnitPage, item: dict[str, Any]) -> None:
    names = ("title", "slug", "reason_kind", "scope", "affected", "reason")
    page = ClosurePage(
        **{name: item[name] for name in names},
        starts_on=_ahead(item["starts"]),
        ends_on=_ahead(item["ends"]),
        announced_on=_ahead(item["announced"]),
    )
    publish(add_draft(unit, page), midday(_ahead(item["announced"]).isoformat()))


def _ahead(days: int) -> date:
    return beijing_today() + timedelta(days=days)


def _days_ago(days: int | None) -> date | None:
    return None if days is None else _ahead(-days)


def _date(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _time(text: str) -> time | None:
    return time.fromisoformat(text) if text else None


def _decimal(text: str | None) -> Decimal | None:
    return Decimal(text) if text else None
