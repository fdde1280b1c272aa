"""What reaches a reviewed page from outside its own ``save()``: a move, a deletion above it, a save
as a bare page.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import swapper
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.db.models.signals import post_save, pre_delete, pre_save
from django.utils.translation import gettext as _
from wagtail.signals import pre_page_move

from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.review import guard
from wagtail_disclosure.review.content import BOOKKEEPING
from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = ["StaysPublic", "changes_section", "connect", "reviewed_below", "reviewed_models"]


class StaysPublic(PermissionDenied):
    """What is public was to go elsewhere or to vanish."""


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    bare = swapper.load_model("wagtailcore", "Page")
    uid = "disclosure.review.tree"
    pre_page_move.connect(_refuse_move, dispatch_uid=f"{uid}.move")
    pre_save.connect(_admit_bare, sender=bare, dispatch_uid=f"{uid}.bare")
    post_save.connect(_note_bare, sender=bare, dispatch_uid=f"{uid}.bare_saved")
    for model in reviewed_models():
        pre_delete.connect(
            _refuse_deletion, sender=model, dispatch_uid=f"{uid}.{model._meta.label_lower}"
        )


def reviewed_models() -> list[Any]:
    """Every page type of the project that is reviewed."""
    page_model = swapper.load_model("wagtailcore", "Page")
    models = apps.get_models()
    return [m for m in models if issubclass(m, ReviewedPageMixin) and issubclass(m, page_model)]


def reviewed_below(page: Any) -> QuerySet[Any]:
    """Reviewed pages at or below ``page``."""
    return page.get_descendants(inclusive=True).type(ReviewedPageMixin)


def changes_section(before: Any, after: Any) -> bool:
    """Whether what moves from the parent ``before`` to ``after`` comes under another section."""
    return before.pk != after.pk and section_of(before) != section_of(after)


def _refuse_move(instance: Any, parent_page_before: Any, parent_page_after: Any, **kw: Any) -> None:
    if not guard.is_guarding() or not changes_section(parent_page_before, parent_page_after):
        return
    if page := reviewed_below(instance).live().first():
        message = _(
            "“%(page)s” is public: another agency has to review it before it takes it over."
        )
        raise StaysPublic(message % {"page": page.title})


def _refuse_deletion(instance: Any, **kwargs: Any) -> None:
    if instance.live and guard.is_guarding():
        message = _("“%(page)s” is public: take it offline first.")
        raise StaysPublic(message % {"page": instance.title})


def _admit_bare(
    instance: Any, raw: bool = False, update_fields: Iterable[str] | None = None, **kwargs: Any
) -> None:
    """A bare page carries its title and whether it is public: both are of the reviewed page."""
    if raw or not guard.is_enforced() or not _is_reviewed(instance):
        return
    names = update_fields or [field.attname for field in instance._meta.concrete_fields]
    if BOOKKEEPING.issuperset(names):
        return
    page = guard.as_saved(instance, names)
    instance.disclosure_saved = page, guard.admit(page, whole=False) if page.live else ""


def _note_bare(instance: Any, **kwargs: Any) -> None:
    page, digest = instance.__dict__.pop("disclosure_saved", (None, ""))
    if page is not None and page.live:
        guard.note_published(page, digest)
    elif page is not None:
        guard.note_offline(page)


def _is_reviewed(page: Any) -> bool:
    kind = page.specific_class
    return bool(page.pk) and kind is not None and issubclass(kind, ReviewedPageMixin)
