"""The machine checks that there are: a new one is a new module in ``rules``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.utils.encoding import force_str

from wagtail_disclosure.review.proof.findings import MachineFinding
from wagtail_disclosure.review.proof.page_content import PageContent

__all__ = ["Check", "checks", "machine_check", "rule_label"]

Check = Callable[[PageContent], Iterator[MachineFinding]]

_checks: list[Check] = []
_labels: dict[str, Any] = {}


def machine_check(labels: Mapping[str, Any]) -> Callable[[Check], Check]:
    """Register a check with the names of the rules that its findings carry."""

    def register(check: Check) -> Check:
        _checks.append(check)
        _labels.update(labels)
        return check

    return register


def checks() -> list[Check]:
    """Every registered check."""
    return list(_checks)


def rule_label(rule: str) -> str:
    """What a rule is called on screen; blank for a finding of a person."""
    return force_str(_labels.get(rule, rule))
