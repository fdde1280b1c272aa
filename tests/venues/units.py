"""Real units with hours, under a directory."""

from __future__ import annotations

from datetime import date, time
from itertools import count
from typing import Any

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.pages.models import (
    ClosurePage,
    UnitContact,
    UnitOpeningRange,
    UnitPage,
)

_serial = count(1)
WEEKDAYS = ("1", "2", "3", "4", "5", "6")


def make_directory(section: Any, **fields: Any) -> Any:
    """The public directory of a section."""
    model = get_settings().model("UNIT_INDEX_PAGE_MODEL")
    page = model(**{"title": "公共文化机构", "slug": "units", **fields})
    section.add_child(instance=page)
    page.save_revision().publish()
    return model.objects.get(pk=page.pk)


def unit_values(**fields: Any) -> dict[str, Any]:
    """Everything a unit needs to be published, with all five elements."""
    number = next(_serial)
    return {
        "title": f"测试图书馆{number}",
        "slug": f"unit-{number}",
        "unit_type": "library",
        "intro": "演示单位。",
        "address": "文化路1号",
        "latitude": "43.430000",
        "longitude": "83.260000",
        "checked_on": date(2026, 11, 1),
        "opening_ranges": [UnitOpeningRange(weekdays=WEEKDAYS, opens=time(10), closes=time(18))],
        "contacts": [UnitContact(label="咨询", phone="0999-5020001")],
        **fields,
    }


def draft_unit(directory: Any, **fields: Any) -> Any:
    """A unit that has never been public."""
    page = UnitPage(live=False, **unit_values(**fields))
    directory.add_child(instance=page)
    page.save_revision(clean=False)
    return UnitPage.objects.get(pk=page.pk)


def make_unit(directory: Any, **fields: Any) -> Any:
    """A public unit, fresh from the database."""
    page = draft_unit(directory, **fields)
    page.get_latest_revision().publish()
    return UnitPage.objects.get(pk=page.pk)


def closure_values(**fields: Any) -> dict[str, Any]:
    """Everything a closure of a whole venue needs."""
    number = next(_serial)
    return {
        "title": f"临时闭馆公告{number}",
        "slug": f"closure-{number}",
        "reason_kind": "repair",
        "reason": "设备检修。",
        "starts_on": date(2026, 12, 10),
        "ends_on": date(2026, 12, 12),
        **fields,
    }


def draft_closure(unit: Any, **fields: Any) -> Any:
    """A closure that has never been public."""
    page = ClosurePage(live=False, **closure_values(**fields))
    unit.add_child(instance=page)
    page.save_revision(clean=False)
    return ClosurePage.objects.get(pk=page.pk)


def make_closure(unit: Any, **fields: Any) -> Any:
    """A public closure, fresh from the database."""
    page = draft_closure(unit, **fields)
    page.get_latest_revision().publish()
    return ClosurePage.objects.get(pk=page.pk)
