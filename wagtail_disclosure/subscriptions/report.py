"""邮件订阅: how many readers have subscribed to what, and the masked addresses behind it.

There is no export, and an address is found only by whoever writes it in full: enough to answer a
reader who asks what is kept about them, too little to make a list of readers.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import django_filters
from django.core.exceptions import PermissionDenied
from django.db.models import Count, Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.reports import ReportView

from wagtail_disclosure.publication.selection import Selection
from wagtail_disclosure.subscriptions.access import keeps_subscriptions, subscriptions_for
from wagtail_disclosure.subscriptions.model import Frequency, Subscription, normalised
from wagtail_disclosure.subscriptions.wanted import Names, names_for

__all__ = ["Counted", "SubscriptionReportView", "counts_of"]

MOST = 20


@dataclass(frozen=True, slots=True)
class Counted:
    """Numbers of confirmed subscriptions to the same, and of those that wait to be confirmed."""

    what: str
    section: str
    confirmed: int
    waiting: int


def counts_of(subscriptions: Any) -> list[Counted]:
    """What is subscribed to most, at most 20 rows. Three queries."""
    grouped = subscriptions.order_by().values("section__title", "is_portal", "query")
    waiting = Count("pk", filter=Q(confirmed_at=None))
    counted = grouped.annotate(total=Count("pk"), waiting=waiting).order_by("-total", "query")
    rows = list(counted[:MOST])
    selections = [Selection.of(QueryDict(row["query"])) for row in rows]
    names = names_for(selections)
    return [
        Counted(
            what=names.of(selection),
            section=row["section__title"],
            confirmed=row["total"] - row["waiting"],
            waiting=row["waiting"],
        )
        for selection, row in zip(selections, rows, strict=True)
    ]


class SubscriptionFilterSet(WagtailFilterSet):
    """A whole address, frequency, and whether it was confirmed."""

    email = django_filters.CharFilter(label=_("E-mail address, in full"), method="of_address")
    frequency = django_filters.ChoiceFilter(label=_("How often"), choices=Frequency.choices)
    waiting = django_filters.BooleanFilter(
        label=_("Not confirmed yet"), field_name="confirmed_at", lookup_expr="isnull"
    )

    class Meta:
        model = Subscription
        fields: list[str] = []

    def of_address(self, rows: Any, name: str, value: str) -> Any:
        return rows.filter(email=normalised(value))


class SubscriptionReportView(ReportView):
    """403 for those who keep no section."""

    page_title = _("Mail subscriptions")
    header_icon = "mail"
    results_template_name = "wagtail_disclosure/subscriptions/report_results.html"
    model = Subscription
    filterset_class = SubscriptionFilterSet
    index_url_name = "wagtail_disclosure:subscription_report"
    index_results_url_name = "wagtail_disclosure:subscription_report_results"
    default_ordering = "-asked_at"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not keeps_subscriptions(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_base_queryset(self) -> Any:
        return subscriptions_for(self.request.user).select_related("section").order_by("-asked_at")

    @cached_property
    def columns(self) -> list[Any]:
        return [
            TitleColumn("masked_email", label=_("E-mail address"), get_url=_deletion),
            Column("what", label=_("What is sent"), accessor=self.named),
            Column("section", label=_("Section"), accessor="section.title"),
            Column("frequency", label=_("How often"), accessor="get_frequency_display"),
            DateColumn("confirmed_at", label=_("Confirmed")),
            DateColumn("last_sent_at", label=pgettext_lazy("disclosure", "Last mail")),
        ]

    def named(self, subscription: Subscription) -> str:
        return self.names.of(subscription.selection)

    @cached_property
    def names(self) -> Names:
        return names_for(one.selection for one in self.shown)

    shown: Iterable[Subscription] = ()

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(*args, **kwargs)
        self.shown = list(context["object_list"])
        context["counts"] = counts_of(subscriptions_for(self.request.user))
        return context


def _deletion(subscription: Subscription) -> str:
    return reverse("wagtail_disclosure:delete_subscription", args=[subscription.pk])
