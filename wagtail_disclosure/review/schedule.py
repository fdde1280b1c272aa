"""Scheduled publication: one page that may not go public does not hold up the others."""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction

from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.guard import UnreviewedPublication
from wagtail_disclosure.review.ledger_entry import Act

__all__ = ["publish_or_note"]

logger = logging.getLogger("wagtail_disclosure")


def publish_or_note(publish: Callable[..., Any], revision: Any, **kwargs: Any) -> Any:
    """Publish; when that is refused, take the revision off the schedule and write down why."""
    try:
        with transaction.atomic():
            return publish(revision, **kwargs)
    except (UnreviewedPublication, ValidationError) as refusal:
        reason = " ".join(getattr(refusal, "messages", None) or [str(refusal)])
        page = revision.as_object()
        type(revision).objects.filter(pk=revision.pk).update(approved_go_live_at=None)
        ledger.record(Act.SCHEDULE_REFUSED, page, revision=revision, reason=reason)
        logger.error("Scheduled publication of page %s refused: %s", page.pk, reason)
        return None
