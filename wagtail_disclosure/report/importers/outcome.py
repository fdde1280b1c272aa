"""What an import says of one file, as plain data."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from wagtail_disclosure.report.importers.found import FoundReport, Uncertain
from wagtail_disclosure.statutory.check import CheckResult, check_report
from wagtail_disclosure.statutory.labelled import write_report

__all__ = ["Outcome"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found in the file `name`, what became of it, or why nothing did (`error`)."""

    name: str
    found: FoundReport | None = None
    left_out: tuple[Uncertain, ...] = ()
    page_id: int | None = None
    error: str = ""

    @property
    def uncertain(self) -> tuple[Uncertain, ...]:
        """What was not understood, then what found no place on the page."""
        return (*(self.found.uncertain if self.found else ()), *self.left_out)

    @property
    def check(self) -> CheckResult | None:
        """The verdict on the tables as they stand in the file, their printed totals included."""
        return check_report(self.found.report) if self.found else None

    def to_json(self) -> dict[str, Any]:
        """Return the object that `import_annual_report --json` prints."""
        report = self.found.report if self.found else None
        return {
            "file": self.name,
            "values": write_report(report) if report else None,
            "edition": report.edition if report else None,
            "uncertain": [asdict(item) for item in self.uncertain],
            "findings": self.check.to_json()["findings"] if self.check else [],
            "page": self.page_id,
            "error": self.error or None,
        }
