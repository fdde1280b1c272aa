"""The pages that are statutory items, each with its report. Queries do not grow with them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import swapper
from django.db.models import prefetch_related_objects

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.venues.elements import ElementsReport, StatutoryElementsMixin
from wagtail_disclosure.venues.notices import upcoming_by_venue

__all__ = ["item_pages", "reports_on"]

ROWS = ("opening_ranges", "seasons", "contacts")


def item_pages(pages: Any) -> Any:
    """Those of a queryset of pages that are statutory items."""
    return pages.type(StatutoryElementsMixin)


def reports_on(pages: Iterable[Any]) -> dict[int, ElementsReport | None]:
    """The report of each page (a specific one), by primary key."""
    listed, today = list(pages), beijing_today()
    for model in {type(page) for page in listed}:
        prefetch_related_objects([page for page in listed if type(page) is model], *ROWS)
    _give_directories(listed)
    notices = upcoming_by_venue([page.pk for page in listed], today)
    return {page.pk: page.report_with(notices.get(page.pk, []), today) for page in listed}


def _give_directories(pages: list[Any]) -> None:
    model = swapper.load_model("wagtailcore", "Page")
    paths = {page.path[: -page.steplen] for page in pages}
    above = {page.path: page for page in model.objects.filter(path__in=paths).specific()}
    for page in pages:
        page.directory = above.get(page.path[: -page.steplen])
