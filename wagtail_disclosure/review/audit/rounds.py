"""The entries on a page, cut into its publications: what led to each, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wagtail_disclosure.review.guard import CLEARING
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry

__all__ = ["Round", "rounds_of"]

# What follows a publication and belongs to it still.
AFTERMATH = frozenset(
    {
        Act.PUBLISH,
        Act.UNPUBLISH,
        Act.WITHDRAW,
        Act.REINSTATE,
        Act.WITHHOLD,
        Act.MOVE,
        Act.DELETE,
        Act.CANCEL,
        Act.SCHEDULE_REFUSED,
        Act.REFERENCE,
    }
)
HANDED_IN = frozenset({Act.SUBMIT, Act.RESUME, Act.RESTART})
BEGUN = HANDED_IN | CLEARING | {Act.PUBLISH}


@dataclass(frozen=True, slots=True)
class Round:
    """One publication, or the one in progress."""

    entries: Sequence[LedgerEntry]

    @property
    def clearing(self) -> LedgerEntry | None:
        """What allowed the publication."""
        return self.last(CLEARING)

    @property
    def submission(self) -> LedgerEntry | None:
        """What was last handed to the reviewers."""
        return self.last(HANDED_IN)

    @property
    def is_begun(self) -> bool:
        """Whether it has come to the reviewers or to the public, beyond preparations."""
        return self.last(BEGUN) is not None

    @property
    def publication(self) -> LedgerEntry | None:
        return self.last({Act.PUBLISH})

    @property
    def subject(self) -> LedgerEntry | None:
        """The entry that says best which revision this is about."""
        entries = [self.clearing, self.submission, *reversed(self.entries)]
        return next((entry for entry in entries if entry and entry.revision_id), None)

    def last(self, acts: Iterable[str]) -> LedgerEntry | None:
        return next((entry for entry in reversed(self.entries) if entry.act in acts), None)


def rounds_of(entries: Iterable[LedgerEntry]) -> list[Round]:
    """The publications in their order. What was cleared again without a new submission, as after
    it had been taken offline, goes with the submission that it rests on.
    """
    cut: list[list[LedgerEntry]] = []
    is_closed = True
    for entry in entries:
        if is_closed and (entry.act not in AFTERMATH or not cut):
            cut.append([])
            is_closed = False
        cut[-1].append(entry)
        is_closed = is_closed or entry.act in CLEARING or entry.act == Act.PUBLISH
    return [Round(_with_its_submission(cut, number)) for number in range(len(cut))]


def _with_its_submission(cut: Sequence[list[LedgerEntry]], number: int) -> list[LedgerEntry]:
    if cut[number][0].act != Act.CLEAR:
        return cut[number]
    first = number
    while first and not any(entry.act in HANDED_IN for entry in cut[first]):
        first -= 1
    return [entry for part in cut[first : number + 1] for entry in part]
