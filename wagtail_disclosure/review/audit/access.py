"""Who may read the ledger: those who oversee an agency; of one page also whoever may edit it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import swapper
from django.core.exceptions import PermissionDenied
from django.db.models import QuerySet
from django.http import Http404

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.review.ledger import entries_of
from wagtail_disclosure.review.ledger_entry import LedgerEntry
from wagtail_disclosure.review.mixins import ReviewedPageMixin
from wagtail_disclosure.review.roles import OVERSEEING, agencies_where

__all__ = [
    "RecordedPage",
    "may_read_record",
    "open_record",
    "overseen_agencies",
    "oversees",
    "visible_entries",
]


def overseen_agencies(user: Any) -> QuerySet[Agency]:
    """The agencies whose whole ledger ``user`` may read."""
    return agencies_where(user, OVERSEEING)


def oversees(user: Any) -> bool:
    """Whether ``user`` may open the report at all."""
    return user.is_active and (user.is_superuser or overseen_agencies(user).exists())


def visible_entries(user: Any) -> QuerySet[LedgerEntry]:
    """The entries that ``user`` may read in the report. What belongs to no agency that still
    exists is for superusers.
    """
    if user.is_active and user.is_superuser:
        return LedgerEntry.objects.all()
    return LedgerEntry.objects.filter(agency_id__in=overseen_agencies(user).values("pk"))


def may_read_record(user: Any, page: Any) -> bool:
    """Whether ``user`` may read what the ledger says of ``page``."""
    if page.permissions_for_user(user).can_edit():
        return True
    agency = agency_of(page)
    key = agency.pk if agency else None
    return user.is_superuser or overseen_agencies(user).filter(pk=key).exists()


@dataclass(frozen=True, slots=True)
class RecordedPage:
    """A page and its entries; the page is None when it has been deleted since."""

    pk: int
    title: str
    page: Any
    entries: list[LedgerEntry]


def open_record(user: Any, page_id: int) -> RecordedPage:
    """The record of a page. Raises Http404 when there is none, PermissionDenied for strangers."""
    found = swapper.load_model("wagtailcore", "Page").objects.filter(pk=page_id).first()
    page = found.specific if found else None
    entries = list(entries_of(page_id))
    if not entries and not isinstance(page, ReviewedPageMixin):
        raise Http404
    allowed = may_read_record(user, page) if page else _may_read_deleted(user, entries[-1])
    if not allowed:
        raise PermissionDenied
    return RecordedPage(page_id, page.title if page else entries[-1].page_title, page, entries)


def _may_read_deleted(user: Any, last: LedgerEntry) -> bool:
    return user.is_superuser or overseen_agencies(user).filter(pk=last.agency_id).exists()
