"""The history of one page as the ledger has it, for reading."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext
from wagtail.admin.widgets import Button

from wagtail_disclosure.review.audit.access import RecordedPage, open_record
from wagtail_disclosure.review.audit.entry_data import points_of
from wagtail_disclosure.review.audit.rounds import rounds_of
from wagtail_disclosure.review.audit.ways import ways_on
from wagtail_disclosure.review.guard import CLEARING
from wagtail_disclosure.review.ledger import is_authentic
from wagtail_disclosure.review.ledger_entry import LedgerEntry

__all__ = ["page_record"]


@dataclass(frozen=True, slots=True)
class Step:
    """An entry, whether it is as it was written, and what its data says in words."""

    entry: LedgerEntry
    is_authentic: bool
    points: list[str]
    has_sheet: bool


def page_record(request: HttpRequest, page_id: int) -> HttpResponse:
    """The whole chain of one page. 403 for those who neither oversee its agency nor may edit it."""
    recorded = open_record(request.user, page_id)
    context = {
        "recorded": recorded,
        "steps": list(_steps(recorded)),
        "page_url": _page_url(recorded, request.user),
        "buttons": _buttons(recorded, request),
        "header_title": _("Record: %(title)s") % {"title": recorded.title},
        "breadcrumbs_items": _breadcrumbs(recorded),
    }
    return TemplateResponse(request, "wagtail_disclosure/review/audit/record.html", context)


def _buttons(recorded: RecordedPage, request: HttpRequest) -> list[Button]:
    page = recorded.page
    return ways_on(page, request.user, request.path) if page is not None else []


def _page_url(recorded: RecordedPage, user: Any) -> str:
    """Where ``user`` can look at the page: its editor, or what the public sees, or nowhere."""
    page = recorded.page
    if page is None:
        return ""
    if page.permissions_for_user(user).can_edit():
        return reverse("wagtailadmin_pages:edit", args=[page.pk])
    return (page.url or "") if page.live else ""


def _breadcrumbs(recorded: RecordedPage) -> list[dict[str, str]]:
    here = pgettext("disclosure", "Record")
    home = {"url": reverse("wagtailadmin_home"), "label": _("Home")}
    return [home, {"url": "", "label": recorded.title, "sublabel": here}]


def _steps(recorded: RecordedPage) -> Iterator[Step]:
    sheets = {item.clearing.sequence for item in rounds_of(recorded.entries) if item.clearing}
    for entry in recorded.entries:
        has_sheet = entry.act in CLEARING and entry.sequence in sheets
        yield Step(entry, is_authentic(entry), list(points_of(entry)), has_sheet)
