"""The annual report as a page: its year, its six chapters and what stands at its foot."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import MinValueValidator
from django.db import IntegrityError, models, transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.routable_page.models import path, re_path
from wagtail.fields import NoFutureDateValidator
from wagtail.models import AbstractPage

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of, section_of
from wagtail_disclosure.fields import StreamField
from wagtail_disclosure.publication import selectors
from wagtail_disclosure.publication.entry import EntryKind, PublishedEntry
from wagtail_disclosure.publication.indexed import IndexedPageMixin
from wagtail_disclosure.publication.listing import EntryListMixin
from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.publication.visibility import Sight, sight_for
from wagtail_disclosure.report import defaults, downloads, panels, presentation, rules, schema_org
from wagtail_disclosure.report.checking import submission
from wagtail_disclosure.report.comparison.routes import ComparisonRoutes
from wagtail_disclosure.report.dcat import catalog_data
from wagtail_disclosure.report.forms import ReportPageForm
from wagtail_disclosure.report.issues.history import Correction, corrections_of
from wagtail_disclosure.report.issues.keeping import keep_issue
from wagtail_disclosure.report.issues.routes import IssueRoutes
from wagtail_disclosure.report.renderers.registry import REPORT_FORMATS, TABLE_FORMATS, keys_of
from wagtail_disclosure.report.siblings import report_of_same_year
from wagtail_disclosure.report.streams import NarrativeBlock, StatutoryStreamBlock
from wagtail_disclosure.report.years import plausible_year, year_taken
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.statutory.wording import report_title

__all__ = ["AnnualReportPageMixin", "ReportIndexPageMixin"]

TITLE_WITHOUT_YEAR = "政府信息公开工作年度报告"


class ReportIndexPageMixin(ReviewedPageMixin, ComparisonRoutes, EntryListMixin):
    """政府信息公开年报: the annual reports of one agency."""

    intro = models.CharField(_("introduction"), max_length=300, blank=True)

    content_panels = [*AbstractPage.content_panels, FieldPanel("intro")]

    class Meta:
        abstract = True

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["entries"] = selectors.page_of(PublishedEntry.objects.in_column(self.pk), request)
        return context

    def machine_readable(self, request: HttpRequest, agency: Any) -> dict[str, Any]:
        return schema_org.catalog_thing(self, request)

    @path("dcat/", name="dcat")
    def serve_dcat(self, request: HttpRequest) -> HttpResponse:
        """The reports and their files as a catalogue for machines (DCAT in JSON-LD)."""
        section = section_of(self)
        reports = selectors.reports_in_section(section)
        data = catalog_data(self, request, section.agency, reports)
        return JsonResponse(
            data, content_type="application/ld+json", json_dumps_params={"ensure_ascii": False}
        )


class AnnualReportPageMixin(ReviewedPageMixin, IssueRoutes, IndexedPageMixin):
    """政府信息公开工作年度报告 of one agency for one year (Regulations, articles 49 and 50)."""

    year = models.PositiveSmallIntegerField(
        _("year"),
        null=True,
        validators=[plausible_year],
        help_text=_("The year reported on. Title and address of the page follow from it."),
    )
    overview = StreamField(NarrativeBlock(), verbose_name=_("overview"), blank=True)
    disclosed = StreamField(
        StatutoryStreamBlock("table2"),
        verbose_name=_("Table 2"),
        blank=True,
        default=defaults.blank_table_2,
    )
    requests = StreamField(
        StatutoryStreamBlock("table3"),
        verbose_name=_("Table 3"),
        blank=True,
        default=defaults.blank_table_3,
    )
    remedies = StreamField(
        StatutoryStreamBlock("table4"),
        verbose_name=_("Table 4"),
        blank=True,
        default=defaults.blank_table_4,
    )
    problems = StreamField(
        NarrativeBlock(), verbose_name=_("problems and improvements"), blank=True
    )
    other_matters = StreamField(NarrativeBlock(), verbose_name=_("other matters"), blank=True)
    fees_yuan = models.DecimalField(
        _("fees for processing information (yuan)"),
        max_digits=12,
        decimal_places=2,
        null=True,
        blank=True,
        validators=[MinValueValidator(0)],
        help_text=_("Charged in the year; 0 if none. Chapter 6 states it in a generated sentence."),
    )
    issued_on = models.DateField(
        _("date of issue"),
        null=True,
        blank=True,
        validators=[NoFutureDateValidator(_("The date of issue cannot lie in the future."))],
        help_text=_("Printed at the foot of the report."),
    )

    base_form_class = ReportPageForm
    content_panels = panels.CONTENT_PANELS
    promote_panels = panels.PROMOTE_PANELS
    settings_panels = AbstractPage.settings_panels
    # A copy begins without a year, because its own is taken.
    exclude_fields_in_copy = [*IndexedPageMixin.exclude_fields_in_copy, "year"]
    substance_fields = (
        "title",
        "year",
        "overview",
        "disclosed",
        "requests",
        "remedies",
        "problems",
        "other_matters",
        "fees_yuan",
        "issued_on",
    )

    class Meta:
        abstract = True

    def set_name(self, agency: Agency | None, year: int | None, parent: Any) -> None:
        """Fill title and slug from agency and year, as far as they are known."""
        if agency and year:
            self.title = report_title(agency.name, year)
        elif not year:
            self.title = f"{agency or ''}{TITLE_WITHOUT_YEAR}"
        wanted = str(year) if year else self.slug or "report"
        self.slug = _free_slug(self, wanted, parent)

    def save(self, clean: bool = True, **kwargs: Any) -> Any:
        if not kwargs.get("update_fields"):
            self.set_name(agency_of(self), self.year, self.get_parent())
        try:
            with transaction.atomic():
                return super().save(clean=clean, **kwargs)
        except IntegrityError as error:
            # Somebody has just published the other report of the year.
            if self.live and self.year and report_of_same_year(self):
                raise ValidationError({"year": year_taken(self.year)}) from error
            raise

    def publication_errors(self) -> Errors:
        return super().publication_errors() | rules.errors_of(self)

    def submission_errors(self) -> Errors:
        return super().submission_errors() | submission.submission_errors(self)

    @cached_property
    def corrections(self) -> list[Correction]:
        """The corrections that the public page names, newest first."""
        return corrections_of(self)

    def machine_readable(self, request: HttpRequest, agency: Any) -> list[dict[str, Any]]:
        return schema_org.report_things(self, request, agency)

    def publication_values(self) -> dict[str, Any]:
        return {
            "kind": EntryKind.REPORT,
            "published_at": self.published_at,
            "index_number": self.index_number,
            "report_year": self.year,
            "dated_on": self.issued_on,
        }

    def after_going_live(self) -> None:
        super().after_going_live()
        keep_issue(self)

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if sight_for(request, self) is not Sight.FULL:
            raise Http404
        return super().serve(request, *args, **kwargs)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        return context | presentation.context_of(self)

    @re_path(rf"^({keys_of(REPORT_FORMATS)})/$", name="file")
    def serve_file(self, request: HttpRequest, key: str) -> HttpResponse:
        """The report as a file of one of the formats."""
        return downloads.report_file(request, self, key)

    @re_path(rf"^({keys_of(TABLE_FORMATS)})/(\d{{1,2}})/$", name="table_file")
    def serve_table(self, request: HttpRequest, key: str, number: str) -> HttpResponse:
        """One statutory table, numbered by its chapter, as a file."""
        return downloads.table_file(request, self, key, int(number))


def _free_slug(page: Any, wanted: str, parent: Any) -> str:
    """Return `wanted`, with a number behind it while another child of `parent` has it."""
    slug, number = wanted, 1
    while parent and not page._slug_is_available(slug, parent, page):
        number += 1
        slug = f"{wanted}-{number}"
    return slug
