"""Index numbers (索引号): given once, in order, never changed, never given again.

The national guide for catalogue systems (政府信息公开目录系统实施指引) wants ``prefix/YYYY-NNNNN``,
made by the system and unique for ever. Real portals vary prefix and middle part, so both are
settings.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from django.db import IntegrityError, models, transaction
from django.db.models import F
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.conf import get_settings

__all__ = ["IndexNumber", "IndexNumberSeries", "allocate", "reserve"]

MAX_LENGTH = 40


class IndexNumberSeries(models.Model):
    """A run of serial numbers, named by the number it would begin at zero with, e.g.
    ``010345117/2026-00000``.
    """

    stem = models.CharField(max_length=MAX_LENGTH, unique=True)
    last_serial = models.PositiveIntegerField(default=0)

    class Meta:
        app_label = "wagtail_disclosure"

    def __str__(self) -> str:
        return self.stem


class IndexNumber(models.Model):
    """A number that has been given. Rows are never deleted, so a number outlives its document."""

    number = models.CharField(_("index number"), max_length=MAX_LENGTH, unique=True)
    agency = models.ForeignKey(Agency, on_delete=models.PROTECT, related_name="+")
    allocated_at = models.DateTimeField(default=timezone.now, editable=False)

    class Meta:
        app_label = "wagtail_disclosure"
        verbose_name = _("index number")
        verbose_name_plural = _("index numbers")

    def __str__(self) -> str:
        return self.number


@transaction.atomic
def allocate(agency: Agency, on: date, has_already: Callable[[], str] = str) -> str:
    """Give ``agency`` its next number for the period of ``on``. Safe under concurrent publishing.

    ``has_already``, asked when nobody else can take a number of the series, may name the number
    that the item was given under another page. Rolls back with the surrounding transaction, so a
    publication that fails leaves no gap.
    """
    series = _locked_series(_fill(agency, on, serial=0))
    if number := has_already():
        return number
    while True:
        series.last_serial += 1
        number = _fill(agency, on, serial=series.last_serial)
        if not IndexNumber.objects.filter(number=number).exists():
            break
    series.save(update_fields=["last_serial"])
    IndexNumber.objects.create(number=number, agency=agency)
    return number


def reserve(agency: Agency, number: str) -> None:
    """Record a number that an older system gave, so that it is not given again. Raises
    IntegrityError if taken.
    """
    IndexNumber.objects.create(number=number, agency=agency)


def _fill(agency: Agency, on: date, serial: int) -> str:
    pattern = get_settings().INDEX_NUMBER_PATTERN
    return pattern.format(prefix=agency.prefix, year=on.year, month=on.month, serial=serial)


def _locked_series(stem: str) -> IndexNumberSeries:
    """The series row, held against others until the transaction ends.

    The first statement is a write: SQLite has no row locks, and a transaction that begins by
    writing cannot be overtaken between its read and its write.
    """
    if not IndexNumberSeries.objects.filter(stem=stem).update(last_serial=F("last_serial")):
        try:
            with transaction.atomic():
                IndexNumberSeries.objects.create(stem=stem)
        except IntegrityError:
            pass  # another publication has just begun the same series
    return IndexNumberSeries.objects.select_for_update().get(stem=stem)
