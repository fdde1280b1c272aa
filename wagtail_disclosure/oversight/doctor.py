"""What the doctor says of columns: which are out of date or empty, and which nobody answers for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.utils.translation import gettext as _

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.oversight.columns import sections_of, states_of
from wagtail_disclosure.oversight.state import ColumnState, StandingLabel
from wagtail_disclosure.review.people.problems import Level, Problem

__all__ = ["column_problems"]


@dataclass(frozen=True, slots=True)
class Complaint:
    """A fault that columns can have; ``message`` and ``advice`` are asked when it is found, in the
    language of whoever runs the doctor.
    """

    code: str
    applies: Callable[[ColumnState], bool]
    message: Callable[[], str]
    advice: Callable[[], str]


COMPLAINTS = (
    Complaint(
        "columns-out-of-date",
        lambda state: state.standing is StandingLabel.OVERDUE,
        lambda: _("These columns of %(agency)s are out of date: %(columns)s."),
        lambda: _("Publish what is new, or give the column a limit that fits it."),
    ),
    Complaint(
        "columns-empty",
        lambda state: state.standing is StandingLabel.EMPTY,
        lambda: _("These columns of %(agency)s have nothing in them: %(columns)s."),
        lambda: _("Publish something in them, or take them offline until there is something."),
    ),
    Complaint(
        "columns-without-office",
        lambda state: state.limit is not None and not state.office,
        lambda: _("Nobody answers for these columns of %(agency)s: %(columns)s."),
        lambda: _("Name the responsible office on each of them."),
    ),
    Complaint(
        "pages-unchecked",
        lambda state: bool(state.content.unchecked),
        lambda: _("In these columns of %(agency)s pages have to be checked: %(columns)s."),
        lambda: _("Look whether they are still right, and enter the day under “checked on”."),
    ),
)


def column_problems() -> Iterator[Problem]:
    """What is wrong with the columns of each agency: a warning for each sort of fault."""
    states = states_of(sections_of(Agency.objects.all()))
    states.sort(key=lambda state: (state.agency.pk, state.page.path))
    for _key, found in groupby(states, key=lambda state: state.agency.pk):
        columns = list(found)
        for complaint in COMPLAINTS:
            yield from _complain(complaint, [c for c in columns if complaint.applies(c)])


def _complain(complaint: Complaint, columns: list[ColumnState]) -> Iterator[Problem]:
    if columns:
        agency = columns[0].agency.name
        values = {"agency": agency, "columns": "、".join(column.title for column in columns)}
        message, advice = complaint.message() % values, complaint.advice()
        yield Problem(Level.WARNING, complaint.code, message, advice, agency)
