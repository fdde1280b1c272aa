"""The log of reference data: what published pages and clocks rest on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from wagtail.log_actions import log

__all__ = ["log_deletions"]


def log_deletions(items: Iterable[Any], user: Any) -> None:
    """Log the deletion of reference data: Wagtail logs that of one item, and not of many at once.
    Other models are left alone.
    """
    for item in items:
        if getattr(item, "is_disclosure_reference", False):
            log(instance=item, action="wagtail.delete", user=user, deleted=True)
