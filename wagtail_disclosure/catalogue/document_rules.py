"""What a document must say before the public may see it. Each rule is one small function."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from wagtail_disclosure.catalogue.choices import DisclosureMode, Validity

Finding = tuple[str, str]
Rule = Callable[[Any], Iterator[Finding]]


def has_summary_and_date(page: Any) -> Iterator[Finding]:
    """Regulations, article 12: the catalogue names index, title, summary and date."""
    if not page.summary.strip():
        yield "summary", _("A published document needs a summary (Regulations, article 12).")
    if page.dated_on is None:
        yield "dated_on", _("A published document needs its date (Regulations, article 12).")


def has_kind_and_theme(page: Any) -> Iterator[Finding]:
    """目录系统实施指引: an entry is found by its class."""
    if not page.kind:
        yield "kind", _("Choose the kind of document.")
    if not page.theme:
        yield "theme", _("Choose a theme.")


def restricted_mode_has_reason(page: Any) -> Iterator[Finding]:
    """公开属性源头认定: not publishing needs a reason; article 18: and is looked at again."""
    if page.mode not in DisclosureMode or not DisclosureMode(page.mode).needs_reason:
        return
    if not page.mode_reason.strip():
        yield "mode_reason", _("Say why the public does not get the text.")
    if page.next_review_on is None:
        yield "next_review_on", _("Say when this will be reviewed again (Regulations, article 18).")


def ended_validity_has_date(page: Any) -> Iterator[Finding]:
    """指引: revised, repealed and lapsed files are marked; a mark without a date helps nobody."""
    if page.validity != Validity.IN_FORCE and page.validity_ended_on is None:
        yield "validity_ended_on", _("Say since when it is no longer in force as it stands.")


def validity_dates_in_order(page: Any) -> Iterator[Finding]:
    start, end = page.effective_on, page.validity_ended_on
    if start and end and end < start:
        yield "validity_ended_on", _("It cannot end before it begins.")


def does_not_supersede_itself(page: Any) -> Iterator[Finding]:
    if page.superseded_by_id and page.superseded_by_id == page.pk:
        yield "superseded_by", _("A document cannot supersede itself.")


REQUIRED: tuple[Rule, ...] = (
    has_summary_and_date,
    has_kind_and_theme,
    restricted_mode_has_reason,
    ended_validity_has_date,
)
CONTRADICTIONS: tuple[Rule, ...] = (validity_dates_in_order, does_not_supersede_itself)


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
