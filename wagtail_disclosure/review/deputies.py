"""Acting for an absent reviewer (代签)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import F, Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review import circumstances
from wagtail_disclosure.review.ledger import record_other
from wagtail_disclosure.review.ledger_entry import Act
from wagtail_disclosure.review.roles import REVIEWING, AgencyRole

__all__ = ["Deputyship", "current_deputyships", "represented_by", "reviewed_agencies"]


class Deputyship(models.Model):
    """``deputy`` decides in the name of ``leader`` from one day to another, both included."""

    leader = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("absent reviewer"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    deputy = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("deputy"),
        on_delete=models.CASCADE,
        related_name="+",
    )
    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"))
    reason = models.CharField(_("reason"), max_length=200)

    class Meta:
        app_label = "wagtail_disclosure_review"
        verbose_name = _("deputyship")
        verbose_name_plural = _("deputyships")
        ordering = ["-starts_on", "leader"]
        constraints = [
            models.CheckConstraint(
                condition=Q(ends_on__gte=F("starts_on")),
                name="disclosure_deputyship_ends_after_start",
                violation_error_message=_("The last day lies before the first."),
            ),
        ]

    def __str__(self) -> str:
        deputy, leader = (
            person.get_full_name() or person.get_username() for person in (self.deputy, self.leader)
        )
        return f"{deputy} → {leader} ({self.starts_on} – {self.ends_on})"

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Every naming and every change of one is in the ledger."""
        change = "named" if self._state.adding else "changed"
        super().save(*args, **kwargs)
        self._write_down(change)

    @transaction.atomic
    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        self._write_down("removed")
        return super().delete(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.leader_id is not None and self.leader_id == self.deputy_id:
            raise ValidationError({"deputy": _("Nobody is their own deputy.")})

    def _write_down(self, change: str) -> None:
        """Once for each agency that the leader reviews for, so that each of them sees it."""
        agencies: list[Agency | None] = [
            *Agency.objects.filter(pk__in=reviewed_agencies(self.leader))
        ]
        for agency in agencies or [None]:
            record_other(
                Act.DEPUTY,
                agency=agency,
                user=circumstances.current().user,
                reason=self.reason,
                title=f"{_name(self.leader)} → {_name(self.deputy)}",
                data={
                    "change": change,
                    "leader_id": str(self.leader_id),
                    "leader": _name(self.leader),
                    "deputy_id": str(self.deputy_id),
                    "deputy": _name(self.deputy),
                    "starts_on": self.starts_on.isoformat(),
                    "ends_on": self.ends_on.isoformat(),
                },
            )


def current_deputyships(day: date | None = None) -> QuerySet[Deputyship]:
    """The deputyships in force on ``day`` (today, in the project's time zone). A disabled account
    has no deputy: whoever has left does not sign through others.
    """
    day = day or timezone.localdate(timezone=timezone.get_default_timezone())
    return Deputyship.objects.filter(starts_on__lte=day, ends_on__gte=day, leader__is_active=True)


def represented_by(user: Any, day: date | None = None) -> QuerySet[Deputyship]:
    """The deputyships in which ``user`` acts for somebody on ``day`` (today). A deputy's deputy
    acts for the deputy only: nobody passes on what was passed to them.
    """
    return current_deputyships(day).filter(deputy=user).select_related("leader")


def reviewed_agencies(user: Any) -> set[int]:
    """Keys of the agencies that ``user`` reviews for."""
    held = AgencyRole.objects.filter(role__in=REVIEWING, group__user=user)
    return set(held.values_list("agency_id", flat=True))


def _name(user: Any) -> str:
    return user.get_full_name() or user.get_username()
