"""How far the register of a section has come: what caches and conditional answers go by."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import swapper
from django.db import models
from django.db.models import F
from django.utils import timezone

__all__ = ["RegisterState", "Standing", "standing_of", "touch", "touch_known"]

PAGE_MODEL = swapper.get_model_name("wagtailcore", "Page")


class RegisterState(models.Model):
    """One row a section: a number that grows with every change of its entries, and when it last
    grew. Written in the transaction of the change.
    """

    section = models.OneToOneField(PAGE_MODEL, on_delete=models.CASCADE, related_name="+")
    number = models.PositiveBigIntegerField(default=1)
    changed_at = models.DateTimeField()

    class Meta:
        app_label = "wagtail_disclosure"

    def __str__(self) -> str:
        return f"{self.section_id}: {self.number}"


@dataclass(frozen=True, slots=True)
class Standing:
    """The state of one or more sections: ``tag`` changes whenever one of them does."""

    tag: str
    changed_at: datetime | None


def touch(section_ids: Iterable[int]) -> None:
    """Note that the entries of these sections have changed."""
    now = timezone.now()
    for section_id in sorted(set(section_ids)):
        rows = RegisterState.objects.filter(section_id=section_id)
        if not rows.update(number=F("number") + 1, changed_at=now):
            RegisterState.objects.get_or_create(section_id=section_id, defaults={"changed_at": now})


def touch_known(section_id: int) -> None:
    """As `touch`, where the section may be going itself: a row for it would outlive it."""
    rows = RegisterState.objects.filter(section_id=section_id)
    rows.update(number=F("number") + 1, changed_at=timezone.now())


def standing_of(section_id: int | None = None) -> Standing:
    """The standing of one section; without one, of the whole portal. One query."""
    rows = RegisterState.objects.all()
    if section_id is not None:
        rows = rows.filter(section_id=section_id)
    found = rows.aggregate(
        total=models.Sum("number"), sections=models.Count("id"), newest=models.Max("changed_at")
    )
    # The sum grows with every change; a section that goes takes its number out of the sum, which
    # may come back to where it was, but not at the same moment.
    newest = found["newest"]
    moment = newest.timestamp() if newest else 0
    return Standing(f"{found['sections']}.{found['total'] or 0}.{moment}", newest)
