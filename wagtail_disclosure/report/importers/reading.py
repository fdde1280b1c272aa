"""Read the file of an annual report, whatever its format."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePath

from wagtail_disclosure.filetables.contents import FileContents
from wagtail_disclosure.filetables.reading import read_file
from wagtail_disclosure.filetext.passages import Unreadable
from wagtail_disclosure.report.importers.attached import REPORT_FILE, compared
from wagtail_disclosure.report.importers.flow import flow_of
from wagtail_disclosure.report.importers.found import FoundReport, Uncertain
from wagtail_disclosure.report.importers.identity import Given, contradictions, identity_of
from wagtail_disclosure.report.importers.labelled_files import read_labelled
from wagtail_disclosure.report.importers.refusals import RefusedFile, refusal_of
from wagtail_disclosure.report.importers.sections import sections_of
from wagtail_disclosure.report.importers.tables import report_of, uncertain_cells
from wagtail_disclosure.report.importers.text import text_of
from wagtail_disclosure.report.importers.wording import ATTACHED_UNREAD, PRINTED_UNREAD
from wagtail_disclosure.statutory.labelled import LabelledReport, UnreadableReport

__all__ = ["labelled_report_of_file", "read_contents", "read_report_file"]


def read_report_file(
    name: str, content: bytes, *, agency: str = "", year: int | None = None
) -> FoundReport:
    """Return what the file of an annual report says; the extension of `name` tells its format.

    `agency` and `year` count where the file does not say; where it says otherwise, that is a
    finding of rule `AGENCY` or `YEAR`. Raises `UnreadableReport` (`RefusedFile` with a reason code
    for all but labelled JSON) with one line for the user.
    """
    given = Given(agency, year)
    if PurePath(name).suffix.lower() == ".json":
        return _with_contradictions(read_labelled(content), given)
    try:
        contents = read_file(name, content)
    except Unreadable as error:
        raise refusal_of(error) from error
    data = dict(contents.attachments).get(REPORT_FILE)
    if data is not None:
        return _with_contradictions(_read_attached(data, contents, given), given)
    return read_contents(contents, given)


def labelled_report_of_file(
    name: str, content: bytes, *, agency: str = "", year: int | None = None
) -> LabelledReport:
    """Return the tables of a report file for checking. Raises `UnreadableReport`."""
    return read_report_file(name, content, agency=agency, year=year).report


def read_contents(contents: FileContents, given: Given) -> FoundReport:
    """Return what texts and tables say. Raises `RefusedFile` when they are no annual report."""
    flow = flow_of(contents)
    sections = sections_of(flow.items)
    collected = flow.collected
    if not (sections.chapters or collected.given or collected.strays):
        raise RefusedFile("not_a_report")
    identity = identity_of(sections, given)
    report = report_of(collected, identity)
    text = text_of(sections, identity.title)
    return FoundReport(
        report,
        title=identity.title.text if identity.title else "",
        chapters=text.chapters,
        fees_yuan=text.fees_yuan,
        issued_on=sections.signature.issued_on,
        uncertain=(*identity.uncertain, *uncertain_cells(report, collected), *text.uncertain),
    )


def _read_attached(data: bytes, contents: FileContents, given: Given) -> FoundReport:
    """Read the data attached to a PDF and hold what is printed against it."""
    try:
        attached = read_labelled(data)
    except UnreadableReport as error:
        return _noted(read_contents(contents, given), ATTACHED_UNREAD.format(reason=error))
    known = Given(attached.report.agency, attached.report.year)
    try:
        printed = read_contents(contents, known)
    except UnreadableReport as error:
        return _noted(attached, PRINTED_UNREAD.format(reason=error))
    return compared(attached, printed)


def _noted(found: FoundReport, why: str) -> FoundReport:
    return replace(found, uncertain=(Uncertain(REPORT_FILE, "", why), *found.uncertain))


def _with_contradictions(found: FoundReport, given: Given) -> FoundReport:
    report = found.report
    findings = (*contradictions(report.agency, report.year, given), *report.findings)
    return replace(found, report=replace(report, findings=findings))
