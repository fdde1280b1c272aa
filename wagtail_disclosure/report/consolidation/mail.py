"""The message that reminds an agency of its annual report."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import override

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review.outbox import MailKind, ReviewMail
from wagtail_disclosure.review.roles import Role, people_in

__all__ = ["reminders_of"]

TEMPLATE = "wagtail_disclosure/report/consolidation/reminder.txt"
# Who writes the report, and who sees to it that it is written.
REMINDED = (Role.EDITOR, Role.OFFICE, Role.ADMINISTRATOR)


def reminders_of(parent: Agency, agency: Agency, year: int, due_on: date) -> list[ReviewMail]:
    """An unsaved message to each address of those who answer for the report of ``agency``."""
    context = {"parent": parent, "agency": agency, "year": year, "due_on": due_on, "link": _link()}
    return [_message(address, context) for address in _addresses(agency)]


def _addresses(agency: Agency) -> list[str]:
    people = [user for role in REMINDED for user in people_in(agency, role)]
    found = [user.email for user in people if user.email]
    return list(dict.fromkeys(found)) or [address for address in [agency.email] if address]


def _message(address: str, context: dict[str, Any]) -> ReviewMail:
    with override(settings.LANGUAGE_CODE):
        subject = _("The annual report for %(year)s is due") % {"year": context["year"]}
        body = render_to_string(TEMPLATE, context).strip() + "\n"
        return ReviewMail(
            kind=MailKind.REMINDER, recipient=address, subject=subject[:255], body=body
        )


def _link() -> str:
    return getattr(settings, "WAGTAILADMIN_BASE_URL", "").rstrip("/") + reverse("wagtailadmin_home")
