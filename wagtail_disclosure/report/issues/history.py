"""The issues of a report as its readers get to see them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import pairwise
from typing import Any, TypeGuard

from wagtail_disclosure.publication.version import PublishedVersion
from wagtail_disclosure.report.issues.changes import Changes, changes_between
from wagtail_disclosure.report.issues.issue import ReportIssue
from wagtail_disclosure.report.issues.selectors import issues_of, kept_document

__all__ = ["Correction", "Entry", "corrections_of", "history_of", "superseded_by"]


@dataclass(frozen=True, slots=True)
class Correction:
    """A published version after the first: when it came, and why."""

    number: int
    published_at: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class Entry:
    """A version in the history of a report. `changes` is `None` for the first one, and where this
    version or the one before was not kept or is withheld.
    """

    version: PublishedVersion
    issue: ReportIssue | None
    is_current: bool
    changes: Changes | None = None


def corrections_of(page: Any) -> list[Correction]:
    """The corrections of a public report, newest first. One query."""
    versions = _versions_of(page).filter(number__gt=1)
    return [Correction(item.number, item.published_at, item.note) for item in versions]


def history_of(page: Any) -> list[Entry]:
    """Every published version of a report, newest first, with what it has changed. Two queries
    of the history, however long it is.
    """
    issues = {issue.version_id: issue for issue in issues_of(page)}
    versions = list(_versions_of(page))
    changes = _changes([issues.get(version.pk) for version in versions])
    return [
        Entry(version, issues.get(version.pk), version is versions[0], change)
        for version, change in zip(versions, changes, strict=True)
    ]


def superseded_by(issue: ReportIssue) -> PublishedVersion | None:
    """The version that came after `issue`; `None` while it is the newest."""
    versions = PublishedVersion.objects.filter(page_id=issue.version.page_id)
    return versions.filter(number__gt=issue.number).order_by("number").first()


def _versions_of(page: Any) -> Any:
    return PublishedVersion.objects.filter(page_id=page.alias_of_id or page.pk).order_by("-number")


def _changes(issues: Sequence[ReportIssue | None]) -> list[Changes | None]:
    documents = [kept_document(issue) if _is_shown(issue) else None for issue in issues]
    pairs = pairwise([*documents, None])
    return [changes_between(old, new) if old and new else None for new, old in pairs]


def _is_shown(issue: ReportIssue | None) -> TypeGuard[ReportIssue]:
    return issue is not None and not issue.is_withheld
