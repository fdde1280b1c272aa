"""Who may fetch a file: whoever may read a page that offers it."""

from __future__ import annotations

from typing import Any

import swapper
from django.contrib.contenttypes.models import ContentType
from wagtail.models import ReferenceIndex

from wagtail_disclosure.publication.registered import RegisteredPage
from wagtail_disclosure.publication.visibility import Sight, sight_of

__all__ = ["may_fetch"]


def may_fetch(user: Any, file: Any) -> bool:
    """Whether ``user`` may fetch ``file``: the public, when a page shows it; an editor, when it is
    on a page of theirs.

    A file that no disclosure page offers, or that another page of the host offers too, is the
    host's business.
    """
    pages = _pages_offering(file)
    ours = [page for page in pages if isinstance(page, RegisteredPage)]
    if not ours or len(ours) < len(pages):
        return True
    return any(sight_of(page) is Sight.FULL or _may_edit(user, page) for page in ours)


def _may_edit(user: Any, page: Any) -> bool:
    return user.is_authenticated and page.permissions_for_user(user).can_edit()


def _pages_offering(file: Any) -> list[Any]:
    """Every page whose body, attachments or other fields refer to ``file``."""
    page_model = swapper.load_model("wagtailcore", "Page")
    page_type = ContentType.objects.get_for_model(page_model)
    references = ReferenceIndex.get_references_to(file).filter(base_content_type=page_type)
    ids = {int(object_id) for object_id in references.values_list("object_id", flat=True)}
    return list(page_model.objects.filter(pk__in=ids).specific())
