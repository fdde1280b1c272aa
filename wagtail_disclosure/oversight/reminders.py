"""Messages to those who keep columns: one to an address, about everything it has to see to."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.conf import settings
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import ngettext, override

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.oversight.address import OfficeAddress
from wagtail_disclosure.oversight.columns import sections_of, states_of
from wagtail_disclosure.oversight.state import ColumnState
from wagtail_disclosure.review.outbox import MailKind, ReviewMail
from wagtail_disclosure.review.people.due import local_day
from wagtail_disclosure.review.roles import Role, people_in

__all__ = ["ColumnReminder", "due_reminders", "write_reminders"]

TEMPLATE = "wagtail_disclosure/oversight/mail.txt"


@dataclass(frozen=True, slots=True)
class ColumnReminder:
    """The columns of which ``address`` has to be reminded, the most urgent first."""

    address: str
    states: tuple[ColumnState, ...]


def due_reminders(today: date | None = None) -> Iterator[ColumnReminder]:
    """Who has to be reminded and has not been, within the period that the settings name."""
    today = today or local_day()
    period = max(1, get_settings().FRESHNESS_REMINDER_DAYS)  # never twice a day
    reminded = _reminded_since(today - timedelta(days=period - 1))
    states = states_of(sections_of(Agency.objects.all()), today)
    urgent = sorted((s for s in states if s.wants_attention), key=lambda state: state.urgency)
    for address, found in _by_address(urgent).items():
        if address not in reminded:
            yield ColumnReminder(address, tuple(found))


@transaction.atomic
def write_reminders(today: date | None = None) -> int:
    """Keep the reminders to be sent and return their number. Run twice at once, the second run
    waits for the first and finds them written.
    """
    list(Agency.objects.select_for_update().order_by("pk").values_list("pk"))
    mails = [_message(reminder) for reminder in due_reminders(today)]
    return len(ReviewMail.objects.bulk_create(mails))


def _reminded_since(first: date) -> set[str]:
    """Addresses that have had such a message on ``first`` or later."""
    midnight = timezone.make_aware(
        datetime.combine(first, time.min), timezone.get_default_timezone()
    )
    mails = ReviewMail.objects.filter(kind=MailKind.FRESHNESS, created_at__gte=midnight)
    return set(mails.values_list("recipient", flat=True))


def _by_address(states: Iterable[ColumnState]) -> dict[str, list[ColumnState]]:
    """The office's own address where it has one, else those of the agency."""
    offices = {(row.agency_id, row.office): row.email for row in OfficeAddress.objects.all()}
    agencies: dict[int, list[str]] = {}
    found: dict[str, list[ColumnState]] = {}
    for state in states:
        own = offices.get((state.agency.pk, state.office))
        if own is None and state.agency.pk not in agencies:
            agencies[state.agency.pk] = _addresses_of(state.agency)
        for address in [own] if own else agencies[state.agency.pk]:
            found.setdefault(address, []).append(state)
    return found


def _addresses_of(agency: Agency) -> list[str]:
    """The agency's editors, or its administrators, or the agency itself: whoever has an address."""
    for role in (Role.EDITOR, Role.ADMINISTRATOR):
        if found := [user.email for user in people_in(agency, role) if user.email]:
            return list(dict.fromkeys(found))
    return [agency.email] if agency.email else []


def _message(reminder: ColumnReminder) -> ReviewMail:
    with override(settings.LANGUAGE_CODE):
        count = len(reminder.states)
        subject = ngettext(
            "%(count)s column wants attention", "%(count)s columns want attention", count
        )
        context = {"states": reminder.states, "link": _link()}
        return ReviewMail(
            kind=MailKind.FRESHNESS,
            recipient=reminder.address,
            subject=subject % {"count": count},
            body=render_to_string(TEMPLATE, context).strip() + "\n",
        )


def _link() -> str:
    address = reverse("wagtail_disclosure:column_report")
    return getattr(settings, "WAGTAILADMIN_BASE_URL", "").rstrip("/") + address
