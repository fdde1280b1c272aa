"""The machine checks on a page and its files."""

from __future__ import annotations

import hashlib
import logging
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain
from typing import Any

from django.core.cache import cache
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.proof import rules
from wagtail_disclosure.review.proof.field_content import items_of_fields
from wagtail_disclosure.review.proof.file_content import items_of_files
from wagtail_disclosure.review.proof.findings import MachineFinding, finding
from wagtail_disclosure.review.proof.page_content import PageContent
from wagtail_disclosure.review.proof.registry import Check, checks
from wagtail_disclosure.review.proof.rules import personal_data

__all__ = ["check_page", "personal_data_of", "read_page"]

logger = logging.getLogger("wagtail_disclosure.review")

rules.load()

# Findings of one rule in one file that are listed one by one; nobody reads thousands.
LISTED = 50
# A submission asks in the form and again in the workflow: the files are read once.
SECONDS = 120


def check_page(page: Any) -> list[MachineFinding]:
    """Everything that the machine finds on ``page``, as it is in memory, and in its files."""
    return _run(checks(), read_page(page))


def personal_data_of(page: Any) -> list[MachineFinding]:
    """The findings that stop a submission."""
    # The place in the tree says whose contacts are the agency's own.
    place = f"{get_language()}.{page.path or ''}"
    key = f"disclosure.personal_data.{place}.{content_digest(page)}"
    found = _remembered(key)
    if found is None:
        found = _run([personal_data.find], read_page(page))
        _remember(key, found)
    return found


def _remembered(key: str) -> list[MachineFinding] | None:
    try:
        found: list[MachineFinding] | None = cache.get(key)
    except Exception as error:  # Cache backends raise what their libraries raise.
        logger.warning("The cache does not answer: %s", error)
        return None
    return found


def _remember(key: str, found: list[MachineFinding]) -> None:
    try:
        cache.set(key, found, SECONDS)
    except Exception as error:
        logger.warning("The cache takes nothing: %s", error)


def read_page(page: Any, *, with_files: bool = True) -> PageContent:
    """What ``page`` says, taken apart."""
    files = items_of_files(page) if with_files else ()
    return PageContent(page, list(chain(items_of_fields(page), files)))


def _run(wanted: Iterable[Check], content: PageContent) -> list[MachineFinding]:
    found = [one for check in wanted for one in check(content)]
    return list(_listed(found))


def _listed(found: list[MachineFinding]) -> Iterator[MachineFinding]:
    """The findings, those beyond ``LISTED`` of one rule in one file as a single one at the end."""
    groups: dict[tuple[str, str], list[MachineFinding]] = defaultdict(list)
    for one in found:
        group = groups[one.rule, one.source]
        group.append(one)
        if len(group) <= LISTED:
            yield one
    yield from (_rest(group[LISTED:]) for group in groups.values() if group[LISTED:])


def _rest(more: list[MachineFinding]) -> MachineFinding:
    keys = hashlib.sha256("".join(one.key for one in more).encode()).hexdigest()
    first = more[0]
    return finding(
        first.rule,
        first.place,
        _("and %(count)d more from here on") % {"count": len(more)},
        context=keys,
        severity=first.severity,
        source=first.source,
    )
