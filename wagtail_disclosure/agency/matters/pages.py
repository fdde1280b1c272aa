"""A key task as a page: what is to be done, by whom, how it goes and what came of it."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractPage
from wagtail.search import index

from wagtail_disclosure.agency.matters import panels, rules
from wagtail_disclosure.agency.matters.choices import MatterKind
from wagtail_disclosure.agency.matters.rows import not_in_future
from wagtail_disclosure.agency.matters.task import task_of
from wagtail_disclosure.agency.matters.timeline import events_of
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.publication.indexed import IndexedPageMixin
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.publication.versions import versions_of
from wagtail_disclosure.publication.visibility import Sight, sight_for
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.people.due import local_day

__all__ = ["MatterPageMixin"]


class MatterPageMixin(ReviewedPageMixin, IndexedPageMixin):
    """One key task of a year (重大事项): a major decision, key work, a livelihood project.

    In the register its days begin with its year and end with its conclusion.
    """

    year = models.PositiveSmallIntegerField(
        _("year"), validators=[MinValueValidator(2000), MaxValueValidator(2100)], null=True
    )
    kind = models.CharField(_("kind"), max_length=20, choices=MatterKind.choices)
    owner_office = models.CharField(
        _("responsible office"),
        max_length=100,
        help_text=_("The section or unit that carries it out."),
    )
    leader_post = models.CharField(
        _("leader in charge"), max_length=100, blank=True, help_text=_("The post, not the name.")
    )
    goal = models.TextField(_("goal"), max_length=1000, help_text=_("What is to be reached."))
    consultation_from = models.DateField(_("comments from"), null=True, blank=True)
    consultation_until = models.DateField(_("comments until"), null=True, blank=True)
    consultation_reason = models.CharField(
        _("reason of a shorter time"), max_length=300, blank=True
    )
    result = models.TextField(_("result"), max_length=2000, blank=True)
    concluded_on = models.DateField(
        _("concluded on"), null=True, blank=True, validators=[not_in_future]
    )

    content_panels = panels.CONTENT_PANELS
    settings_panels = AbstractPage.settings_panels
    search_fields = [
        *AbstractPage.search_fields,
        index.SearchField("goal"),
        index.SearchField("result"),
        index.FilterField("year"),
    ]
    substance_fields = (
        "title",
        "year",
        "kind",
        "owner_office",
        "leader_post",
        "goal",
        "consultation_from",
        "consultation_until",
        "consultation_reason",
        "result",
        "concluded_on",
        "milestones",
        "progress",
        "related_documents",
    )

    class Meta:
        abstract = True

    def clean(self) -> None:
        super().clean()
        if errors := rules.contradictions_of(self):
            raise ValidationError(errors)

    def publication_errors(self) -> Errors:
        return super().publication_errors() | rules.errors_of(self)

    def publication_values(self) -> dict[str, Any]:
        return {
            "kind": EntryKind.MATTER,
            "published_at": self.published_at,
            "index_number": self.index_number,
            "category": self.kind,
            "summary": self.goal,
            "starts_on": date(self.year, 1, 1) if self.year else None,
            "ends_on": self.concluded_on,
        }

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if sight_for(request, self) is not Sight.FULL:
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["task"] = task = task_of(self, local_day())
        context["events"] = events_of(task)
        context["agency"] = agency_of(self)
        context["documents"] = self._public_documents()
        context["versions"] = versions_of(self)
        return context

    def _public_documents(self) -> Any:
        """Register entries of the related documents; what is not public is not among them."""
        pages = [row.document_id for row in self.related_documents.all()]
        return PublishedEntry.objects.filter(page_id__in=pages).newest_first()
