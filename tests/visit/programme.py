"""Small real pages of a visit for tests: columns with routes, events, projects, pictures."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import count
from typing import Any

from tests.factories import make_section
from tests.files import make_image
from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.visit.models import (
    EventContact,
    EventOccurrence,
    EventPage,
    GalleryPage,
    GalleryPicture,
    ImpressionPage,
    ImpressionPhoto,
    ProjectPage,
    RoutePage,
    RouteStop,
    VisitColumnPage,
    VisitIndexPage,
)

_serial = count(1)
SUMMARY = "一句话的介绍。"


def make_visit(section: Any = None) -> Any:
    """The entrance of a visit in a section, public."""
    visit = VisitIndexPage(title="走进新源", slug="visit")
    (section or make_section()).add_child(instance=visit)
    return _public(visit)


def make_visit_column(category: str, visit: Any = None) -> Any:
    """A public column for pages of ``category``."""
    column = VisitColumnPage(title=f"{category}栏目", slug=category, category=category)
    (visit or make_visit()).add_child(instance=column)
    return _public(column)


def stop(name: str = "", **fields: Any) -> RouteStop:
    """A stop; without a page it has coordinates in the county."""
    number = next(_serial) % 50
    place = {"latitude": f"43.{number:02d}", "longitude": "83.5"} if name else {}
    return RouteStop(name=name, **{**place, **fields})


def make_route(column: Any, *stops: RouteStop, live: bool = True, **fields: Any) -> Any:
    page = RoutePage(**{**_common("route"), "days": 1, **fields})
    page.stops = list(stops) or [stop("县城"), stop("草原")]
    # As a form sends them: a database keeps no other order.
    for number, row in enumerate(page.stops.all()):
        row.sort_order = number
    return _added(column, page, live)


def occurrence(in_days: int = 7, **fields: Any) -> EventOccurrence:
    return EventOccurrence(starts_on=beijing_today() + timedelta(days=in_days), **fields)


def make_event(column: Any, *slots: EventOccurrence, live: bool = True, **fields: Any) -> Any:
    values = {
        "event_kind": "lecture",
        "organiser": "县文化馆",
        "place_name": "文化广场",
        "address": "新源镇（演示）",
        **fields,
    }
    page = EventPage(**{**_common("event"), **values})
    page.occurrences = list(slots) or [occurrence()]
    page.contacts = [EventContact(label="咨询", phone="0999-5020011")]
    return _added(column, page, live)


def make_project(column: Any, *updates: Any, live: bool = True, **fields: Any) -> Any:
    values = {
        "project_kind": "tourism",
        "stage": "building",
        "owner_unit": "县文旅局",
        "contact_phone": "0999-5020011",
        **fields,
    }
    page = ProjectPage(**{**_common("project"), **values})
    page.updates = list(updates)
    return _added(column, page, live)


def make_impression(column: Any, live: bool = True, **fields: Any) -> Any:
    values = {"impression_kind": "customs", "body": [("text", "<p>正文。</p>")], **fields}
    page = ImpressionPage(**{**_common("impression"), **values})
    page.photos = [ImpressionPhoto(image=make_image(), alt_text="一顶毡房", credit="演示绘制")]
    return _added(column, page, live)


def make_gallery(column: Any, pictures: int = 3, live: bool = True, **fields: Any) -> Any:
    page = GalleryPage(**{**_common("gallery"), **fields})
    page.photos = [
        GalleryPicture(
            image=make_image(size=(1200, 800)),
            alt_text=f"第{number}幅画面",
            credit="演示绘制",
            caption=f"说明{number}",
        )
        for number in range(1, pictures + 1)
    ]
    return _added(column, page, live)


def day(text: str) -> date:
    return date.fromisoformat(text)


def _common(name: str) -> dict[str, Any]:
    number = next(_serial)
    return {"title": f"{name}{number}号", "slug": f"{name}-{number}", "summary": SUMMARY}


def _added(column: Any, page: Any, live: bool) -> Any:
    """Under ``column``; public, or a draft."""
    page.live = False
    column.add_child(instance=page)
    if live:
        return _public(page)
    page.save_revision(clean=False)
    return page


def _public(page: Any) -> Any:
    page.save_revision(clean=False).publish()
    return type(page).objects.get(pk=page.pk)
