"""What every page in a column of a visit has in common."""

from __future__ import annotations

from datetime import date
from functools import cached_property
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel

from wagtail_disclosure.base.clock import beijing_today
from wagtail_disclosure.base.kept_fresh import CheckedPageMixin
from wagtail_disclosure.base.section import section_of
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.mixins import Errors, PublishedPageMixin
from wagtail_disclosure.publication.visibility import Sight, sight_for
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.visit import selectors
from wagtail_disclosure.visit.category import VisitCategory

__all__ = ["CURRENCY_PANEL", "VisitItemMixin"]

CURRENCY_PANEL = MultiFieldPanel(
    [FieldRowPanel([FieldPanel("checked_on")]), FieldPanel("change_note")],
    heading=_("Kept current"),
)
WRONG_COLUMN = _("This kind of page does not belong in the column “%(column)s” (%(category)s).")


class VisitItemMixin(ReviewedPageMixin, CheckedPageMixin, PublishedPageMixin):
    """A page in a column of a visit. Put it first among the bases.

    A type names its ``categories``, its ``kind`` in the register, and in ``substance_fields`` what
    makes a new public version.
    """

    summary = models.CharField(
        _("summary"),
        max_length=200,
        help_text=_("What it is, in one or two sentences; shown in lists."),
    )

    kind: ClassVar[EntryKind] = EntryKind.VISIT
    categories: ClassVar[tuple[VisitCategory, ...]] = ()
    card_relations: ClassVar[tuple[str, ...]] = ()

    class Meta:
        abstract = True

    @classmethod
    def can_exist_under(cls, parent: Any) -> bool:
        """Asked before a page is created or moved: a column takes what fits its category, and the
        list of page types to choose from offers nothing else.
        """
        return super().can_exist_under(parent) and _fits(cls, parent.specific)

    @cached_property
    def column(self) -> Any:
        """The column that the page stands in."""
        return self.get_parent().specific

    @property
    def category(self) -> str:
        """What visitors look for here: the category of the column."""
        return getattr(self.column, "category", "")

    def clean(self) -> None:
        super().clean()
        if self.checked_on and self.checked_on > beijing_today():
            raise ValidationError({"checked_on": _("This day has not come yet.")})

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        if self.path and not _fits(type(self), self.column):
            errors["title"] = [ValidationError(WRONG_COLUMN % _names(self.column))]
        return errors

    def publication_values(self) -> dict[str, Any]:
        return {
            "kind": self.kind,
            "published_at": self.published_at,
            "summary": self.summary,
            "category": self.category,
            "checked_on": self.checked_on,
        }

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if sight_for(request, self) is not Sight.FULL:
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["section"] = section = section_of(self)
        context["today"] = today = beijing_today()
        context["warnings"] = selectors.current_warnings(section.pk, today) if section else []
        return context

    def card_facts(self, today: date) -> list[str]:
        """What a card says of it beside title and summary. What it reads from child rows is named
        in ``card_relations``.
        """
        return []


def _fits(page_class: type[VisitItemMixin], column: Any) -> bool:
    return getattr(column, "category", None) in page_class.categories


def _names(column: Any) -> dict[str, Any]:
    return {"column": column.title, "category": column.get_category_display()}
