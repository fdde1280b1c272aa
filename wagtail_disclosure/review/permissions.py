"""What Wagtail's own buttons, bulk actions and API may do with a reviewed page."""

from __future__ import annotations

from functools import cached_property
from typing import Any

from wagtail.models import PagePermissionTester

from wagtail_disclosure.base.section import agency_of, section_of
from wagtail_disclosure.review.clearance import clearance_of, people_of
from wagtail_disclosure.review.guard import is_enforced
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.roles import REVIEWING, Role, has_role, roles_of

__all__ = ["ReviewedPagePermissionTester", "may_reinstate", "may_take_offline"]

OFFLINE_ROLES = REVIEWING
REINSTATING = frozenset({Role.LEADER, Role.PRINCIPAL})


def may_take_offline(user: Any, page: Any) -> bool:
    """Whether ``user`` may withdraw ``page`` or take it offline: whoever reviews for its agency,
    at once, for a leak does not wait.
    """
    if not is_enforced():
        return page.permissions_for_user(user).can_unpublish()
    return page.live and has_role(user, agency_of(page), OFFLINE_ROLES)


def may_reinstate(user: Any, page: Any) -> bool:
    """Whether ``user`` may undo a withdrawal: a leader of the agency."""
    if not is_enforced():
        return page.permissions_for_user(user).can_publish()
    return has_role(user, agency_of(page), REINSTATING)


class ReviewedPagePermissionTester(PagePermissionTester):
    """Publishing is the end of a review, not a right: nobody has it, neither by group nor as a
    superuser. What only arranges published pages is for those who review.
    """

    @cached_property
    def roles(self) -> frozenset[Role]:
        return roles_of(self.user, agency_of(self.page))

    @property
    def reviews(self) -> bool:
        return not self.roles.isdisjoint(REVIEWING)

    def can_publish(self) -> bool:
        if not is_enforced():
            return super().can_publish()
        return self.user.is_active and self._has_just_approved()

    def can_publish_subpage(self) -> bool:
        return not is_enforced() and super().can_publish_subpage()

    def can_unpublish(self) -> bool:
        return not is_enforced() and super().can_unpublish()

    def can_set_view_restrictions(self) -> bool:
        return self.reviews if is_enforced() else super().can_set_view_restrictions()

    def can_unschedule(self) -> bool:
        return self.reviews if is_enforced() else super().can_unschedule()

    def can_reorder_children(self) -> bool:
        return self.reviews if is_enforced() else super().can_reorder_children()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """What the public sees is taken offline, with a reason, before it is deleted."""
        if is_enforced() and self._shows_something():
            return False
        return super().can_delete(ignore_bulk)

    def can_move(self) -> bool:
        if is_enforced() and self._shows_something():
            return self.reviews
        return super().can_move()

    def can_move_to(self, destination: Any) -> bool:
        """What is public may change its place within its own section only: another agency would
        answer for it unreviewed.
        """
        if not is_enforced() or not self._shows_something():
            return super().can_move_to(destination)
        page = self.page
        if page == destination or destination.is_descendant_of(page) or not self.reviews:
            return False
        allowed = page.is_child_of(destination) or page.specific.can_move_to(destination)
        return allowed and section_of(destination) == section_of(page)

    def _shows_something(self) -> bool:
        return self.page.live or self.page.get_descendants().live().exists()

    def _has_just_approved(self) -> bool:
        """Whether the latest revision is through all tiers and this person decided last."""
        revision = self.page.latest_revision
        approvals = entries_of(self.page.pk).filter(act=Act.APPROVE, user_id=str(self.user.pk))
        if revision is None or not approvals.exists():
            return False
        clearance = clearance_of(revision)
        last = clearance.last if clearance.is_complete else None
        return last is not None and str(self.user.pk) in people_of(last)
