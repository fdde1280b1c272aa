"""Published pages that carry an index number."""

from __future__ import annotations

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.publication import index_numbers
from wagtail_disclosure.publication.mixins import PublishedPageMixin

__all__ = ["IndexedPageMixin"]


class IndexedPageMixin(PublishedPageMixin):
    """A published page with an index number, given at first publication and kept for ever."""

    index_number = models.CharField(
        _("index number"), max_length=index_numbers.MAX_LENGTH, blank=True, editable=False
    )

    exclude_fields_in_copy = ["index_number", "change_note"]
    fields_outside_revisions: tuple[str, ...] = ("index_number",)

    class Meta:
        abstract = True

    def before_going_live(self) -> None:
        super().before_going_live()
        if self.index_number:
            return
        if self.alias_of_id:
            self.index_number = self.alias_of.specific.index_number
        elif agency := agency_of(self):
            on = timezone.localtime(self.published_at).date()
            self.index_number = index_numbers.allocate(agency, on)
