"""What a key task must say before the public may see it. Each rule is one small function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.review.people.due import local_day
from wagtail_disclosure.statutory.major_decisions import (
    BASIS,
    CONSULTATION_DAYS,
    is_short_consultation,
)

__all__ = ["contradictions_of", "errors_of"]

Finding = tuple[str, str]
Rule = Callable[[Any], Iterator[Finding]]


def says_what_is_to_be_done(page: Any) -> Iterator[Finding]:
    if not page.year:
        yield "year", _("Say which year the task belongs to.")
    if not page.kind:
        yield "kind", _("Choose what sort of task it is.")
    if not page.goal.strip():
        yield "goal", _("Say what is to be reached.")


def has_somebody_in_charge(page: Any) -> Iterator[Finding]:
    if not page.owner_office.strip():
        yield "owner_office", _("Say which office answers for it.")


def result_has_its_day(page: Any) -> Iterator[Finding]:
    if page.concluded_on and not page.result.strip():
        yield "result", _("Say what came of it.")
    if page.result.strip() and not page.concluded_on:
        yield "concluded_on", _("Say on which day it was concluded.")


def nothing_is_reported_early(page: Any) -> Iterator[Finding]:
    """Rows that were written by a program have not been through the form."""
    today = local_day()
    days = [row.dated_on for row in page.progress.all()]
    days += [row.done_on for row in page.milestones.all() if row.done_on]
    for day in sorted(day for day in days if day > today):
        message = _("%(day)s has not come yet: nothing can have been done then.")
        yield "progress", message % {"day": day}
    if page.concluded_on and page.concluded_on > today:
        yield "concluded_on", _("This day has not come yet.")


def short_consultation_has_reason(page: Any) -> Iterator[Finding]:
    """《重大行政决策程序暂行条例》第十五条."""
    first, last = page.consultation_from, page.consultation_until
    if not (first and last) or page.consultation_reason.strip():
        return
    if is_short_consultation(first, last):
        message = _("Shorter than %(days)s days: say why (%(basis)s).")
        yield "consultation_reason", message % {"days": CONSULTATION_DAYS, "basis": BASIS}


def consultation_has_both_ends(page: Any) -> Iterator[Finding]:
    if page.consultation_from and not page.consultation_until:
        yield "consultation_until", _("Say until when comments may be sent.")
    if page.consultation_until and not page.consultation_from:
        yield "consultation_from", _("Say from when on comments may be sent.")


def consultation_days_in_order(page: Any) -> Iterator[Finding]:
    first, last = page.consultation_from, page.consultation_until
    if first and last and last < first:
        yield "consultation_until", _("It cannot end before it begins.")


REQUIRED: tuple[Rule, ...] = (
    says_what_is_to_be_done,
    has_somebody_in_charge,
    result_has_its_day,
    nothing_is_reported_early,
    consultation_has_both_ends,
    short_consultation_has_reason,
)
CONTRADICTIONS: tuple[Rule, ...] = (consultation_days_in_order,)


def errors_of(page: Any) -> dict[str, list[ValidationError]]:
    """What keeps ``page`` from the public, by field; a draft may still be saved."""
    return _collect(page, REQUIRED + CONTRADICTIONS)


def contradictions_of(page: Any) -> dict[str, list[ValidationError]]:
    """What no version of ``page`` may say, draft or not, by field."""
    return _collect(page, CONTRADICTIONS)


def _collect(page: Any, rules: tuple[Rule, ...]) -> dict[str, list[ValidationError]]:
    errors: dict[str, list[ValidationError]] = {}
    for rule in rules:
        for name, message in rule(page):
            errors.setdefault(name, []).append(ValidationError(message))
    return errors
