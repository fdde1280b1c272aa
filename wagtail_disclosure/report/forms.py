"""The editing form of an annual report: title and address follow from agency and year."""

from __future__ import annotations

from typing import Any

from wagtail_disclosure.base.section import agency_of
from wagtail_disclosure.report.siblings import report_for_year
from wagtail_disclosure.report.years import year_taken
from wagtail_disclosure.review.forms import ReviewedPageForm

__all__ = ["ReportPageForm"]


class ReportPageForm(ReviewedPageForm):
    """Names the report and says at once, drafts included, when its year is taken."""

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        agency = agency_of(self.parent_page)
        year = cleaned.get("year")
        if agency and year and report_for_year(agency, year, besides=self.instance):
            self.add_error("year", year_taken(year))
        self.instance.set_name(agency, year, self.parent_page)
        return cleaned

    def _post_clean(self) -> None:
        """Show everything that stands against publication at once, not field by field."""
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for name, errors in self.instance.publication_errors().items():
            if name not in self.errors:
                self.add_error(name if name in self.fields else None, errors)
