"""What the command checks: a report from a file or from a page, with all that is known of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.report.checking.context import context_of
from wagtail_disclosure.report.checking.texts import text_of_file, text_of_page
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.report.sources import labelled_report
from wagtail_disclosure.statutory.check import CheckResult, check_report
from wagtail_disclosure.statutory.labelled import LabelledReport
from wagtail_disclosure.statutory.plausibility import Known
from wagtail_disclosure.statutory.prose.report_text import ReportText

__all__ = ["CheckInput", "input_of_file", "input_of_page"]


@dataclass(frozen=True, slots=True)
class CheckInput:
    """A report and what it is held against; what is not known is `None`."""

    report: LabelledReport
    text: ReportText | None = None
    fees_yuan: Decimal | None = None
    previous: LabelledReport | None = None
    previous_text: ReportText | None = None
    known: Known = Known()

    def after(self, previous: CheckInput) -> CheckInput:
        """Return the same, held against another report of the year before."""
        return replace(self, previous=previous.report, previous_text=previous.text)

    def check(self) -> CheckResult:
        """Apply all rules that the input allows."""
        return check_report(
            self.report,
            self.previous,
            text=self.text,
            previous_text=self.previous_text,
            fees_yuan=self.fees_yuan,
            known=self.known,
            similarity_percent=get_settings().REPORT_SIMILARITY_PERCENT,
        )


def input_of_file(found: FoundReport) -> CheckInput:
    """Return what a file says. Where it has no text at all, only its tables are checked."""
    text = text_of_file(found) if found.chapters else None
    return CheckInput(found.report, text, found.fees_yuan)


def input_of_page(page_id: int) -> CheckInput:
    """Return the newest revision of a report page, with what the portal has of it.

    Raises `LookupError` when there is no such page or the page has no year yet.
    """
    page: Any = get_settings().model("REPORT_PAGE_MODEL").objects.filter(pk=page_id).first()
    if page is None:
        raise LookupError(f"no annual report page has the id {page_id}")
    draft = page.get_latest_revision_as_object()
    report = labelled_report(draft)
    context = context_of(draft)
    return CheckInput(
        report,
        text_of_page(draft),
        draft.fees_yuan,
        context.previous,
        context.previous_text,
        context.known,
    )
