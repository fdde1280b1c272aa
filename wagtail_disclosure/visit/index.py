"""The entrance of a visit and its columns."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import AbstractPage

from wagtail_disclosure.base.kept_fresh import FRESHNESS_PANEL, KeptFreshMixin
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.visit.category import VisitCategory
from wagtail_disclosure.visit.column_routes import ColumnRoutes
from wagtail_disclosure.visit.lists import list_context

__all__ = ["VisitColumnPageMixin", "VisitIndexPageMixin"]

CATEGORY_IS_SETTLED = _("There are pages in this column: its category can no longer change.")


class VisitIndexPageMixin(ReviewedPageMixin):
    """What the county offers its visitors (走进新源), by what they look for."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro")]

    class Meta:
        abstract = True


class VisitColumnPageMixin(ReviewedPageMixin, ColumnRoutes, KeptFreshMixin, EntryListMixin):
    """One of the columns of a visit."""

    category = models.CharField(_("category"), max_length=20, choices=VisitCategory.choices)
    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [
        *AbstractPage.content_panels,
        FieldPanel("category"),
        FieldPanel("intro"),
        FRESHNESS_PANEL,
    ]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["list_template"] = f"wagtail_disclosure/visit/lists/{self.category}.html"
        return context | list_context(self, request)

    def clean(self) -> None:
        super().clean()
        if self.numchild and self._has_changed_category():
            raise ValidationError({"category": CATEGORY_IS_SETTLED})

    def _has_changed_category(self) -> bool:
        return not type(self).objects.filter(pk=self.pk, category=self.category).exists()
