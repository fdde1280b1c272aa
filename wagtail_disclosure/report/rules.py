"""What a report must say before the public may see it. Each rule is one small function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.base.languages import original_of
from wagtail_disclosure.report.blanks import blanks_in
from wagtail_disclosure.report.cells import cell_errors
from wagtail_disclosure.report.siblings import report_of_same_year
from wagtail_disclosure.report.tables import TABLE_FIELDS, table_of
from wagtail_disclosure.report.years import plausible_year, year_taken
from wagtail_disclosure.statutory.schema import Cell
from wagtail_disclosure.statutory.values import TableValues

__all__ = ["errors_of", "errors_outside_tables"]

Finding = tuple[str, ValidationError]
Rule = Callable[[Any], Iterator[Finding]]

# A page that is refused by a script or in bulk names so many cells of each table.
LISTED_CELLS = 10


def errors_of(page: Any) -> dict[str, list[ValidationError]]:
    """Return what keeps `page` from the public, by field."""
    errors: dict[str, list[ValidationError]] = {}
    for rule in RULES:
        for name, error in rule(page):
            errors.setdefault(name, []).append(error)
    return errors


def errors_outside_tables(page: Any) -> Iterator[Finding]:
    """Yield the same for all but the tables, each with its field."""
    for rule in RULES:
        if rule is not has_balanced_tables:
            yield from rule(page)


def has_year_of_its_own(page: Any) -> Iterator[Finding]:
    """Article 50: one report a year."""
    if page.year is None:
        yield "year", ValidationError(_("Enter the year of the report."), code="required")
        return
    try:
        plausible_year(page.year)
    except ValidationError as error:
        yield "year", error
    if report_of_same_year(page) is not None:
        yield "year", year_taken(page.year)


def is_no_translation(page: Any) -> Iterator[Finding]:
    """The form is prescribed in Chinese, and there is one report a year."""
    if original_of(page) is not None:
        message = _("An annual report is issued once, in Chinese: a translation is not published.")
        yield "year", ValidationError(message, code="translation")


def has_balanced_tables(page: Any) -> Iterator[Finding]:
    """The form: every cell has a number, and the numbers add up."""
    for key, field in TABLE_FIELDS.items():
        values = table_of(page, key)
        if values is None:
            yield field, ValidationError(_("The chapter needs exactly one table."), code="table")
        else:
            errors = list(cell_errors(values).items())
            yield from ((field, _named(values, *error)) for error in errors[:LISTED_CELLS])


def has_text(page: Any) -> Iterator[Finding]:
    """The form: chapters 1 and 5 are the agency's own account."""
    for name in ("overview", "problems"):
        if not getattr(page, name):
            yield name, ValidationError(_("The chapter needs a text."), code="required")


def has_no_blanks(page: Any) -> Iterator[Finding]:
    """A chapter begun with last year's text has all its blanks filled."""
    for name in ("overview", "problems", "other_matters"):
        if around := blanks_in(getattr(page, name)):
            message = _(
                "%(count)s blanks (＿＿) are still to be filled, the first here: “%(around)s”"
            )
            params = {"count": len(around), "around": around[0]}
            yield name, ValidationError(message, code="blanks", params=params)


def states_fees(page: Any) -> Iterator[Finding]:
    """The form: the fees for processing information are reported in chapter 6."""
    if page.fees_yuan is None:
        message = _("Enter the fees charged, 0 if there were none.")
        yield "fees_yuan", ValidationError(message, code="required")
    elif page.fees_yuan < 0:
        yield "fees_yuan", ValidationError(_("Fees cannot be below zero."), code="negative")


def has_date(page: Any) -> Iterator[Finding]:
    """A report is dated when it is issued: after the year has begun, not in the future."""
    if page.issued_on is None:
        yield "issued_on", ValidationError(_("Enter the date at the foot."), code="required")
    elif page.issued_on > timezone.localdate():
        message = _("The date of issue cannot lie in the future.")
        yield "issued_on", ValidationError(message, code="future")
    elif page.year and page.issued_on.year < page.year:
        message = _("The date of issue lies before the year of the report.")
        yield "issued_on", ValidationError(message, code="too_early")


RULES: tuple[Rule, ...] = (
    has_year_of_its_own,
    is_no_translation,
    has_text,
    has_no_blanks,
    has_balanced_tables,
    states_fees,
    has_date,
)


def _named(values: TableValues, cell: Cell, error: ValidationError) -> ValidationError:
    message = "；".join(error.messages)
    return ValidationError(f"{values.table.label_of(cell)}：{message}", code=error.code)
