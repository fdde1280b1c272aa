"""What makes kept pages old: any change of what public pages are made of."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.documents.models import AbstractDocument
from wagtail.images.models import AbstractImage
from wagtail.models import (
    AbstractPage,
    CollectionViewRestriction,
    Locale,
    PageViewRestriction,
    Site,
)
from wagtail.signals import page_published, page_slug_changed, page_unpublished, post_page_move

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarYear
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.delivery.generation import renew_on_commit
from wagtail_disclosure.publication.changes import (
    entries_changed,
    entry_removed,
    entry_written,
)

__all__ = ["connect"]

SIGNALS = (
    *(entry_written, entry_removed, entries_changed),
    *(page_published, page_unpublished, page_slug_changed, post_page_move),
)
# Of the layers above.
SHOWN_ABOVE = {"wagtail_disclosure.disclosureitem", "wagtail_disclosure.reportissue"}
SHOWN = (
    *(AbstractPage, AbstractImage, AbstractDocument, Agency, CalendarDay, CalendarYear),
    *(CollectionViewRestriction, Locale, PageViewRestriction, Site),
)


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    for number, signal in enumerate(SIGNALS):
        signal.connect(_on_change, dispatch_uid=f"disclosure.delivery.{number}")
    post_save.connect(_on_row, dispatch_uid="disclosure.delivery.saved")
    post_delete.connect(_on_row, dispatch_uid="disclosure.delivery.deleted")


def _on_change(**kwargs: Any) -> None:
    renew_on_commit()


def _on_row(sender: Any, update_fields: Any = None, **kwargs: Any) -> None:
    """A row that pages show. Of pages, drafts and locks are saved as named fields."""
    is_bookkeeping = update_fields is not None and issubclass(sender, AbstractPage)
    if is_bookkeeping:
        return
    if issubclass(sender, SHOWN) or sender._meta.label_lower in _shown_labels():
        renew_on_commit()


def _shown_labels() -> set[str]:
    return SHOWN_ABOVE | {label.lower() for label in get_settings().PAGES_SHOW}
