"""The report on the share of convenience services, on the screen and as CSV."""

from __future__ import annotations

import csv
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.distribution.access import agencies_watched_by
from wagtail_disclosure.distribution.channels.registry import channels, label_of
from wagtail_disclosure.distribution.figures import ALL_CHANNELS, Figure, figures_of
from wagtail_disclosure.distribution.screens import screen
from wagtail_disclosure.review.audit.export import BYTE_ORDER_MARK, harmless

__all__ = ["figures"]

PERIODS = {"year": gettext_lazy("Years"), "quarter": gettext_lazy("Quarters")}


class FigureForm(forms.Form):
    """Which figures; whatever is not understood is left out."""

    period = forms.ChoiceField(label=gettext_lazy("Period"), choices=PERIODS, required=False)
    agency = forms.ModelChoiceField(
        label=gettext_lazy("Agency"),
        queryset=Agency.objects.none(),
        required=False,
        empty_label=gettext_lazy("All together"),
    )

    def __init__(self, *args: Any, agencies: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["agency"].queryset = agencies


@require_safe
def figures(request: HttpRequest) -> HttpResponse:
    """403 for those who neither distribute for an agency nor oversee one."""
    agencies = agencies_watched_by(request.user)
    keys = list(agencies.values_list("pk", flat=True))
    if not keys:
        raise PermissionDenied
    form = FigureForm(request.GET, agencies=agencies.order_by("name"))
    form.is_valid()
    chosen = form.cleaned_data.get("agency")
    by_quarter = form.cleaned_data.get("period") == "quarter"
    rows = [_row(one) for one in figures_of([chosen.pk] if chosen else keys, by_quarter=by_quarter)]
    if request.GET.get("export") == "csv":
        return _csv(rows)
    query = request.GET.copy()
    query["export"] = "csv"
    context = {"form": form, "rows": rows, "csv": query.urlencode()}
    return screen(request, "figures", _("Share of convenience services"), context)


def _row(figure: Figure) -> dict[str, Any]:
    """A figure in words and digits."""
    label = label_of(figure.channel, channels())
    period = figure.period
    quarter = _("%(year)s, quarter %(quarter)s") % {"year": period.year, "quarter": period.quarter}
    return {
        "period": quarter if period.quarter else str(period.year),
        "channel": _("All channels") if figure.channel == ALL_CHANNELS else str(label),
        "is_sum": figure.channel == ALL_CHANNELS,
        "pushes": figure.pushes,
        "services": figure.services,
        "share": f"{figure.share:.1f}",
        "change": "" if figure.change is None else f"{figure.change:+.1f}",
    }


def _csv(rows: list[dict[str, Any]]) -> HttpResponse:
    headings = {
        "period": _("Period"),
        "channel": _("Channel"),
        "pushes": _("Pushes"),
        "services": _("Convenience services"),
        "share": _("Share in per cent"),
        "change": _("Change (percentage points)"),
    }
    response = HttpResponse(BYTE_ORDER_MARK, content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="new-media.csv"'
    writer = csv.writer(response)
    writer.writerow(headings.values())
    for row in rows:
        # A change is a number, whatever sign it begins with.
        cells = {name: row[name] for name in headings} | {"channel": harmless(row["channel"])}
        writer.writerow(cells.values())
    return response
