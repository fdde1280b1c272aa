"""What those who oversee an agency see when they come in."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from wagtail.admin.ui.components import Component

from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.roles import Role, agencies_where

__all__ = ["EmergencyPanel"]

DAYS = 90
# The report has the others.
MOST_SHOWN = 20
TOLD = (Role.OVERSIGHT, Role.ADMINISTRATOR, Role.PRINCIPAL)


class EmergencyPanel(Component):
    """Publications without review in the agencies that the user oversees, with their reasons; not
    there when there was none.
    """

    order = 10
    template_name = "wagtail_disclosure/review/audit/emergency_panel.html"

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        entries = emergencies_for(parent_context["request"].user)
        count = entries.count()
        return {
            "entries": entries[:MOST_SHOWN] if count else [],
            "days": DAYS,
            "others": max(0, count - MOST_SHOWN),
        }


def emergencies_for(user: Any) -> QuerySet[LedgerEntry]:
    """What was published unreviewed lately and ``user`` answers for or oversees."""
    agencies = agencies_where(user, TOLD)
    since = timezone.now() - timedelta(days=DAYS)
    entries = LedgerEntry.objects.filter(act=Act.BREAK_GLASS, at__gte=since)
    return entries.filter(agency_id__in=agencies.values("pk")).order_by("-sequence")
