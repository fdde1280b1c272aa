"""The rows of the record sheet on the secrecy review and the three proofreadings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from wagtail_disclosure.review.audit.entry_data import data_of, findings_of
from wagtail_disclosure.review.audit.sheet_facts import Facts, day_of
from wagtail_disclosure.review.audit.sheet_fields import CONCLUSIONS, FINDING_STATES, Label
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.proofreading_models import ProofreadingRound
from wagtail_disclosure.review.secrecy_review import SecrecyReview

__all__ = ["proofreading_rows", "secrecy_rows"]

FINDING_FIELDS = ("place", "quote", "suggestion", "status", "reason")


def secrecy_rows(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Office, person, conclusion, basis, day: from the ledger, else as it is stored."""
    entries = facts.of_this_content(Act.SECRECY)
    if entries:
        yield from map(_recorded_secrecy, entries)
        return
    stored = SecrecyReview.objects.filter(page_id=facts.recorded.pk, content_digest=facts.digest)
    for review in stored.select_related("reviewer").order_by("at"):
        yield (
            review.office,
            _name(review.reviewer),
            _conclusion(review.conclusion, review.note),
            review.basis,
            day_of(review.at),
        )


def _recorded_secrecy(entry: LedgerEntry) -> tuple[str, ...]:
    data = data_of(entry)
    return (
        str(data.get("office", "")),
        entry.user_name,
        _conclusion(str(data.get("conclusion", "")), str(data.get("note", ""))),
        str(data.get("basis", "")),
        day_of(entry.at),
    )


def _conclusion(key: str, note: str) -> str:
    words = CONCLUSIONS.get(key, key)
    return f"{words}。{note}" if note else words


def proofreading_rows(facts: Facts) -> Iterator[tuple[str, ...]]:
    """Which reading, by whom, on what day, what was found and what became of it: from the ledger,
    else as it is stored.
    """
    rows = dict(_stored_readings(facts))
    for entry in facts.of_this_content(Act.PROOFREAD):
        number = int(data_of(entry).get("round") or 0)
        rows[number] = (entry.user_name, day_of(entry.at), _found(findings_of(entry)))
    for number in sorted(rows):
        yield Label.proofreading(number), *rows[number]


def _stored_readings(facts: Facts) -> Iterator[tuple[int, tuple[str, ...]]]:
    rounds = ProofreadingRound.objects.filter(
        page_id=facts.recorded.pk, content_digest=facts.digest, completed_at__isnull=False
    )
    for reading in rounds.select_related("user").prefetch_related("findings"):
        found = _found([vars(finding) for finding in reading.findings.all()])
        yield reading.number, (_name(reading.user), day_of(reading.completed_at), found)


def _found(findings: list[dict[str, Any]]) -> str:
    return "\n".join(map(_finding, findings)) or Label.NO_PROBLEM


def _finding(finding: dict[str, Any]) -> str:
    told = {name: str(finding.get(name) or "") for name in FINDING_FIELDS}
    state = FINDING_STATES.get(told["status"], told["status"])
    reason = f"：{told['reason']}" if told["reason"] else ""
    return f"{told['place']}“{told['quote']}”：{told['suggestion'] or '—'}（{state}{reason}）"


def _name(user: Any) -> str:
    if user is None:
        return ""
    return user.get_full_name() or user.get_username()
