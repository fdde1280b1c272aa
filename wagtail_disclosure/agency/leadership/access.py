"""Who may look at a division in the admin, and who may begin a new one."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404

from wagtail_disclosure.agency.leadership.pages import LeadershipPageMixin
from wagtail_disclosure.review.audit.access import may_read_record
from wagtail_disclosure.review.subject import reviewed_page

__all__ = ["editable_leadership", "may_begin", "may_see_matrix", "visible_leadership"]


def may_see_matrix(user: Any, page: Any) -> bool:
    """Whoever may edit the page, and those who oversee its agency."""
    return user.is_active and may_read_record(user, page)


def may_begin(user: Any, page: Any) -> bool:
    """Whether `user` may save a draft of `page` now: it is theirs to edit, and not locked."""
    if page.alias_of_id or not page.permissions_for_user(user).can_edit():
        return False
    lock = page.get_lock()
    return lock is None or not lock.for_user(user)


def visible_leadership(user: Any, page_id: int) -> Any:
    """The page, for those who may see its matrix. Raises Http404 or PermissionDenied."""
    page = _leadership(page_id)
    if not may_see_matrix(user, page):
        raise PermissionDenied
    return page


def editable_leadership(user: Any, page_id: int) -> Any:
    """The page, for those who may save a draft of it now. Raises Http404 or PermissionDenied."""
    page = _leadership(page_id)
    if not may_begin(user, page):
        raise PermissionDenied
    return page


def _leadership(page_id: int) -> Any:
    page = reviewed_page(page_id)
    if not isinstance(page, LeadershipPageMixin) or page.alias_of_id:
        raise Http404
    return page
