"""Who proofreads a page, and who reviews it for secrets."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.roles import REVIEWING, AgencyRole, Role, roles_of

__all__ = ["held_roles", "may_proofread", "may_review_secrecy"]

READING = frozenset({Role.EDITOR, *REVIEWING})
SECRECY = frozenset({Role.OFFICE, Role.LEADER})


def may_proofread(user: Any, page: Any, roles: frozenset[Role] | None = None) -> bool:
    """Whoever writes or reviews for the page's agency, or may edit the page; those who oversee
    only look on. ``roles`` spares the look-up.
    """
    if not user.is_active:
        return False
    held = roles_of(user, agency_of(page)) if roles is None else roles
    if not held.isdisjoint(READING):
        return True
    return Role.OVERSIGHT not in held and page.permissions_for_user(user).can_edit()


def may_review_secrecy(user: Any, page: Any, roles: frozenset[Role] | None = None) -> bool:
    """The office of the page's agency, or its leader in charge. Being a superuser gives nobody the
    right.
    """
    held = roles_of(user, agency_of(page)) if roles is None else roles
    return user.is_active and not held.isdisjoint(SECRECY)


def held_roles(user: Any, page: Any) -> frozenset[Role]:
    """The roles of ``user`` in the agency of ``page``, for listings: two queries for one user
    object, however many pages it is asked about.
    """
    if not hasattr(user, "_disclosure_roles_by_section"):
        user._disclosure_roles_by_section = _roles_by_section(user)
    sections: dict[str, frozenset[Role]] = user._disclosure_roles_by_section
    above = [path for path in sections if page.path.startswith(path)]
    return sections[max(above, key=len)] if above else frozenset()


def _roles_by_section(user: Any) -> dict[str, frozenset[Role]]:
    """What ``user`` is in each section, by the section's place in the tree."""
    held: dict[int, set[Role]] = {}
    for agency_id, role in AgencyRole.objects.filter(group__user=user).values_list(
        "agency", "role"
    ):
        held.setdefault(agency_id, set()).add(Role(role))
    sections = get_settings().model("SECTION_PAGE_MODEL").objects.values_list("path", "agency")
    return {path: frozenset(held.get(agency_id, ())) for path, agency_id in sections}
