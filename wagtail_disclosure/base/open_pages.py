"""Which pages a list of pages may name."""

from __future__ import annotations

from typing import Any

from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction

__all__ = ["open_below"]


def open_below(page: Any, pages: QuerySet[Any]) -> QuerySet[Any]:
    """Those of ``pages``, all below ``page``, that whoever sees ``page`` may see too: live, and
    with no view restriction in between.
    """
    closed = PageViewRestriction.objects.filter(page__depth__gt=page.depth)
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    above = closed.alias(path=path).filter(path__startswith=F("page__path"))
    return pages.live().exclude(Exists(above))
