"""Rules of a page as small functions, and what they find, by field."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from django.core.exceptions import ValidationError

from wagtail_disclosure.publication.mixins import Errors

__all__ = ["Findings", "Rule", "errors_by"]

Findings = Iterator[tuple[str, Any]]
Rule = Callable[[Any], Findings]


def errors_by(rules: Iterable[Rule], page: Any) -> Errors:
    """What ``rules`` find on ``page``: pairs of a field's name and a message."""
    errors: Errors = {}
    for rule in rules:
        for name, message in rule(page):
            errors.setdefault(name, []).append(ValidationError(message, code="invalid"))
    return errors
