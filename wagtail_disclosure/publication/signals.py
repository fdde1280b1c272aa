"""Changes that reach a published page without saving it: moves, renames above it, restrictions."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import PageViewRestriction
from wagtail.signals import page_slug_changed, post_page_move

from wagtail_disclosure.publication import writer


def connect() -> None:
    """Called once, from the app's ``ready()``."""
    post_page_move.connect(_on_branch_changed, dispatch_uid="disclosure.move")
    page_slug_changed.connect(_on_branch_changed, dispatch_uid="disclosure.slug")
    for signal in (post_save, post_delete):
        signal.connect(
            _on_restriction,
            sender=PageViewRestriction,
            dispatch_uid=f"disclosure.restrict.{id(signal)}",
        )


def _on_branch_changed(instance: Any, **kwargs: Any) -> None:
    writer.write_branch(instance)


def _on_restriction(instance: PageViewRestriction, **kwargs: Any) -> None:
    writer.write_branch(instance.page)
