"""A visit with columns, sights, places and warnings, as small as tests need them."""

from __future__ import annotations

from datetime import date, time
from io import BytesIO
from itertools import count
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image
from wagtail.images import get_image_model

from tests.factories import make_section
from wagtail_disclosure.visit.models import (
    AttractionContact,
    AttractionOpeningRange,
    AttractionPage,
    AttractionPhoto,
    AttractionTicketPrice,
    ServicePlacePage,
    TravelWarningPage,
    VisitColumnPage,
    VisitIndexPage,
)

_serial = count(1)
EVERY_DAY = tuple("0123456")


def make_visit(section: Any = None) -> Any:
    """A published index."""
    page = VisitIndexPage(title="走进新源", slug="visit", intro="草原上的县。", live=False)
    return _published(section or make_section(), page)


def make_visit_column(visit: Any, category: str, **fields: Any) -> Any:
    """A published column."""
    values = {"title": f"栏目{category}", "slug": category, "category": category, **fields}
    return _published(visit, VisitColumnPage(live=False, **values))


def sight(**fields: Any) -> AttractionPage:
    """An unsaved sight that can be published; open every day 10:00–18:00."""
    number = next(_serial)
    values = {
        "title": f"景点{number}",
        "slug": f"sight-{number}",
        "summary": "一片草原。",
        "township": "那拉提镇",
        "address": "那拉提镇1号",
        "admission": "free",
        **fields,
    }
    page = AttractionPage(live=False, **values)
    page.opening_ranges = [
        AttractionOpeningRange(opens=time(10), closes=time(18), weekdays=EVERY_DAY)
    ]
    page.contacts = [AttractionContact(label="咨询", phone="0999-5020001")]
    return page


def price(amount: Any, begins: date, **fields: Any) -> AttractionTicketPrice:
    values = {"ticket": "成人票", "price": amount, "effective_from": begins, **fields}
    return AttractionTicketPrice(**values)


def make_sight(column: Any, page: Any = None, **fields: Any) -> Any:
    """A published sight, fresh from the database."""
    return _published(column, page or sight(**fields))


def make_place(column: Any, **fields: Any) -> Any:
    """A published place, fresh from the database."""
    number = next(_serial)
    values = {
        "title": f"去处{number}",
        "slug": f"place-{number}",
        "summary": "一处地方。",
        **fields,
    }
    return _published(column, ServicePlacePage(live=False, **values))


def warning(**fields: Any) -> TravelWarningPage:
    """An unsaved warning that can be published."""
    number = next(_serial)
    values = {
        "title": f"提示{number}",
        "slug": f"warning-{number}",
        "summary": "山区有雪，注意防滑。",
        "level": "3-yellow",
        "area": "那拉提镇",
        "starts_on": date(2026, 1, 1),
        "formed_on": date(2026, 1, 1),
        **fields,
    }
    return TravelWarningPage(live=False, **values)


def make_warning(column: Any, **fields: Any) -> Any:
    """A published warning, fresh from the database."""
    return _published(column, warning(**fields))


def photo(alt_text: str = "草原与雪山的示意图") -> AttractionPhoto:
    """An unsaved row with a picture of its own."""
    stream = BytesIO()
    Image.new("RGB", (64, 40), "green").save(stream, "PNG")
    stream.seek(0)
    file = ImageFile(stream, name=f"picture-{next(_serial)}.png")
    image = get_image_model().objects.create(title="picture", file=file)
    return AttractionPhoto(image=image, alt_text=alt_text, credit="示意图")


def _published(parent: Any, page: Any) -> Any:
    parent.add_child(instance=page)
    page.save_revision().publish()
    return type(page).objects.get(pk=page.pk)
