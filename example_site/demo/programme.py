"""Loads what visitors can do: impressions, a gallery, routes, events, and the project library.

Days of events are counted from the day of loading, so that some are always to come.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from django.core.files.base import ContentFile
from wagtail.images import get_image_model

from example_site.demo.content_files import body_of, read
from example_site.demo.pictures import draw
from example_site.demo.publishing import add_draft, midday, publish
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit.models import (
    EventContact,
    EventOccurrence,
    EventPage,
    GalleryPage,
    GalleryPicture,
    ImpressionPage,
    ImpressionPhoto,
    Inheritor,
    ProjectPage,
    ProjectUpdate,
    RoutePage,
    RoutePhoto,
    RouteStop,
    VisitColumnPage,
    VisitIndexPage,
)

OPENED = midday("2025-03-03")
CREDIT = "演示绘制（示意图）"
CONTACT = "县文旅局（演示）"
PHONE = "0999-5020012"


def load_programme(section: Any) -> None:
    """Fill the columns of the visit under ``section``; those that are missing are made."""
    content = read("programme")
    columns = _columns(_visit(section), content["columns"])
    for item in content["impressions"]:
        _publish(columns["impressions"], _impression(item))
    for item in content["galleries"]:
        _publish(columns["galleries"], _gallery(item))
    for item in content["events"]:
        _publish(columns["events"], _event(item, beijing_today()))
    for item in content["projects"]:
        _publish(columns["projects"], _project(item))
    for item in content["routes"]:
        _publish(columns["routes"], _route(item, section))


def _visit(section: Any) -> Any:
    visit = VisitIndexPage.objects.child_of(section).first()
    page = VisitIndexPage(title="走进新源", slug="visit")
    return visit or publish(add_draft(section, page), OPENED)


def _columns(visit: Any, columns: list[dict[str, Any]]) -> dict[str, Any]:
    found = {page.category: page for page in VisitColumnPage.objects.child_of(visit)}
    for item in columns:
        if item["category"] not in found:
            page = VisitColumnPage(**item, slug=item["category"], update_within_days=90)
            found[item["category"]] = publish(add_draft(visit, page), OPENED)
    return found


def _publish(column: Any, page: Any) -> Any:
    return publish(add_draft(column, page), OPENED)


def _picture(item: dict[str, Any]) -> dict[str, Any]:
    """A drawn picture with its words. A scene and a seed make one picture, kept once."""
    scene, seed = item["scene"], item.get("seed", 0)
    title = f"示意图 {scene} {seed}"
    images = get_image_model().objects
    image = images.filter(title=title).first()
    if image is None:
        file = ContentFile(draw(scene, seed), f"{scene}-{seed}.jpg")
        image = images.create(title=title, file=file)
    return {"image": image, "alt_text": item["alt_text"], "credit": CREDIT}


def _impression(item: dict[str, Any]) -> ImpressionPage:
    page = ImpressionPage(
        **_basics(item),
        impression_kind=item["kind"],
        heritage_level=item.get("level", ""),
        heritage_batch=item.get("batch", ""),
        heritage_year=item.get("year"),
        body=body_of(item["body"]),
    )
    page.photos = [ImpressionPhoto(**_picture(picture)) for picture in item["pictures"]]
    page.inheritors = [Inheritor(role=role) for role in item.get("inheritors", ())]
    return page


def _gallery(item: dict[str, Any]) -> GalleryPage:
    page = GalleryPage(**_basics(item))
    page.photos = [
        GalleryPicture(**_picture(picture), caption=picture["caption"])
        for picture in item["pictures"]
    ]
    return page


def _event(item: dict[str, Any], today: date) -> EventPage:
    page = EventPage(
        **_basics(item),
        event_kind=item["kind"],
        state=item.get("state", "scheduled"),
        state_reason=item.get("reason", ""),
        state_since=today if "reason" in item else None,
        place_name=item["place"],
        address=item["address"],
        latitude=Decimal(item["latitude"]),
        longitude=Decimal(item["longitude"]),
        accessibility=("ramp", "toilet"),
        organiser=item["organiser"],
        admission=item["admission"],
        series=item.get("series", ""),
        body=body_of(item["body"]),
    )
    page.occurrences = [_occurrence(slot, today) for slot in item["slots"]]
    page.contacts = [EventContact(label="咨询", phone=PHONE, hours="工作日 10:00—19:30")]
    return page


def _occurrence(slot: dict[str, Any], today: date) -> EventOccurrence:
    return EventOccurrence(
        starts_on=today + timedelta(days=slot["in_days"]),
        ends_on=today + timedelta(days=slot["until"]) if "until" in slot else None,
        starts_at=_time(slot.get("from")),
        ends_at=_time(slot.get("to")),
        is_cancelled="cancelled" in slot,
        note=slot.get("cancelled", ""),
    )


def _project(item: dict[str, Any]) -> ProjectPage:
    amount = item["investment_wan_yuan"]
    page = ProjectPage(
        **_basics(item),
        project_kind=item["kind"],
        stage=item["stage"],
        location=item["location"],
        investment_wan_yuan=None if amount is None else Decimal(amount),
        owner_unit=item["owner"],
        contact_office=CONTACT,
        contact_phone=PHONE,
        body=body_of(item["body"]),
    )
    page.updates = [
        ProjectUpdate(dated_on=date.fromisoformat(on), stage=stage, text=text)
        for on, stage, text in item["updates"]
    ]
    return page


def _route(item: dict[str, Any], section: Any) -> RoutePage:
    page = RoutePage(
        **_basics(item),
        days=item["days"],
        best_months=item["months"],
        difficulty=item["difficulty"],
        vehicles=item["vehicles"],
        tips=body_of(item["tips"]),
    )
    page.stops = [_stop(stop, section) for stop in item["stops"]]
    page.photos = [RoutePhoto(**_picture(item["picture"]))]
    return page


def _stop(stop: dict[str, Any], section: Any) -> RouteStop:
    """A stop that has a page in the section refers to it."""
    entries = PublishedEntry.objects.in_section(section.pk).filter(kind__in=["visit", "unit"])
    entry = entries.filter(title=stop["name"]).first()
    return RouteStop(
        **({"place_page_id": entry.page_id} if entry else _free_place(stop)),
        day=stop["day"],
        stay=stop["stay"],
        leg_km=Decimal(stop["km"]) if "km" in stop else None,
        leg_minutes=stop.get("minutes"),
        note=stop.get("note", ""),
    )


def _free_place(stop: dict[str, Any]) -> dict[str, Any]:
    point = {name: Decimal(stop[name]) for name in ("latitude", "longitude")}
    return {"name": stop["name"], **point}


def _basics(item: dict[str, Any]) -> dict[str, Any]:
    names = ("title", "slug", "summary")
    return {name: item[name] for name in names} | {"checked_on": date(2025, 3, 1)}


def _time(text: str | None) -> time | None:
    return time.fromisoformat(text) if text else None
