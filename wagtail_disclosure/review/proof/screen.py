"""What the proofreading screen shows: the text, what was found in it, and who reads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.forms import Form
from wagtail.documents import get_document_model

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review.content import content_digest, files_of
from wagtail_disclosure.review.proof.findings import MachineFinding
from wagtail_disclosure.review.proof.forms import FindingForm, ReasonForm
from wagtail_disclosure.review.proof.machine_checks import check_page, read_page
from wagtail_disclosure.review.proof.page_content import PlacedText
from wagtail_disclosure.review.proof.registry import rule_label
from wagtail_disclosure.review.proof.settling import earlier_open_findings, kept_keys
from wagtail_disclosure.review.proofreading import rounds_missing, rounds_of
from wagtail_disclosure.review.proofreading_models import Finding, FindingStatus, ProofreadingRound

__all__ = ["FindingRow", "Screen"]


@dataclass(frozen=True, slots=True)
class FindingRow:
    """A finding with the form that settles it, where that is for the viewer to do."""

    finding: Finding | MachineFinding
    form: Form | None = None
    reason: str = ""

    @property
    def rule(self) -> str:
        return rule_label(self.finding.rule)

    @property
    def is_blocking(self) -> bool:
        return self.finding.severity == "blocking" and not self.reason


@dataclass(frozen=True, slots=True)
class Section:
    """A text of the page, in stretches that are marked or not."""

    place: str
    stretches: list[tuple[str, bool]]


class Screen:
    """The proofreading of one page as ``user`` sees it. ``forms`` are those that were refused, by
    their prefix: what was typed stays.
    """

    def __init__(self, page: Any, user: Any, forms: dict[str, Form], *, checks: bool) -> None:
        self.page, self.user, self.forms, self.checks = page, user, forms, checks
        self.revision = page.get_latest_revision()
        self.content = page.get_latest_revision_as_object()
        self.digest = content_digest(self.content)
        self.wanted = get_settings().PROOFREADING_ROUNDS
        self.missing = rounds_missing(page.pk, self.digest)

    @cached_property
    def rounds(self) -> list[ProofreadingRound]:
        return list(rounds_of(self.page.pk, self.digest).prefetch_related("findings__settled_by"))

    @property
    def running(self) -> ProofreadingRound | None:
        """The round that somebody is reading now."""
        return next((reading for reading in self.rounds if reading.completed_at is None), None)

    @property
    def is_mine(self) -> bool:
        return self.running is not None and self.running.user_id == self.user.pk

    @property
    def has_read(self) -> bool:
        return any(reading.user_id == self.user.pk for reading in self.rounds)

    @property
    def may_start(self) -> bool:
        enough = len(self.rounds) >= self.wanted
        return bool(self.revision and not self.running and not self.has_read and not enough)

    @property
    def may_take_over(self) -> bool:
        return self.running is not None and not self.has_read

    @property
    def next_number(self) -> int:
        return len(self.rounds) + 1

    @cached_property
    def earlier_rounds(self) -> list[ProofreadingRound]:
        """Rounds of texts that the page had before."""
        rounds = ProofreadingRound.objects.filter(page_id=self.page.pk)
        earlier = rounds.exclude(content_digest=self.digest).select_related("user")
        return list(earlier.order_by("-started_at", "-number")[:20])

    @cached_property
    def earlier_findings(self) -> list[FindingRow]:
        found = earlier_open_findings(self.page.pk, self.digest)
        return [FindingRow(one, self._reason_form(f"finding-{one.pk}")) for one in found]

    def rounds_with_findings(self) -> Iterator[tuple[ProofreadingRound, list[FindingRow]]]:
        for reading in self.rounds:
            mine = self.is_mine and reading == self.running
            yield reading, [self._row(one, mine) for one in reading.findings.all()]

    @cached_property
    def machine_findings(self) -> list[FindingRow]:
        """What the machine finds now, where that was asked for."""
        found = check_page(self.content) if self.checks else []
        kept = kept_keys(self.page.pk) if found else {}
        return [self._machine_row(one, kept) for one in found]

    @property
    def finding_form(self) -> Form:
        return self.forms.get("new") or FindingForm(prefix="new")

    @cached_property
    def files(self) -> list[Any]:
        """The documents that the text offers."""
        keys = [file.pk for file in files_of(self.content) if file.kind == "document"]
        return list(get_document_model().objects.filter(pk__in=keys)) if keys else []

    @property
    def may_edit(self) -> bool:
        return self.page.permissions_for_user(self.user).can_edit()

    def text(self) -> Iterator[Section]:
        """What the page says, with the quotes of open findings marked."""
        rows = [one for reading in self.rounds for one in reading.findings.all()]
        quotes = [one.quote for one in rows if one.quote and one.status == FindingStatus.OPEN]
        for item in read_page(self.content, with_files=False).of(PlacedText):
            yield Section(item.place, list(_stretches(item.text, quotes)))

    def _row(self, found: Finding, mine: bool) -> FindingRow:
        is_open = mine and found.status == FindingStatus.OPEN
        return FindingRow(found, self._reason_form(f"finding-{found.pk}") if is_open else None)

    def _machine_row(self, found: MachineFinding, kept: dict[str, Any]) -> FindingRow:
        if found.key in kept:
            return FindingRow(found, reason=kept[found.key].reason)
        return FindingRow(found, self._reason_form(f"key-{found.key}"))

    def _reason_form(self, prefix: str) -> Form:
        return self.forms.get(prefix) or ReasonForm(prefix=prefix)


def _stretches(text: str, quotes: Iterable[str]) -> Iterator[tuple[str, bool]]:
    longest_first = sorted({re.escape(quote) for quote in quotes}, key=len, reverse=True)
    if not longest_first:
        yield text, False
        return
    for number, stretch in enumerate(re.split(f"({'|'.join(longest_first)})", text)):
        if stretch:
            yield stretch, bool(number % 2)
