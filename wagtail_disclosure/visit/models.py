"""Models of the visit app, gathered where Django looks for them."""

from __future__ import annotations

from wagtail_disclosure.visit.page_models.attraction import (
    AttractionContact,
    AttractionHoursException,
    AttractionOpeningRange,
    AttractionPage,
    AttractionPhoto,
    AttractionRelic,
    AttractionSeason,
    AttractionSeasonRange,
    AttractionTicketPrice,
)
from wagtail_disclosure.visit.page_models.columns import (
    VisitColumnPage,
    VisitIndexPage,
    VisitIndexPhoto,
)
from wagtail_disclosure.visit.page_models.journeys import (
    EventContact,
    EventOccurrence,
    EventPage,
    ProjectPage,
    ProjectUpdate,
    RoutePage,
    RoutePhoto,
    RouteStop,
)
from wagtail_disclosure.visit.page_models.service_place import (
    ServicePlaceContact,
    ServicePlaceHoursException,
    ServicePlaceOpeningRange,
    ServicePlacePage,
    ServicePlacePhoto,
    ServicePlaceSeason,
    ServicePlaceSeasonRange,
)
from wagtail_disclosure.visit.page_models.stories import (
    GalleryPage,
    GalleryPicture,
    ImpressionPage,
    ImpressionPhoto,
    Inheritor,
)
from wagtail_disclosure.visit.page_models.travel_warning import (
    TravelWarningPage,
)

__all__ = [
    "AttractionContact",
    "AttractionHoursException",
    "AttractionOpeningRange",
    "AttractionPage",
    "AttractionPhoto",
    "AttractionRelic",
    "AttractionSeason",
    "AttractionSeasonRange",
    "AttractionTicketPrice",
    "EventContact",
    "EventOccurrence",
    "EventPage",
    "GalleryPage",
    "GalleryPicture",
    "ImpressionPage",
    "ImpressionPhoto",
    "Inheritor",
    "ProjectPage",
    "ProjectUpdate",
    "RoutePage",
    "RoutePhoto",
    "RouteStop",
    "ServicePlaceContact",
    "ServicePlaceHoursException",
    "ServicePlaceOpeningRange",
    "ServicePlacePage",
    "ServicePlacePhoto",
    "ServicePlaceSeason",
    "ServicePlaceSeasonRange",
    "TravelWarningPage",
    "VisitColumnPage",
    "VisitIndexPage",
    "VisitIndexPhoto",
]
