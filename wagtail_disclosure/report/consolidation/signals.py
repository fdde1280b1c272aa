"""When the figures of a report are kept: as a review begins, and whenever the page is saved."""

from __future__ import annotations

from typing import Any

import swapper
from django.db.models.signals import post_save
from wagtail.signals import task_submitted

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.consolidation.recording import (
    forget_public,
    keep_filed,
    keep_public,
)

__all__ = ["connect"]

PUBLISHING = frozenset({"live", "alias_of", "alias_of_id"})


def connect() -> None:
    """Listen to the review and to the report pages of the project."""
    post_save.connect(_report_saved, dispatch_uid="disclosure_report_figures")
    base_page = swapper.load_model("wagtailcore", "Page")
    post_save.connect(_bare_saved, sender=base_page, dispatch_uid="disclosure_bare_figures")
    task_submitted.connect(_task_began, dispatch_uid="disclosure_report_figures")


def _report_saved(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    # Bookkeeping, such as a lock, publishes nothing; an alias may become a page of its own.
    fields = kwargs.get("update_fields")
    if raw or not _is_report(sender) or (fields and PUBLISHING.isdisjoint(fields)):
        return
    if instance.live and not instance.alias_of_id:
        keep_public(instance)
    else:
        forget_public(instance)


def _bare_saved(sender: type, instance: Any, raw: bool = False, **kwargs: Any) -> None:
    """``publish_scheduled`` takes an expired page offline without asking for its own type."""
    if not raw and not instance.live and _is_report(instance.specific_class):
        forget_public(instance)


def _task_began(sender: type, instance: Any, **kwargs: Any) -> None:
    """Each tier begins with the revision that it is about: an edit in mid-flow counts."""
    if instance.revision_id and _is_report(instance.revision.content_type.model_class()):
        keep_filed(instance.revision.as_object())


def _is_report(model: type | None) -> bool:
    try:
        report = get_settings().model("REPORT_PAGE_MODEL")
    except LookupError:
        return False
    return model is not None and issubclass(model, report)
