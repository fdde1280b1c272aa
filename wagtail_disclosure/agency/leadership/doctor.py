"""What the doctor says of published divisions: offices and units without a leader."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from wagtail_disclosure.agency.leadership.rules import warnings_of
from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.people.problems import Level, Problem

__all__ = ["division_problems"]


def division_problems(today: date | None = None) -> Iterator[Problem]:
    """A warning for each office or unit that is or will be without a leader; none where the project
    has no leadership pages.
    """
    try:
        pages = get_settings().model("LEADERSHIP_PAGE_MODEL").objects.live()
    except LookupError:
        return
    for page in pages.filter(alias_of=None).order_by("path"):
        agency = agency_of(page)
        for text in warnings_of(page, today or beijing_day()):
            yield Problem(
                Level.WARNING,
                "division-incomplete",
                text,
                _("Name a leader in charge on the leadership page, or the day the office ended."),
                agency.name if agency else "",
            )
