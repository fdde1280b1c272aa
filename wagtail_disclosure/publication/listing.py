"""Pages that hold published entries."""

from __future__ import annotations

from typing import Any

from django.db import models, transaction

from wagtail_disclosure.publication import writer

__all__ = ["EntryListMixin"]


class EntryListMixin(models.Model):
    """A page with entries directly under it, which show its published title."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, **kwargs: Any) -> Any:
        result = super().save(**kwargs)
        # Saving a draft updates named fields; the title in memory is then the draft's.
        if "title" in (kwargs.get("update_fields") or ["title"]):
            writer.write_column_title(self)
        return result
