"""Read the file of an annual report, whatever its format."""

from __future__ import annotations

from wagtail_disclosure.report.importers.found import FoundReport
from wagtail_disclosure.statutory.labelled import UnreadableReport, parse_report

__all__ = ["read_report_file"]


def read_report_file(
    name: str, content: bytes, *, agency: str = "", year: int | None = None
) -> FoundReport:
    """Return what was found in a file; `agency` and `year` stand in for what it does not name.

    Raises `UnreadableReport`.
    """
    if not name.lower().endswith(".json"):
        raise UnreadableReport("the format of the file is not known")
    return FoundReport(parse_report(content))
