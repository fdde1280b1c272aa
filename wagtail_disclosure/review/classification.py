"""A reviewer's word on whether a revision under review is major information."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from wagtail_disclosure.review.content import revision_digest
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act

__all__ = ["Classification", "classification_of", "is_major_as_reviewed"]


@dataclass(frozen=True, slots=True)
class Classification:
    """What the last reviewer said, and why."""

    is_major: bool
    reason: str


def classification_of(revision: Any) -> Classification | None:
    """The last classification of exactly this revision; None when nobody has changed it."""
    entries = entries_of(int(revision.object_id)).filter(
        act=Act.CLASSIFY, revision_id=revision.pk, revision_digest=revision_digest(revision)
    )
    entry = entries.last()
    if entry is None:
        return None
    return Classification(bool(json.loads(entry.data)["is_major"]), entry.reason)


def is_major_as_reviewed(revision: Any) -> bool:
    """Whether the revision counts as major: the author's flag, or a reviewer's word."""
    classified = classification_of(revision)
    return classified.is_major if classified else bool(revision.as_object().is_major)
