"""Where each public page of the package is in the demo portal, one of every type and state."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from wagtail.models import Page

from wagtail_disclosure.catalogue.actions import WithdrawDocument
from wagtail_disclosure.pages import models as pages
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.visit import models as visit

__all__ = ["KINDS", "Kind", "concrete_page_types"]


@dataclass(frozen=True)
class Kind:
    """A page to look at: of ``model``, found by ``filters``, at ``below`` its own address."""

    model: type[Page]
    below: str = ""
    prepare: Callable[[Any], None] = lambda page: None
    filters: tuple[tuple[str, Any], ...] = ()

    def address(self) -> str:
        """Address in the demo portal, after what has to be done first has been done."""
        found = self.model.objects.live().filter(locale__language_code="zh-hans")
        page = found.filter(**dict(self.filters)).order_by("path")[0]
        self.prepare(page)
        return f"{page.url}{self.below}"


def kind(model: type[Page], below: str = "", **filters: Any) -> Kind:
    return Kind(model, below, filters=tuple(filters.items()))


def empty(column: Any) -> None:
    PublishedEntry.objects.filter(column_id=column.pk).delete()


def withdraw(document: Any) -> None:
    WithdrawDocument(document, "所附名单未经脱敏，已依法撤回。").execute()


KINDS = {
    "section": kind(pages.SectionPage),
    "search-results": kind(pages.SectionPage, "search/?q=开放"),
    "search-nothing": kind(pages.SectionPage, "search/?q=免废开放&year=2023"),
    "guide": kind(pages.GuidePage),
    "regulations": kind(pages.RegulationsPage),
    "catalogue": kind(pages.CataloguePage),
    "column": kind(pages.ColumnPage),
    "column-empty": Kind(pages.ColumnPage, prepare=empty),
    "standard-catalogue": kind(pages.StandardCataloguePage),
    "document": kind(pages.DocumentPage, validity="in_force", attachments__isnull=False),
    "document-repealed": kind(pages.DocumentPage, validity="repealed"),
    "document-on-request": kind(pages.DocumentPage, mode="on_request"),
    "tombstone": Kind(pages.DocumentPage, prepare=withdraw),
    "request": kind(pages.RequestPage),
    "report-index": kind(pages.ReportIndexPage),
    "report": kind(pages.AnnualReportPage, year=2023),
    "report-figures": kind(pages.ReportIndexPage, "compare/"),
    "leadership": kind(pages.LeadershipPage),
    "leadership-notice": kind(pages.LeadershipPage, "notice/"),
    "matters": kind(pages.MatterIndexPage, "?year=2025"),
    "matters-timeline": kind(pages.MatterIndexPage, "?year=2025&view=timeline"),
    "matter": kind(pages.MatterPage),
    "units": kind(pages.UnitIndexPage),
    "unit": kind(pages.UnitPage, slug="library"),
    "closure": kind(pages.ClosurePage),
    "visit": kind(visit.VisitIndexPage),
    "visit-sights": kind(visit.VisitColumnPage, category="sights"),
    "visit-events": kind(visit.VisitColumnPage, category="events"),
    "visit-routes": kind(visit.VisitColumnPage, category="routes"),
    "visit-projects": kind(visit.VisitColumnPage, category="projects"),
    "visit-galleries": kind(visit.VisitColumnPage, category="galleries"),
    "sight": kind(visit.AttractionPage),
    "service-place": kind(visit.ServicePlacePage),
    "route": kind(visit.RoutePage),
    "event": kind(visit.EventPage),
    "project": kind(visit.ProjectPage),
    "impression": kind(visit.ImpressionPage),
    "gallery": kind(visit.GalleryPage),
    "gallery-picture": kind(visit.GalleryPage, "1/"),
    "travel-warning": kind(visit.TravelWarningPage),
}


def concrete_page_types() -> Iterator[type[Page]]:
    """Every page type that the package brings, whichever of its apps."""
    for model in apps.get_models():
        if issubclass(model, Page) and model._meta.app_label.startswith("wagtail_disclosure"):
            yield model
