"""How visitors narrow the list of a column: by township, and by what is in season."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from wagtail_disclosure.publication.entry import PublishedEntryQuerySet

__all__ = ["ColumnFilter", "all_year", "in_season", "in_season_on", "page_model_of"]


def page_model_of(column: Any) -> Any | None:
    """The type of the pages that fit the category of ``column``."""
    fitting = (
        model
        for model in column.allowed_subpage_models()
        if column.category in getattr(model, "categories", ())
    )
    return next(fitting, None)


def in_season_on(pages: QuerySet[Any], day: date) -> QuerySet[Any]:
    """Those of ``pages`` that say of the month of ``day`` that it is one of the best."""
    return pages.filter(best_months__contains=f"{day.month:02d}")


def all_year(pages: QuerySet[Any]) -> QuerySet[Any]:
    """Those of ``pages`` that name no month."""
    return pages.filter(best_months="")


def in_season(pages: QuerySet[Any], day: date) -> QuerySet[Any]:
    """As `in_season_on`, with those that are worth a visit all the year."""
    return in_season_on(pages, day) | all_year(pages)


@dataclass(frozen=True, slots=True)
class ColumnFilter:
    """The choices there are for the pages of one type, and what was chosen. A choice that there is
    not, such as a township misspelt in an address, finds nothing and says so.
    """

    townships: list[str]
    has_seasons: bool
    township: str = ""
    is_in_season: bool = False

    @property
    def is_offered(self) -> bool:
        return len(self.townships) > 1 or self.has_seasons or self.is_used

    @property
    def is_used(self) -> bool:
        return bool(self.township) or self.is_in_season

    @classmethod
    def read(cls, query: Any, entries: PublishedEntryQuerySet, model: Any) -> ColumnFilter:
        """From ``?township=`` and ``?season=now``, as far as the pages of ``model`` have them."""
        if not hasattr(model, "township"):
            return cls([], False)
        shown = model.objects.filter(pk__in=entries.order_by().values("page_id"))
        names = shown.exclude(township="").order_by("township").values_list("township", flat=True)
        has_seasons = hasattr(model, "best_months")
        asked = has_seasons and query.get("season") == "now"
        # No database takes this character.
        township = query.get("township", "").replace("\0", "")[:40]
        return cls(list(names.distinct()), has_seasons, township, asked)

    def apply(self, entries: PublishedEntryQuerySet, model: Any, day: date) -> Any:
        """Those of ``entries`` that were asked for."""
        if not self.is_used:
            return entries
        pages = model.objects.order_by()
        if self.township:
            pages = pages.filter(township=self.township)
        if self.is_in_season:
            pages = in_season(pages, day)
        return entries.filter(page_id__in=pages.values("pk"))
