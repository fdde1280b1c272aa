"""Where reports are kept, and who may add one there."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from wagtail.permissions import page_permission_policy

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.languages import originals_among
from wagtail_disclosure.conf import get_settings

__all__ = ["Place", "adds_reports", "may_add_reports", "places_for", "report_indexes_of"]

# A page that reports are kept under, and the agency whose reports they are.
Place = tuple[Any, Agency]


def report_indexes_of(agency: Agency) -> list[Any]:
    """The pages that the reports of `agency` are kept under, in the order of the tree."""
    return [index for index, owner in _places(_indexes()) if owner == agency]


def may_add_reports(user: Any, index: Any) -> bool:
    """Whether `user` may add a report under `index`."""
    return index.permissions_for_user(user).can_add_subpage()


def places_for(user: Any) -> list[Place]:
    """Where `user` may add reports, by name of the agency. The number of queries does not grow
    with that of agencies.
    """
    return [place for place in _places(_granted(user)) if may_add_reports(user, place[0])]


def adds_reports(user: Any) -> bool:
    """Whether `user` may add reports anywhere, for the menu: one query. Not where the project has
    no such pages.
    """
    try:
        return _granted(user).exists()
    except LookupError:
        return False


def _indexes() -> QuerySet[Any]:
    """Reports are issued in one language: lists of them in others take none."""
    indexes = get_settings().model("REPORT_INDEX_PAGE_MODEL").objects
    return originals_among(indexes.filter(alias_of=None))


def _granted(user: Any) -> QuerySet[Any]:
    pages = page_permission_policy.instances_user_has_any_permission_for(user, {"add"})
    return _indexes().filter(pk__in=pages.values("pk"))


def _places(indexes: QuerySet[Any]) -> list[Place]:
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.select_related("agency")
    by_path = {section.path: section.agency for section in sections}
    found = ((index, _nearest(index.path, by_path)) for index in indexes.order_by("path"))
    owned = [(index, agency) for index, agency in found if agency is not None]
    return sorted(owned, key=lambda place: place[1].name)


def _nearest(path: str, by_path: dict[str, Agency]) -> Agency | None:
    above = [section for section in by_path if path.startswith(section)]
    return by_path[max(above, key=len)] if above else None
