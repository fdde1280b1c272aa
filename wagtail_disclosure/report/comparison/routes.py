"""Public addresses of comparisons, below the list of an agency's reports."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from wagtail.contrib.routable_page.models import RoutablePageMixin, path

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.comparison.cells import compared_tables
from wagtail_disclosure.report.comparison.figures import chosen_figures, figure_rows
from wagtail_disclosure.report.comparison.files import cells_csv, figures_csv
from wagtail_disclosure.report.comparison.selectors import public_reports
from wagtail_disclosure.statutory.figures import FIGURES

__all__ = ["ComparisonRoutes"]

FOLDER = "wagtail_disclosure/report/comparison"


class ComparisonRoutes(RoutablePageMixin):
    """Figures across the years, and two years cell by cell. Addresses can be passed on."""

    @path("compare/", name="compare")
    def serve_comparison(self, request: HttpRequest) -> HttpResponse:
        """Figures chosen with `?figure=`; `?before=` and `?after=` lead to two years."""
        reports = public_reports(self)
        if years := _chosen_years(request):
            return redirect(f"{self.get_url(request)}compare/{years[0]}-{years[1]}/")
        figures = chosen_figures(request.GET.getlist("figure"))
        context = {
            "agency": agency_of(self),
            "reports": reports,
            "rows": figure_rows(reports, figures),
            "choices": [(figure, figure in figures) for figure in FIGURES],
        }
        return _answer(self, request, "figures", context)

    @path("compare/csv/", name="compare_csv")
    def serve_comparison_csv(self, request: HttpRequest) -> HttpResponse:
        """The chosen figures as CSV."""
        figures = chosen_figures(request.GET.getlist("figure"))
        return figures_csv(figure_rows(public_reports(self), figures), _agency_name(self))

    @path("compare/<int:before>-<int:after>/", name="compare_years")
    def serve_years(self, request: HttpRequest, before: int, after: int) -> HttpResponse:
        """Every cell of two years."""
        reports = public_reports(self)
        old, new = _two(reports, before, after)
        context = {
            "agency": agency_of(self),
            "reports": reports,
            "before": old,
            "after": new,
            "tables": compared_tables(old, new),
        }
        return _answer(self, request, "years", context)

    @path("compare/<int:before>-<int:after>/csv/", name="compare_years_csv")
    def serve_years_csv(self, request: HttpRequest, before: int, after: int) -> HttpResponse:
        """Every cell of two years as CSV."""
        old, new = _two(public_reports(self), before, after)
        return cells_csv(old, new, _agency_name(self))


def _chosen_years(request: HttpRequest) -> tuple[int, int] | None:
    """Two different years of the form, the earlier first; `None` for anything else."""
    years = {request.GET.get(name, "") for name in ("before", "after")}
    if len(years) < 2 or not all(year.isascii() and year.isdigit() for year in years):
        return None
    first, second = sorted(int(year[:4]) for year in years)
    return first, second


def _two(reports: list[Any], before: int, after: int) -> tuple[Any, Any]:
    """The reports of two years. Raises `Http404` unless both are public."""
    by_year = {report.year: report for report in reports}
    if before == after or not by_year.keys() >= {before, after}:
        raise Http404
    return by_year[before], by_year[after]


def _agency_name(page: Any) -> str:
    agency = agency_of(page)
    return agency.name if agency else ""


def _answer(page: Any, request: HttpRequest, name: str, context: dict[str, Any]) -> HttpResponse:
    base = {"page": page, "address": page.get_url(request) or ""}
    return TemplateResponse(request, f"{FOLDER}/{name}.html", base | context)
