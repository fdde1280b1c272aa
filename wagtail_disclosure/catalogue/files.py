"""Who may fetch a file: whoever may read a page that offers it."""

from __future__ import annotations

from typing import Any

import swapper
from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.visibility import Sight, sight_of
from wagtail_disclosure.review.draft_files import pages_drafting
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.roles import OVERSEEING, has_role

__all__ = ["may_fetch"]


def may_fetch(user: Any, file: Any) -> bool:
    """Whether ``user`` may fetch ``file``: the public, when a page shows it; whoever edits, reviews
    or oversees, when it is on a page of theirs, drafts included.

    A file that a page of the host offers too, or that is on no page and in no agency's collection,
    is the host's business.
    """
    pages = _pages_offering(file)
    ours = [page for page in pages if isinstance(page, ReviewedPageMixin)]
    if len(ours) < len(pages) or any(_is_public(page) for page in ours):
        return True
    if concerned := [*ours, *pages_drafting(file)]:
        return any(_may_work_on(user, page) for page in concerned)
    return _may_see_unused(user, file)


def _is_public(page: Any) -> bool:
    if isinstance(page, RegisteredPage):
        return sight_of(page) is Sight.FULL
    return page.live and not page.get_view_restrictions().exists()


def _may_see_unused(user: Any, file: Any) -> bool:
    """A file in an agency's own collection that is on no page yet was reviewed by nobody."""
    collections = file.collection.get_ancestors(inclusive=True).filter(depth__gt=1)
    owners = Group.objects.filter(
        disclosure_roles__isnull=False, collection_permissions__collection__in=collections
    )
    return not owners.exists() or user.is_superuser or owners.filter(user=user.pk).exists()


def _may_work_on(user: Any, page: Any) -> bool:
    if not user.is_authenticated:
        return False
    can_edit = page.permissions_for_user(user).can_edit()
    return can_edit or has_role(user, agency_of(page), OVERSEEING)


def _pages_offering(file: Any) -> list[Any]:
    """Every page whose body, attachments or other fields refer to ``file``."""
    page_model = swapper.load_model("wagtailcore", "Page")
    page_type = ContentType.objects.get_for_model(page_model)
    references = ReferenceIndex.get_references_to(file).filter(base_content_type=page_type)
    ids = {int(object_id) for object_id in references.values_list("object_id", flat=True)}
    return list(page_model.objects.filter(pk__in=ids).specific())
