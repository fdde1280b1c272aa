"""The leadership of an agency as a page (Regulations, articles 12 and 20 item 2)."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractPage

from wagtail_disclosure.agency.leadership import panels, presentation
from wagtail_disclosure.agency.leadership.division import Register
from wagtail_disclosure.agency.leadership.forms import LeadershipPageForm
from wagtail_disclosure.agency.leadership.register import register_of
from wagtail_disclosure.agency.leadership.routes import NoticeRoutes
from wagtail_disclosure.agency.leadership.rules import errors_of
from wagtail_disclosure.agency.leadership.schema_org import organisation_data
from wagtail_disclosure.base.clock import beijing_day
from wagtail_disclosure.base.kept_fresh import KeptFreshMixin
from wagtail_disclosure.publication.entry import EntryKind
from wagtail_disclosure.publication.indexed import IndexedPageMixin
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.publication.visibility import Sight, sight_for
from wagtail_disclosure.review.mixins import ReviewedPageMixin

__all__ = ["LeadershipPageMixin"]


class LeadershipPageMixin(ReviewedPageMixin, NoticeRoutes, IndexedPageMixin, KeptFreshMixin):
    """领导班子分工: who does what, from when until when."""

    summary = models.CharField(
        _("summary"), max_length=300, blank=True, help_text=_("What it says (article 12).")
    )

    base_form_class = LeadershipPageForm
    content_panels = panels.CONTENT_PANELS
    settings_panels = AbstractPage.settings_panels
    substance_fields = ("title", "summary", "offices", "leaders")
    freshness_basis: ClassVar[str] = "《中华人民共和国政府信息公开条例》第二十条第（二）项"
    # While True the rows in memory are not those that somebody has just sent.
    has_stale_rows: ClassVar[bool] = False

    class Meta:
        abstract = True

    def publication_errors(self) -> Errors:
        errors = super().publication_errors()
        return errors if self.has_stale_rows else errors | errors_of(self)

    def publication_values(self) -> dict[str, Any]:
        """Dated by the day since when what was in force at publication is in force."""
        published_on = beijing_day(self.last_published_at)
        days = [day for day in register_of(self).change_days() if day <= published_on]
        return {
            "kind": EntryKind.LEADERSHIP,
            "published_at": self.published_at,
            "index_number": self.index_number,
            "summary": self.summary,
            "dated_on": max(days, default=None),
        }

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if sight_for(request, self) is not Sight.FULL:
            raise Http404
        response = super().serve(request, *args, **kwargs)
        # What is in force changes at midnight, without a publication that would clear a cache.
        patch_cache_control(response, no_cache=True)
        return response

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | presentation.context_of(self, request)

    @cached_property
    def register(self) -> Register:
        """The rows as a public page shows them, read once."""
        return register_of(self)

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any] | None:
        """The agency with those who lead it today, whatever day the reader has asked for."""
        division = self.register.on(beijing_day())
        return organisation_data(agency, division, request) if agency else None
