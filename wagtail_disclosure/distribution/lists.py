"""Lists of new media: what was published lately, what was pushed, what has to come down."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.distribution.access import agencies_distributed_by
from wagtail_disclosure.distribution.channels.registry import channels, label_of
from wagtail_disclosure.distribution.record import Distribution, Status
from wagtail_disclosure.distribution.screens import PER_PAGE, screen
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["recent", "records", "to_take_down", "with_labels"]


@require_safe
def recent(request: HttpRequest) -> HttpResponse:
    """Published entries of the agencies one may distribute for, with where each of them went."""
    agencies = _own_agencies(request)
    entries = PublishedEntry.objects.filter(agency__in=agencies).newest_first()
    shown = _shown(request, entries.select_related("agency"))
    pushes = _by_page(entry.page_id for entry in shown.object_list)
    rows = [{"entry": entry, "records": pushes[entry.page_id]} for entry in shown.object_list]
    return _listing(request, "recent", _("New media"), agencies, {"rows": rows, "shown": shown})


@require_safe
def records(request: HttpRequest) -> HttpResponse:
    """Everything queued and pushed, or what is in one state."""
    agencies = _own_agencies(request)
    status = request.GET.get("status", "")
    rows = Distribution.objects.filter(agency__in=agencies).newest_first()
    if status in Status:
        rows = rows.filter(status=status)
    context = {"states": Status, "status": status}
    return _records(request, "records", _("Pushed and queued"), agencies, rows, context)


@require_safe
def to_take_down(request: HttpRequest) -> HttpResponse:
    """What is still on a channel though it is public here no more."""
    agencies = _own_agencies(request)
    rows = Distribution.objects.filter(agency__in=agencies).to_be_taken_down().newest_first()
    return _records(request, "take_down", _("To be withdrawn there too"), agencies, rows, {})


def with_labels(rows: Iterable[Distribution]) -> list[Distribution]:
    """The rows, each with what its channel is called (``channel_label``)."""
    known = channels()
    found = list(rows)
    for row in found:
        row.channel_label = label_of(row.channel, known)
    return found


def _records(
    request: HttpRequest,
    name: str,
    title: str,
    agencies: QuerySet[Agency],
    rows: Any,
    context: dict[str, Any],
) -> HttpResponse:
    shown = _shown(request, rows.select_related("agency"))
    values = {"records": with_labels(shown.object_list), "shown": shown}
    return _listing(request, name, title, agencies, values | context)


def _listing(
    request: HttpRequest,
    name: str,
    title: str,
    agencies: QuerySet[Agency],
    context: dict[str, Any],
) -> HttpResponse:
    waiting = Distribution.objects.filter(agency__in=agencies).to_be_taken_down().count()
    return screen(request, name, title, context | {"tab": name, "waiting": waiting})


def _own_agencies(request: HttpRequest) -> QuerySet[Agency]:
    """Raises PermissionDenied for those who may distribute nowhere."""
    agencies = agencies_distributed_by(request.user)
    keys = list(agencies.values_list("pk", flat=True))
    if not keys:
        raise PermissionDenied
    return Agency.objects.filter(pk__in=keys)


def _by_page(page_ids: Iterable[int]) -> dict[int | None, list[Distribution]]:
    found: dict[int | None, list[Distribution]] = defaultdict(list)
    rows = Distribution.objects.filter(page_id__in=list(page_ids)).order_by("created_at", "pk")
    for row in with_labels(rows.exclude(status=Status.CANCELLED)):
        found[row.page_id].append(row)
    return found


def _shown(request: HttpRequest, rows: Any) -> Page:
    return Paginator(rows, PER_PAGE).get_page(request.GET.get("p"))
