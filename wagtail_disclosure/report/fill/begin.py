"""Beginning the report of a year: an empty draft, which the filling screen then fills."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import log

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.siblings import report_for_year
from wagtail_disclosure.report.years import plausible_year, year_taken
from wagtail_disclosure.review.locks import hold_pages

__all__ = ["BeginForm", "BeginReport", "may_begin", "year_due"]


def year_due() -> int:
    """The year that reports are written about now: in December this one, else the last."""
    today = timezone.localdate()
    return today.year if today.month == 12 else today.year - 1


def may_begin(user: Any, index: Any) -> bool:
    """Whether `user` may create a report under `index`, an agency's list of reports."""
    if index.alias_of_id or not index.permissions_for_user(user).can_add_subpage():
        return False
    return get_settings().model("REPORT_PAGE_MODEL").can_create_at(index)


class BeginForm(forms.Form):
    """Asks for the year."""

    year = forms.IntegerField(
        label=_("Year"),
        validators=[plausible_year],
        help_text=_("The year reported on. Title and address of the page follow from it."),
    )


@dataclass(frozen=True, slots=True)
class BeginReport:
    """Create the draft of the report for `year` under `index`.

    Raises PermissionDenied for those who may not create it, ValidationError at `year` when the
    agency has a report for that year, draft or public.
    """

    index: Any
    user: Any
    year: int

    @transaction.atomic
    def execute(self) -> Any:
        """Return the page."""
        hold_pages(self.index.pk)
        if not may_begin(self.user, self.index):
            raise PermissionDenied(_("You may not create a report here."))
        model = get_settings().model("REPORT_PAGE_MODEL")
        page = model(live=False, year=self.year, owner=self.user)
        agency = agency_of(self.index)
        if agency and report_for_year(agency, self.year, besides=page):
            raise ValidationError({"year": year_taken(self.year)})
        page.set_name(agency, self.year, self.index)
        self.index.add_child(instance=page)
        log(page, "wagtail.create", user=self.user, content_changed=True)
        # Blank tables are what a draft begins with.
        page.save_revision(user=self.user, clean=False)
        return page
