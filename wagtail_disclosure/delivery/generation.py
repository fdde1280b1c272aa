"""A number that grows whenever something that public pages show has changed.

It lives in the database, so that every process of the portal sees a change as soon as it asks,
whatever cache the project has.
"""

from __future__ import annotations

import time

from django.db import connection, models, transaction
from django.db.models import F

from wagtail_disclosure.conf import get_settings

__all__ = ["Generation", "current_generation", "renew", "renew_on_commit"]

ONLY = 1


class _Heard:
    """What this process was told last, and until when it need not ask again (monotonic seconds)."""

    number = 0
    good_until = 0.0


class Generation(models.Model):
    """One row for the portal."""

    number = models.PositiveBigIntegerField(default=1)

    class Meta:
        app_label = "wagtail_disclosure"

    def __str__(self) -> str:
        return str(self.number)


def current_generation() -> int:
    """The number now; 0 before the first change. One query, none within
    ``PAGE_CACHE_TRUST_SECONDS`` of the last, unless this process has changed something.
    """
    now = time.monotonic()
    if now >= _Heard.good_until:
        number = _number()
        _Heard.number, _Heard.good_until = number, now + get_settings().PAGE_CACHE_TRUST_SECONDS
    return _Heard.number


def _number() -> int:
    """Written out: building the query would take longer than all else that a kept page costs."""
    table = connection.ops.quote_name(Generation._meta.db_table)
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT number FROM {table} WHERE id = %s", [ONLY])
        row = cursor.fetchone()
    return row[0] if row else 0


def renew() -> None:
    """Let nothing that is kept be shown any more."""
    rows = Generation.objects.filter(pk=ONLY)
    if not rows.update(number=F("number") + 1):
        Generation.objects.get_or_create(pk=ONLY)
    _Heard.good_until = 0.0


def renew_on_commit() -> None:
    """As `renew`, once the change is there for all to see: within its transaction the row would be
    locked for everybody who publishes.
    """
    transaction.on_commit(renew)
