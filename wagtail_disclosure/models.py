"""Models of the root app, gathered where Django looks for them."""

from __future__ import annotations

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.base.calendar_days import CalendarDay, CalendarYear
from wagtail_disclosure.catalogue.items import DisclosureItem
from wagtail_disclosure.delivery.generation import Generation
from wagtail_disclosure.distribution.record import Distribution
from wagtail_disclosure.oversight.address import OfficeAddress
from wagtail_disclosure.publication.entry import PublishedEntry
from wagtail_disclosure.publication.index_numbers import IndexNumber, IndexNumberSeries
from wagtail_disclosure.publication.state import RegisterState
from wagtail_disclosure.publication.version import PublishedVersion
from wagtail_disclosure.report.checking.settled import SettledWarning
from wagtail_disclosure.report.consolidation.due_date import ReportDueDate
from wagtail_disclosure.report.consolidation.kept_figures import KeptFigures
from wagtail_disclosure.report.consolidation.reminder import FilingReminder
from wagtail_disclosure.report.fill.snapshot import SourceSnapshot
from wagtail_disclosure.report.importers.records import ImportedReportFile, PendingReportFile
from wagtail_disclosure.report.issues.issue import IssuePicture, ReportIssue
from wagtail_disclosure.search.servers.outbox import UnsentText
from wagtail_disclosure.search.text import SearchText
from wagtail_disclosure.subscriptions.model import Subscription

__all__ = [
    "Agency",
    "CalendarDay",
    "CalendarYear",
    "DisclosureItem",
    "Distribution",
    "FilingReminder",
    "Generation",
    "ImportedReportFile",
    "IndexNumber",
    "IndexNumberSeries",
    "IssuePicture",
    "KeptFigures",
    "OfficeAddress",
    "PendingReportFile",
    "PublishedEntry",
    "PublishedVersion",
    "RegisterState",
    "SearchText",
    "SettledWarning",
    "ReportDueDate",
    "SourceSnapshot",
    "ReportIssue",
    "UnsentText",
    "Subscription",
]
