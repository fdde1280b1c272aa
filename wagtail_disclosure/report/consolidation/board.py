"""The board of a parent agency: its agencies by the years, and one year in detail."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Max

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.report.consolidation.access import subordinates_of
from wagtail_disclosure.report.consolidation.due_date import ReportDueDate, due_of_departments
from wagtail_disclosure.report.consolidation.reminder import FilingReminder
from wagtail_disclosure.report.consolidation.selectors import standings
from wagtail_disclosure.report.consolidation.standing import Progress, Standing
from wagtail_disclosure.review.people.due import local_day

__all__ = ["YEARS", "Board", "BoardRow", "board_of", "due_on_for"]

# How many years the board shows side by side.
YEARS = 5


@dataclass(frozen=True, slots=True)
class BoardRow:
    """One agency: its standing in the chosen year, and in the years shown, the newest first."""

    agency: Agency
    standing: Standing
    history: tuple[Standing, ...]
    days_late: int
    reminded_at: datetime | None

    @property
    def is_waited_for(self) -> bool:
        """Whether a reminder makes sense."""
        return not self.standing.is_done


@dataclass(frozen=True, slots=True)
class Board:
    """All of it, for one parent agency and one year."""

    agency: Agency
    year: int
    years: tuple[int, ...]
    due_on: date
    rows: tuple[BoardRow, ...]

    @property
    def counts(self) -> list[tuple[Progress, int]]:
        """How many agencies have come how far."""
        found = [row.standing.progress for row in self.rows]
        return [(progress, found.count(progress)) for progress in Progress]

    @property
    def waited_for(self) -> list[BoardRow]:
        return [row for row in self.rows if row.is_waited_for]


def board_of(agency: Agency, year: int, today: date | None = None) -> Board:
    """Return the board of ``agency`` for the reports for ``year``. Seven queries at most."""
    today = today or local_day()
    agencies = list(subordinates_of(agency))
    years = tuple(range(year, year - YEARS, -1))
    found = standings(agencies, years)
    due_on = due_on_for(agency, year)
    reminded = _reminded(agencies, year)

    def row(one: Agency) -> BoardRow:
        history = tuple(found.get((one.pk, each), Standing()) for each in years)
        late = history[0].days_late(due_on, today)
        return BoardRow(one, history[0], history, late, reminded.get(one.pk))

    return Board(agency, year, years, due_on, tuple(map(row, agencies)))


def due_on_for(agency: Agency, year: int) -> date:
    """The day by which ``agency`` wants the reports: its own, else the statutory one."""
    own = ReportDueDate.objects.filter(agency=agency, year=year).first()
    return own.due_on if own else due_of_departments(year)


def _reminded(agencies: Iterable[Agency], year: int) -> dict[int, datetime]:
    """When each agency was reminded last."""
    rows = FilingReminder.objects.filter(agency__in=list(agencies), year=year).order_by()
    return dict(rows.values_list("agency").annotate(last=Max("at")).values_list("agency", "last"))
