"""Whether what was approved is still stored as it was approved, by the author it had then."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.utils.translation import gettext as _
from wagtail.models import Revision

from wagtail_disclosure.review.audit.problems import Problem, ProblemKind
from wagtail_disclosure.review.content import revision_digest
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry

__all__ = ["revision_problems"]

# Entries in which somebody answers for a revision.
VOUCHING = frozenset({Act.APPROVE, Act.CLEAR, Act.BREAK_GLASS})


def revision_problems(entries: Sequence[LedgerEntry]) -> Iterator[Problem]:
    """Problems with the revisions that ``entries``, a handful of them, answer for."""
    vouching = [
        entry for entry in entries if entry.act in VOUCHING and isinstance(entry.revision_id, int)
    ]
    revisions = _stored({entry.revision_id for entry in vouching})
    for entry in vouching:
        if entry.revision_id not in revisions:
            yield from _missing(entry)
        elif not _is_as_approved(revisions[entry.revision_id], entry):
            message = _("The revision that entry %(number)s is about has been changed since.")
            yield _about(entry, ProblemKind.REVISION, message)
        elif not _has_its_author(revisions[entry.revision_id], entry):
            message = _("The revision that entry %(number)s is about had another author.")
            yield _about(entry, ProblemKind.AUTHOR, message)


def _stored(keys: Iterable[int | None]) -> dict[int | None, Any]:
    """The revisions by key; None for one whose content is no JSON."""
    try:
        return dict(Revision.objects.in_bulk(list(keys)))
    except ValueError:
        return {key: _one(key) for key in keys if Revision.objects.filter(pk=key).exists()}


def _one(key: int | None) -> Any:
    try:
        return Revision.objects.filter(pk=key).first()
    except ValueError:
        return None


def _missing(entry: LedgerEntry) -> Iterator[Problem]:
    """Revisions go with their page, and old ones may be purged; nobody takes note of the latter."""
    if not entries_of(entry.page_id or 0).filter(act=Act.DELETE).exists():
        message = _("The revision that entry %(number)s is about is no longer stored.")
        yield _about(entry, ProblemKind.PURGED, message)


def _is_as_approved(revision: Any, entry: LedgerEntry) -> bool:
    return revision is not None and revision_digest(revision) == entry.revision_digest


def _has_its_author(revision: Any, entry: LedgerEntry) -> bool:
    """An account that was deleted since takes its name off the revision."""
    recorded = _recorded_author(entry)
    if recorded is None or recorded == str(revision.user_id or ""):
        return True
    users = get_user_model().objects.filter(pk=recorded) if recorded else None
    return revision.user_id is None and users is not None and not users.exists()


def _recorded_author(entry: LedgerEntry) -> str | None:
    """The key of the author; None where the entry, being tampered with, does not tell."""
    try:
        return str(json.loads(entry.data)["author"]["id"])
    except (KeyError, TypeError, ValueError):
        return None


def _about(entry: LedgerEntry, kind: ProblemKind, message: str) -> Problem:
    return Problem(kind, message % {"number": entry.sequence}, entry.sequence, entry.page_id)
