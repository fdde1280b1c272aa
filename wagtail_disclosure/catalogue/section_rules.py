"""What the agency of a section must be."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.languages import original_of
from wagtail_disclosure.publication.entry import PublishedEntry

__all__ = ["check_agency"]

NO_AGENCY = _("A section needs an agency; only those who may change agencies can choose it.")
ANOTHER_AGENCY = _("A translation of a section belongs to the agency of the section: %(agency)s.")


def check_agency(section: Any) -> None:
    """Raise ValidationError when ``section`` has no agency, another one than the section that it
    translates, or one with a report of its own for a year that this section reports on.
    """
    if section.agency_id is None:
        raise ValidationError(NO_AGENCY)
    original = original_of(section)
    if original is not None and original.agency_id != section.agency_id:
        raise ValidationError({"agency": ANOTHER_AGENCY % {"agency": original.agency}})
    if year := _year_taken(section):
        message = _("This agency already has a report for %(year)s.") % {"year": year}
        raise ValidationError({"agency": message})


def _year_taken(section: Any) -> int | None:
    """A year that both this section and another one of its agency report on."""
    if section.pk is None:
        return None
    reports = PublishedEntry.objects.filter(report_year__isnull=False)
    here = reports.in_section(section.pk).values("report_year")
    there = reports.filter(agency_id=section.agency_id).exclude(section_id=section.pk)
    return there.filter(report_year__in=here).values_list("report_year", flat=True).first()
