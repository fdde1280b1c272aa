"""Which page types stand in the columns of a visit.

A module of concrete pages adds its own; a type says for which categories it is (``categories`` of
``item.VisitItemMixin``), and a column offers those that fit its own.
"""

from __future__ import annotations

__all__ = ["COLUMN_PAGE_TYPES"]

COLUMN_PAGE_TYPES: list[str] = [
    "wagtail_disclosure_visit.AttractionPage",
    "wagtail_disclosure_visit.ServicePlacePage",
    "wagtail_disclosure_visit.TravelWarningPage",
    "wagtail_disclosure_visit.ImpressionPage",
    "wagtail_disclosure_visit.GalleryPage",
    "wagtail_disclosure_visit.RoutePage",
    "wagtail_disclosure_visit.EventPage",
    "wagtail_disclosure_visit.ProjectPage",
]
