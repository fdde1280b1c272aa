"""What a parent agency does about reports that are due: set the day, remind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.report.consolidation.access import may_remind, subordinates_of
from wagtail_disclosure.report.consolidation.board import due_on_for
from wagtail_disclosure.report.consolidation.due_date import ReportDueDate
from wagtail_disclosure.report.consolidation.mail import reminders_of
from wagtail_disclosure.report.consolidation.reminder import FilingReminder
from wagtail_disclosure.report.consolidation.selectors import standings
from wagtail_disclosure.review.outbox import post

__all__ = ["RemindAgencies", "Reminded", "SetDueDate"]


@dataclass(frozen=True, slots=True)
class Reminded:
    """Agencies that were reminded, and those without anybody who has a mail address."""

    agencies: tuple[Agency, ...]
    unreachable: tuple[Agency, ...]


@dataclass(slots=True)
class RemindAgencies:
    """Remind agencies under ``agency`` of their report for ``year``. An agency that has handed in,
    or that stands under another one, is passed over.
    """

    agency: Agency
    year: int
    agencies: Iterable[int]
    user: Any

    def check(self) -> None:
        """Raise PermissionDenied for people who may not remind in the name of the agency."""
        if not may_remind(self.user, self.agency):
            raise PermissionDenied

    @transaction.atomic
    def execute(self) -> Reminded:
        self.check()
        # Two people who press the button at once: the second waits, and sees the first's reminder.
        Agency.objects.select_for_update().get(pk=self.agency.pk)
        reached: list[Agency] = []
        unreachable: list[Agency] = []
        due_on = due_on_for(self.agency, self.year)
        for agency in self._waited_for():
            mails = reminders_of(self.agency, agency, self.year, due_on)
            (reached if mails else unreachable).append(agency)
            if mails:
                post(mails)
                self._note(agency, len(mails))
        return Reminded(tuple(reached), tuple(unreachable))

    def _waited_for(self) -> list[Agency]:
        chosen = list(subordinates_of(self.agency).filter(pk__in=list(self.agencies)))
        found = standings(chosen, [self.year])
        done = {agency_id for (agency_id, _), standing in found.items() if standing.is_done}
        return [agency for agency in chosen if agency.pk not in done]

    def _note(self, agency: Agency, recipients: int) -> None:
        FilingReminder.objects.create(
            agency=agency, year=self.year, user=self.user, recipients=recipients
        )
        data = {"year": self.year, "recipients": recipients}
        log(agency, "disclosure.report.remind", user=self.user, data=data)


@dataclass(slots=True)
class SetDueDate:
    """Set, or with ``due_on`` None drop, the day by which ``agency`` wants the reports."""

    agency: Agency
    year: int
    due_on: date | None
    basis: str
    user: Any

    def check(self) -> None:
        if not may_remind(self.user, self.agency):
            raise PermissionDenied
        if self.due_on is None and self.basis.strip():
            raise ValidationError({"due_on": _("Enter the day that the notice sets.")})

    @transaction.atomic
    def execute(self) -> None:
        """Raise ValidationError, by field, for a day that the law does not allow."""
        self.check()
        # Two people who set the day at once: the second waits, and changes the first's.
        Agency.objects.select_for_update().get(pk=self.agency.pk)
        own = ReportDueDate.objects.filter(agency=self.agency, year=self.year).first()
        if self.due_on is None:
            if own:
                own.delete()
        else:
            own = own or ReportDueDate(agency=self.agency, year=self.year)
            own.due_on, own.basis = self.due_on, self.basis.strip()
            own.full_clean()
            own.save()
        data = {"year": self.year, "due_on": str(self.due_on or "")}
        log(self.agency, "disclosure.report.due_date", user=self.user, data=data)
