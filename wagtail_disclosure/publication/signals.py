"""Changes that reach a published page without its own ``save()``: moves, renames above it,
restrictions, and whatever Wagtail saves as a bare page.
"""

from __future__ import annotations

from typing import Any

import swapper
from django.db.models import QuerySet
from django.db.models.signals import post_delete, post_save
from wagtail.models import AbstractPage, PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.publication import changes, state, writer
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.registered import RegisteredPage


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    post_page_move.connect(_on_branch_changed, dispatch_uid="disclosure.move")
    page_slug_changed.connect(_on_branch_changed, dispatch_uid="disclosure.slug")
    base_page = swapper.load_model("wagtailcore", "Page")
    post_save.connect(_on_bare_save, sender=base_page, dispatch_uid="disclosure.bare")
    post_delete.connect(_on_entry_gone, sender=PublishedEntry, dispatch_uid="disclosure.gone")
    post_save.connect(_on_agency, sender=Agency, dispatch_uid="disclosure.agency")
    for signal in (post_save, post_delete):
        signal.connect(
            _on_restriction,
            sender=PageViewRestriction,
            dispatch_uid=f"disclosure.restrict.{id(signal)}",
        )


def _on_branch_changed(instance: Any, **kwargs: Any) -> None:
    writer.write_branch(instance)


def _on_bare_save(instance: AbstractPage, raw: bool = False, **kwargs: Any) -> None:
    """``publish_scheduled`` takes an expired page offline without asking for its own type."""
    page_class = instance.specific_class
    if raw or page_class is None or not issubclass(page_class, RegisteredPage):
        return
    if page := page_class.objects.filter(pk=instance.pk).first():
        writer.write_moved_entry(page)


def _on_agency(instance: Agency, created: bool = False, raw: bool = False, **kwargs: Any) -> None:
    if not (created or raw):
        writer.note_agency(instance)


def _on_restriction(instance: PageViewRestriction, origin: Any = None, **kwargs: Any) -> None:
    """A restriction that goes because its page is being deleted makes nothing public."""
    origin_class = origin.model if isinstance(origin, QuerySet) else type(origin)
    if not issubclass(origin_class, AbstractPage):
        writer.write_branch(instance.page)


def _on_entry_gone(instance: PublishedEntry, origin: Any = None, **kwargs: Any) -> None:
    """However the row went: its page was taken offline, or deleted with or without others."""
    section_id = instance.section_id
    state.touch_known(section_id)
    changes.entry_removed.send(
        PublishedEntry,
        page_id=instance.page_id,
        section_id=section_id,
        url_path=instance.url_path,
    )
