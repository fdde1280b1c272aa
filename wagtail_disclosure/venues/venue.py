"""A page of a place that opens and closes: address, hours, telephones, pictures."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.functional import cached_property

from wagtail_disclosure.calendars.opening.schedule import Schedule
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.venues import row_rules
from wagtail_disclosure.venues.forms import VenueForm
from wagtail_disclosure.venues.hours import HoursMixin
from wagtail_disclosure.venues.nested_rows import with_own_keys
from wagtail_disclosure.venues.place import PlaceMixin
from wagtail_disclosure.venues.presentation import VenueView
from wagtail_disclosure.venues.row_problems import RowProblem
from wagtail_disclosure.venues.schedules import schedule_of

__all__ = ["VenueMixin"]


class VenueMixin(PlaceMixin, HoursMixin, EntryListMixin):
    """Put it behind ``ReviewedPageMixin`` and before ``PublishedPageMixin``.

    The page class has child relations ``opening_ranges``, ``seasons`` (with ``ranges``),
    ``hours_exceptions``, ``contacts`` and ``photos``, of models made from the abstract ones of
    ``venues.hours`` and ``venues.place``. Its closures stand under it and show its title.
    """

    base_form_class = VenueForm
    # A form asks the rows that were sent; the page still has those before.
    rows_are_asked_elsewhere = False

    class Meta:
        abstract = True

    # What a reader can read of a venue; for ``substance_fields``.
    venue_substance_fields = (
        "address",
        "latitude",
        "longitude",
        "transport",
        "accessibility",
        "holiday_policy",
        "makeup_policy",
        "hours_note",
        "opening_ranges",
        "seasons",
        "hours_exceptions",
        "contacts",
        "photos",
    )

    @cached_property
    def schedule(self) -> Schedule:
        """The hours, as they are in memory, with the closures that are public."""
        return schedule_of(self)

    @cached_property
    def view(self) -> VenueView:
        """The venue at the moment when somebody first asks: that of the request that shows it."""
        return VenueView(self)

    def with_content_json(self, content: dict[str, Any]) -> Any:
        return super().with_content_json(with_own_keys(self, content))

    def venue_values(self) -> dict[str, Any]:
        """Fields of the register that a venue fills; for ``publication_values``."""
        return {"latitude": self.latitude, "longitude": self.longitude}

    def row_problems(self) -> Iterator[RowProblem]:
        """What keeps the rows from the public; page types with other rows add to it."""
        yield from row_rules.contradictions(self)
        yield from row_rules.missing_values(self)

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        if self.rows_are_asked_elsewhere:
            return errors
        for problem in self.row_problems():
            is_own = problem.row is self
            name = problem.field if is_own else "__all__"
            label = "" if is_own else f"{problem.row._meta.verbose_name}: "
            errors.setdefault(name, []).append(ValidationError(f"{label}{problem.message}"))
        return errors
