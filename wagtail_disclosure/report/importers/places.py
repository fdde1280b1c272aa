"""Where reports are kept, and who may add one there."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings

__all__ = ["Place", "may_add_reports", "places_for", "report_indexes", "report_indexes_of"]

Place = tuple[Any, Agency]


def report_indexes() -> list[Place]:
    """Every page that reports are kept under, with its agency, by name of the agency. Two
    queries.
    """
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.select_related("agency")
    by_path = {section.path: section.agency for section in sections}
    indexes = get_settings().model("REPORT_INDEX_PAGE_MODEL").objects.filter(alias_of=None)
    found = ((index, _nearest(index.path, by_path)) for index in indexes.order_by("path"))
    return sorted(
        ((index, agency) for index, agency in found if agency is not None),
        key=lambda place: place[1].name,
    )


def report_indexes_of(agency: Agency) -> list[Any]:
    """The pages that the reports of `agency` are kept under, in the order of the tree."""
    return [index for index, owner in report_indexes() if owner == agency]


def may_add_reports(user: Any, index: Any) -> bool:
    """Whether `user` may add a report under `index`."""
    return index.permissions_for_user(user).can_add_subpage()


def places_for(user: Any) -> list[Place]:
    """Where `user` may add reports. The number of queries does not grow with that of agencies."""
    return [place for place in report_indexes() if may_add_reports(user, place[0])]


def _nearest(path: str, by_path: dict[str, Agency]) -> Agency | None:
    above = [section for section in by_path if path.startswith(section)]
    return by_path[max(above, key=len)] if above else None
