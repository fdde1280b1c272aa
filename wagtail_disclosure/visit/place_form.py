"""The form of a place that serves visitors: what fits its column, and nothing else."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.venues.forms import VenueForm
from wagtail_disclosure.visit.place_kinds import FIELDS, kinds_of

__all__ = ["ServicePlaceForm"]


class ServicePlaceForm(VenueForm):
    """Fields of other categories are left out; what they hold stays as it is."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.parent_page is not None:
            self._keep_what_fits(getattr(self.parent_page.specific, "category", ""))

    def _keep_what_fits(self, category: str) -> None:
        fitting = FIELDS.get(category, ())
        for name in {name for names in FIELDS.values() for name in names}.difference(fitting):
            self.fields.pop(name, None)
        kinds = kinds_of(category)
        if "place_kind" in self.fields:
            choices = self.fields["place_kind"].choices
            self.fields["place_kind"].choices = [
                (key, label) for key, label in choices if not key or key in kinds
            ]
