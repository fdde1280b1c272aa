"""Keeps what goes public: called in the transaction of every publication of a report."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django.db import transaction

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.publication.version import PublishedVersion
from wagtail_disclosure.publication.versions import record_version, versions_of
from wagtail_disclosure.report.issues import codes
from wagtail_disclosure.report.issues.frozen import content_digest, freeze
from wagtail_disclosure.report.issues.issue import IssuePicture, ReportIssue
from wagtail_disclosure.report.sources import report_document
from wagtail_disclosure.review.locks import hold_pages

__all__ = ["adopt", "keep_issue", "pages_without_issue"]


def keep_issue(page: Any) -> ReportIssue | None:
    """Keep the newest public version of `page`, unless it is kept already.

    What is kept is read from the database: after a save of named fields the page in memory may
    say something else. An alias has the issues of the page that it shows.
    """
    version = versions_of(page).select_related("issue").first()
    if page.alias_of_id or version is None or _is_kept(version):
        return None
    document = report_document(type(page).objects.get(pk=page.pk))
    content, pictures = freeze(document)
    issue = ReportIssue.objects.create(
        version=version,
        code=_unused_code(),
        agency_name=document.agency,
        content=content,
        digest=content_digest(content),
    )
    kept = [IssuePicture(issue=issue, digest=key, data=data) for key, data in pictures.items()]
    IssuePicture.objects.bulk_create(kept)
    return issue


def pages_without_issue() -> Iterator[Any]:
    """Public reports whose newest version nobody has kept: they were published before issues
    were.
    """
    reports = get_settings().model("REPORT_PAGE_MODEL").objects.live().filter(alias_of=None)
    for page in reports.order_by("pk").iterator(chunk_size=50):
        version = versions_of(page).select_related("issue").first()
        if version is None or not _is_kept(version):
            yield page


@transaction.atomic
def adopt(page: Any) -> ReportIssue | None:
    """Keep what is public of `page` as it stands, as the version that it is; `None` if somebody
    else has, or the page is public no longer.
    """
    hold_pages(page.pk)
    page = type(page).objects.live().filter(pk=page.pk).first()
    if page is None:
        return None
    if not versions_of(page).exists():
        record_version(page)
    return keep_issue(page)


def _is_kept(version: PublishedVersion) -> bool:
    return hasattr(version, "issue")


def _unused_code() -> str:
    code = codes.new_code()
    return _unused_code() if ReportIssue.objects.filter(code=code).exists() else code
