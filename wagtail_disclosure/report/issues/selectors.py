"""Reads of the issues of a report."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from django.db.models import QuerySet
from django.urls import NoReverseMatch, reverse

from wagtail_disclosure.publication.versions import digest_of
from wagtail_disclosure.publication.visibility import Sight, sight_of
from wagtail_disclosure.report.document import ReportDocument, Verification
from wagtail_disclosure.report.issues.frozen import thaw
from wagtail_disclosure.report.issues.issue import IssuePicture, ReportIssue

__all__ = ["KeptPicture", "document_of", "issues_of", "kept_document", "verification_of"]


@dataclass(frozen=True, slots=True)
class KeptPicture:
    """Reads a kept picture; two are equal when the files are."""

    issue_pk: int = field(compare=False)
    digest: str

    def __call__(self) -> bytes:
        """The file; empty where it could not be read when the report went public."""
        found = IssuePicture.objects.filter(issue_id=self.issue_pk, digest=self.digest)
        return bytes(found.values_list("data", flat=True).first() or b"")


def issues_of(page: Any) -> QuerySet[ReportIssue]:
    """Issues of a report with their versions, newest first; an alias has those of its source."""
    issues = ReportIssue.objects.filter(version__page_id=page.alias_of_id or page.pk)
    return issues.select_related("version").order_by("-version__number")


def kept_document(issue: ReportIssue) -> ReportDocument:
    """The report as it was when `issue` went public."""
    return thaw(issue.content, partial(KeptPicture, issue.pk))


def document_of(issue: ReportIssue, page: Any) -> ReportDocument:
    """As `kept_document`, with what leads from a copy of it back to `page`."""
    return replace(kept_document(issue), verification=_verification(issue, page))


def verification_of(page: Any) -> Verification | None:
    """How a copy of `page` leads back to it; `None` for what is not public as it stands, as a
    draft.
    """
    if not page.live or sight_of(page) is not Sight.FULL:
        return None
    issue = issues_of(page).defer("content").first()
    if issue is None or issue.version.digest != digest_of(page):
        return None
    return _verification(issue, page)


def _verification(issue: ReportIssue, page: Any) -> Verification | None:
    """`None` where the page stands under no site, so that it has no address."""
    site, root = page.get_site(), page.full_url
    if site is None or not root:
        return None
    try:
        address = site.root_url + reverse("wagtail_disclosure_public:copy", args=[issue.code])
    except NoReverseMatch:  # the project does not include wagtail_disclosure.urls
        address = f"{root}versions/{issue.number}/"
    return Verification(issue.printed_code, address)
