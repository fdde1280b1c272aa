"""Which pages a list of pages may name, found without walking through all that lies below."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import swapper
from django.contrib.contenttypes.models import ContentType
from django.db.models import CharField, Exists, ExpressionWrapper, F, OuterRef, QuerySet
from wagtail.models import PageViewRestriction, get_page_models

__all__ = ["models_with", "of_models", "open_below", "open_children", "open_descendants"]


def open_below(page: Any, pages: QuerySet[Any]) -> QuerySet[Any]:
    """Those of ``pages``, all below ``page``, that whoever sees ``page`` may see too: live, and
    with no view restriction in between.
    """
    path = ExpressionWrapper(OuterRef(OuterRef("path")), output_field=CharField())
    known = swapper.load_model("wagtailcore", "Page").objects.order_by()
    # Restrictions are few: each is asked where it is, which no database should do the other way.
    above = known.alias(whole=path).filter(
        pk=OuterRef("page_id"), depth__gt=page.depth, whole__startswith=F("path")
    )
    return pages.live().exclude(Exists(PageViewRestriction.objects.filter(Exists(above))))


def open_children(page: Any) -> QuerySet[Any]:
    """The open pages directly under ``page`` (specific), of the types that it may hold."""
    return open_below(page, of_models(page.get_children(), page.allowed_subpage_models()))


def open_descendants(page: Any, *mixins: type) -> QuerySet[Any]:
    """The open pages anywhere under ``page`` whose type has one of ``mixins``, in tree order."""
    return open_below(page, of_models(page.get_descendants(), models_with(*mixins)))


def models_with(*kinds: type) -> list[Any]:
    """The page types that are of one of these classes."""
    return [model for model in get_page_models() if issubclass(model, kinds)]


def of_models(pages: QuerySet[Any], models: Iterable[Any]) -> QuerySet[Any]:
    """Those of ``pages`` that are exactly of one of ``models``.

    A hundred thousand documents may lie beside a handful of columns, and the tree's index knows
    neither type nor depth: so the pages of the types are looked up first, and each of them asked
    where it stands.
    """
    types = ContentType.objects.get_for_models(*models, for_concrete_models=False)
    known = swapper.load_model("wagtailcore", "Page").objects.order_by()
    keys = known.filter(content_type__in=[found.pk for found in types.values()]).values("pk")
    return pages.filter(pk__in=keys)
