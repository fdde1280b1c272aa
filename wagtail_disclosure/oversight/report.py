"""栏目时效: how current the columns are, filtered and exported."""

from __future__ import annotations

from datetime import date
from typing import Any

import django_filters
import swapper
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.oversight.access import sees_columns, states_for, visible_agencies
from wagtail_disclosure.oversight.state import ColumnState, StandingLabel
from wagtail_disclosure.review.audit.export import SafeExportMixin
from wagtail_disclosure.review.roles import Role, agencies_where
from wagtail_disclosure.statutory.freshness import VETO_EMPTY_COLUMNS, VETO_OVERDUE_COLUMNS

__all__ = ["ColumnReportView"]

PAGE_MODEL = swapper.load_model("wagtailcore", "Page", require_ready=False)
UNNAMED = "-"
WRITING = frozenset({Role.EDITOR, Role.OFFICE, Role.ADMINISTRATOR})

COLUMN = pgettext_lazy("disclosure", "Column")
COLUMNS = (
    Column("standing", label=_("State"), accessor="standing.label"),
    Column("office", label=_("Responsible office")),
    Column("updated_on", label=_("Last update"), accessor=lambda state: _iso(state.updated_on)),
    Column("days_since", label=_("Days since")),
    Column("days_allowed", label=_("Limit (days)")),
    Column("due_on", label=_("Due on"), accessor=lambda state: _iso(state.due_on)),
    Column("entries", label=_("Entries"), accessor="content.entries"),
    Column("remarks", label=_("Remarks"), accessor=lambda state: _remarks(state)),
    Column("agency", label=_("Agency"), accessor="agency.label"),
)


def _iso(day: date | None) -> str:
    return day.isoformat() if day else ""


def _remarks(state: ColumnState) -> str:
    """What the state alone does not say."""
    content = state.content
    remarks = [
        _("%(count)s out of date") % {"count": content.stale} if content.stale else "",
        _("%(count)s to be checked") % {"count": content.unchecked} if content.unchecked else "",
        state.basis,
    ]
    return "；".join(str(remark) for remark in remarks if remark)


def _agencies(request: HttpRequest) -> QuerySet[Agency]:
    return visible_agencies(request.user)


class ColumnFilterSet(WagtailFilterSet):
    """Agency, state and office; asked of the states, since no database knows them."""

    agency = django_filters.ModelChoiceFilter(
        label=_("Agency"), queryset=_agencies, method="of_agency"
    )
    standing = django_filters.MultipleChoiceFilter(
        label=_("State"),
        choices=StandingLabel.choices,
        widget=CheckboxSelectMultiple,
        method="of_standing",
    )
    office = django_filters.ChoiceFilter(label=_("Responsible office"), method="of_office")
    unchecked = django_filters.BooleanFilter(label=_("Pages to be checked"), method="to_be_checked")

    class Meta:
        model = PAGE_MODEL
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offices = sorted({state.office for state in states_for(self.request) if state.office})
        choices = [(office, office) for office in offices]
        self.filters["office"].extra["choices"] = [*choices, (UNNAMED, _("None named"))]

    def of_agency(self, pages: Any, name: str, value: Agency) -> Any:
        return self._where(pages, lambda state: state.agency.pk == value.pk)

    def of_standing(self, pages: Any, name: str, value: list[str]) -> Any:
        return self._where(pages, lambda state: not value or state.standing in value)

    def of_office(self, pages: Any, name: str, value: str) -> Any:
        wanted = "" if value == UNNAMED else value
        return self._where(pages, lambda state: state.office == wanted)

    def to_be_checked(self, pages: Any, name: str, value: bool) -> Any:
        return self._where(pages, lambda state: bool(state.content.unchecked) is value)

    def _where(self, pages: Any, wanted: Any) -> Any:
        keys = [state.pk for state in states_for(self.request) if wanted(state)]
        return pages.filter(pk__in=keys)


class ColumnReportView(SafeExportMixin, ReportView):
    """403 for those who have no role in any agency."""

    page_title = _("Currency of columns")
    header_icon = "calendar-check"
    template_name = "wagtail_disclosure/oversight/report.html"
    results_template_name = "wagtail_disclosure/oversight/report_results.html"
    model = PAGE_MODEL
    filterset_class = ColumnFilterSet
    index_url_name = "wagtail_disclosure:column_report"
    index_results_url_name = "wagtail_disclosure:column_report_results"
    list_export = [
        "agency_name",
        "title",
        "office",
        "standing.label",
        "updated_on",
        "days_since",
        "days_allowed",
        "due_on",
        "content.entries",
        "content.stale",
        "content.unchecked",
        "basis",
    ]
    export_headings = {
        "agency_name": _("Agency"),
        "title": COLUMN,
        "office": _("Responsible office"),
        "standing.label": _("State"),
        "updated_on": _("Last update"),
        "days_since": _("Days since"),
        "days_allowed": _("Limit (days)"),
        "due_on": _("Due on"),
        "content.entries": _("Entries"),
        "content.stale": _("Entries out of date"),
        "content.unchecked": _("Pages to be checked"),
        "basis": pgettext_lazy("disclosure", "Basis"),
    }
    export_filename = "columns"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not sees_columns(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def columns(self) -> list[Any]:
        return [TitleColumn("title", label=COLUMN, get_url=self.link_to), *COLUMNS]

    @cached_property
    def writes_for(self) -> frozenset[int]:
        """Keys of the agencies whose columns the person at the screen may edit."""
        agencies = agencies_where(self.request.user, WRITING)
        return frozenset(agencies.values_list("pk", flat=True))

    def link_to(self, state: ColumnState) -> str | None:
        """The column in the page explorer for those who may add to it, else its public page."""
        if self.request.user.is_superuser or state.agency.pk in self.writes_for:
            return reverse("wagtailadmin_explore", args=[state.pk])
        return state.page.get_url(self.request)

    def get_base_queryset(self) -> Any:
        keys = [state.pk for state in states_for(self.request)]
        return PAGE_MODEL.objects.filter(pk__in=keys)

    def get_filtered_queryset(self) -> list[ColumnState]:
        keys = set(super().get_filtered_queryset().values_list("pk", flat=True))
        return [state for state in states_for(self.request) if state.pk in keys]

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "queryset": self.get_base_queryset()}

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        standings = [state.standing for state in states_for(self.request)]
        context["overdue"] = standings.count(StandingLabel.OVERDUE)
        context["empty"] = standings.count(StandingLabel.EMPTY)
        context["veto"] = {"overdue": VETO_OVERDUE_COLUMNS, "empty": VETO_EMPTY_COLUMNS}
        return context
