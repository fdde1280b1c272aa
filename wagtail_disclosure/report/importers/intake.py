"""Reading a file for one agency."""

from __future__ import annotations

from dataclasses import replace

from django.utils.translation import gettext as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.report.importers.agencies import is_named
from wagtail_disclosure.report.importers.files import ReportFile
from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.report.importers.reading import read_report_file
from wagtail_disclosure.report.importers.refusals import RefusedFile
from wagtail_disclosure.statutory.labelled import UnreadableReport

__all__ = ["found_for"]

# The rule of a finding that the file names another agency than the one given.
OTHER_AGENCY = "AGENCY"
NOT_LABELLED = "not_labelled"


def found_for(file: ReportFile, agency: Agency, year: int | None) -> FoundReport:
    """Return what a file says; agency and year count where it does not say.

    A file that names the agency by its short name is no contradiction. Raises `RefusedFile`.
    """
    found = _read(file, agency, year)
    report = found.report
    if not is_named(agency, report.agency):
        return found
    findings = tuple(item for item in report.findings if item.rule != OTHER_AGENCY)
    return replace(found, report=replace(report, findings=findings))


def _read(file: ReportFile, agency: Agency, year: int | None) -> FoundReport:
    try:
        return read_report_file(file.name, file.content, agency=agency.name, year=year)
    except RefusedFile:
        raise
    except UnreadableReport as error:
        line = _("This is no report as labelled JSON: %(detail)s") % {"detail": error}
        raise RefusedFile(NOT_LABELLED, line) from error
