"""What a report still needs before it may be submitted: no error, and a reason for each warning."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils.translation import ngettext

from wagtail_disclosure.publication.mixins import Errors
from wagtail_disclosure.report import rules
from wagtail_disclosure.report.checking.page_check import check_page

__all__ = ["submission_errors"]

# A refusal names so many warnings; the check lists them all.
NAMED = 3


def submission_errors(page: Any) -> Errors:
    """Why `page`, as it is in memory, may not be submitted, by field name."""
    if errors := rules.errors_of(page):
        return errors
    waiting = check_page(page).open_warnings
    if not waiting:
        return {}
    message = ngettext(
        "%(count)d warning of the check needs a reason first: %(named)s",
        "%(count)d warnings of the check need a reason first: %(named)s",
        len(waiting),
    )
    named = "；".join(one.finding.message for one in waiting[:NAMED])
    values = {"count": len(waiting), "named": named + (" …" if len(waiting) > NAMED else "")}
    return {NON_FIELD_ERRORS: [ValidationError(message % values, code="open_warnings")]}
