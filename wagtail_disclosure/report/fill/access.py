"""Who may fill a report, and who may read what it was filled from."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from wagtail_disclosure.report.pages import AnnualReportPageMixin
from wagtail_disclosure.review.audit.access import may_read_record
from wagtail_disclosure.review.subject import reviewed_page

__all__ = ["fillable_report", "is_held", "may_fill", "readable_report"]


def is_held(user: Any, page: Any) -> bool:
    """Whether the page is locked for `user`, as all are while it is under review."""
    lock = page.get_lock()
    return lock is not None and lock.for_user(user)


def may_fill(user: Any, page: Any) -> bool:
    """Whether `user` may save a draft of `page`, a report, now."""
    if page.alias_of_id or not page.permissions_for_user(user).can_edit():
        return False
    return not is_held(user, page)


def fillable_report(user: Any, page_id: int) -> Any:
    """The report with that key, for those who may edit it, locked or not. Raises Http404 or
    PermissionDenied.
    """
    page = _report(page_id)
    if not page.permissions_for_user(user).can_edit():
        raise PermissionDenied
    return page


def readable_report(user: Any, page_id: int) -> Any:
    """The report with that key, for those who may edit, review or oversee it."""
    page = _report(page_id)
    if not may_read_record(user, page):
        raise PermissionDenied
    return page


def _report(page_id: int) -> Any:
    page = reviewed_page(page_id)
    if not isinstance(page, AnnualReportPageMixin) or page.alias_of_id:
        raise Http404
    return page
