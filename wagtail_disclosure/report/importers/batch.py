"""Importing files one after the other for one agency, each whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.report.importers.actions import ImportReport
from wagtail_disclosure.report.importers.files import MAX_BYTES, ReportFile, too_big
from wagtail_disclosure.report.importers.intake import found_for
from wagtail_disclosure.report.importers.outcome import Outcome
from wagtail_disclosure.report.years import year_taken
from wagtail_disclosure.statutory.labelled import UnreadableReport

__all__ = ["ImportBatch"]


@dataclass
class ImportBatch:
    """Imports files of `agency` into the report index `index`, on behalf of the system.

    With `dry_run` nothing is written, and a second file for a year is refused all the same.
    """

    agency: Agency
    index: Any
    year: int | None = None
    as_revision: bool = False
    dry_run: bool = False
    years: set[int] = field(default_factory=set)

    def add(self, path: Path) -> Outcome:
        """Import one file. What is in the way is said in the outcome."""
        try:
            with path.open("rb") as stream:
                file = ReportFile(path.name, stream.read(MAX_BYTES + 1))
        except OSError as error:
            return Outcome(str(path), error=error.strerror or str(error))
        try:
            return self._add(file, str(path))
        except (UnreadableReport, ValidationError) as error:
            return Outcome(str(path), error=_line(error))

    def _add(self, file: ReportFile, name: str) -> Outcome:
        if len(file.content) > MAX_BYTES:
            raise too_big()
        found = found_for(file, self.agency, self.year)
        action = ImportReport(found, file, self.index, year=self.year, as_revision=self.as_revision)
        outcome = Outcome(name, found, action.values.left_out)
        try:
            return replace(outcome, page_id=self._page_id(action))
        except ValidationError as error:
            return replace(outcome, error=_line(error))

    def _page_id(self, action: ImportReport) -> int | None:
        if not self.dry_run:
            return action.execute().pk
        action.check()
        year = action.found.report.year
        if year in self.years and not self.as_revision:
            raise year_taken(year)
        self.years.add(year)
        return None


def _line(error: Exception) -> str:
    messages = error.messages if isinstance(error, ValidationError) else [str(error)]
    return " ".join(messages)
