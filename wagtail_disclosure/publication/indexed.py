"""Published pages that carry an index number."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.languages import translations_of
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.publication import index_numbers
from wagtail_disclosure.publication.mixins import PublishedPageMixin

__all__ = ["IndexedPageMixin"]


class IndexedPageMixin(PublishedPageMixin):
    """A published page with an index number, given at first publication and kept for ever. All
    translations of a page have the same.
    """

    index_number = models.CharField(
        _("index number"), max_length=index_numbers.MAX_LENGTH, blank=True, editable=False
    )

    exclude_fields_in_copy = ["index_number", "change_note"]
    fields_outside_revisions: tuple[str, ...] = ("index_number",)

    class Meta:
        abstract = True

    def save(self, *args: Any, **kwargs: Any) -> Any:
        number = self.index_number
        try:
            return super().save(*args, **kwargs)
        except Exception:
            self.index_number = number  # what was allocated has been rolled back
            raise

    def before_going_live(self) -> None:
        super().before_going_live()
        if self.alias_of_id:
            self._follow(self.alias_of.specific)
        elif not self.index_number:
            self._allocate()

    def _follow(self, source: Any) -> None:
        """An alias has the number and the state of the page that it shows."""
        for name in self.fields_outside_revisions:
            setattr(self, name, getattr(source, name))

    def _allocate(self) -> None:
        if agency := agency_of(self):
            on = timezone.localtime(self.published_at).date()
            self.index_number = index_numbers.allocate(agency, on, self._number_of_translation)

    def _number_of_translation(self) -> str:
        """The number is the item's, in whichever language it was published first; blank before
        that.
        """
        numbers = translations_of(self).exclude(index_number="")
        return numbers.values_list("index_number", flat=True).first() or ""

    def _save_fields(self, *, update_fields: Iterable[str], **kwargs: Any) -> Any:
        """An alias that becomes a page of its own gets a number of its own."""
        if "alias_of_id" in update_fields and not self.alias_of_id:
            self.index_number = ""
            if self.live:
                self.before_going_live()
            update_fields = [*update_fields, "index_number"]
        return super()._save_fields(update_fields=update_fields, **kwargs)
