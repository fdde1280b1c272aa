"""The audit report: the ledger of the agencies that one oversees, filtered and exported."""

from __future__ import annotations

from datetime import MAXYEAR, MINYEAR
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Q, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review.audit.access import overseen_agencies, oversees, visible_entries
from wagtail_disclosure.review.audit.export import SafeExportMixin
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.tiers import Tier

__all__ = ["AuditReportView"]

PERSON = pgettext_lazy("disclosure", "Person")


def _agencies(request: HttpRequest) -> QuerySet[Agency]:
    return overseen_agencies(request.user)


class PeriodFilter(django_filters.DateFromToRangeFilter):
    """The ends of the calendar, which no time zone can reach, are no ends."""

    def filter(self, qs: Any, value: slice | None) -> Any:
        if value is None:
            return qs
        first = None if value.start and value.start.year == MINYEAR else value.start
        last = None if value.stop and value.stop.year == MAXYEAR else value.stop
        return super().filter(qs, slice(first, last)) if first or last else qs


class LedgerFilterSet(WagtailFilterSet):
    """Agency, step, tier, person, page and time."""

    agency = django_filters.ModelChoiceFilter(
        label=_("Agency"), queryset=_agencies, method="of_agency"
    )
    act = django_filters.MultipleChoiceFilter(
        label=_("Step"), choices=Act.choices, widget=CheckboxSelectMultiple
    )
    tier = django_filters.ChoiceFilter(label=_("Tier"), choices=Tier.choices)
    person = django_filters.CharFilter(label=PERSON, method="by_person")
    page_id = django_filters.NumberFilter(label=_("Number of the page"))
    at = PeriodFilter(label=_("Time"), widget=DateRangePickerWidget)

    class Meta:
        model = LedgerEntry
        fields: list[str] = []

    def of_agency(self, queryset: Any, name: str, value: Agency) -> Any:
        return queryset.filter(agency_id=value.pk)

    def by_person(self, queryset: Any, name: str, value: str) -> Any:
        """Whoever decided, and whoever they acted for."""
        return queryset.filter(Q(user_name__icontains=value) | Q(acting_for_name__icontains=value))


def _record_url(entry: LedgerEntry) -> str | None:
    return reverse("disclosure_review:page_record", args=[entry.page_id]) if entry.page_id else None


def _moment(entry: LedgerEntry) -> str:
    """To the second: the order of steps is what one looks for."""
    return f"{timezone.localtime(entry.at):%Y-%m-%d %H:%M:%S}"


def _person(entry: LedgerEntry) -> str:
    if not entry.acting_for_name:
        return entry.user_name
    return _("%(person)s for %(absent)s") % {
        "person": entry.user_name,
        "absent": entry.acting_for_name,
    }


class AuditReportView(SafeExportMixin, ReportView):
    """403 for those who oversee no agency."""

    page_title = _("Review ledger")
    header_icon = "history"
    template_name = "wagtail_disclosure/review/audit/report.html"
    table_classname = "listing disclosure-ledger"
    model = LedgerEntry
    filterset_class = LedgerFilterSet
    is_searchable = True
    search_fields = ["page_title"]
    default_ordering = "-sequence"
    index_url_name = "disclosure_review:audit_report"
    index_results_url_name = "disclosure_review:audit_report_results"
    columns = [
        Column("sequence", label=pgettext_lazy("disclosure", "Number"), sort_key="sequence"),
        Column("at", label=_("Time"), accessor=_moment),
        Column("act", label=_("Step"), accessor="get_act_display"),
        TitleColumn("page_title", label=pgettext_lazy("disclosure", "Page"), get_url=_record_url),
        Column("agency", label=_("Agency"), accessor="agency_name"),
        Column("person", label=PERSON, accessor=_person),
        Column("tier", label=_("Tier"), accessor="tier_name"),
        Column("reason", label=pgettext_lazy("disclosure", "Comment")),
    ]
    list_export = [
        "sequence",
        "at",
        "get_act_display",
        "page_id",
        "page_title",
        "agency_name",
        "user_name",
        "acting_for_name",
        "tier_name",
        "reason",
        "hash",
    ]
    export_headings = {
        "sequence": pgettext_lazy("disclosure", "Number"),
        "at": _("Time"),
        "get_act_display": _("Step"),
        "page_id": _("Number of the page"),
        "page_title": pgettext_lazy("disclosure", "Page"),
        "agency_name": _("Agency"),
        "user_name": PERSON,
        "acting_for_name": _("Acting for"),
        "tier_name": _("Tier"),
        "reason": pgettext_lazy("disclosure", "Comment"),
        "hash": _("Hash"),
    }
    export_filename = "review-ledger"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not oversees(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> QuerySet[LedgerEntry]:
        return visible_entries(self.request.user)

    def get_filterset_kwargs(self) -> dict[str, Any]:
        return {**super().get_filterset_kwargs(), "queryset": self.get_base_queryset()}
