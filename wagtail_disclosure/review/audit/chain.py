"""Whether the ledger is whole: every entry as it was written, in its place, none cut off."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from django.db import DatabaseError
from django.utils.translation import gettext as _

from wagtail_disclosure.review.audit.problems import Problem, ProblemKind
from wagtail_disclosure.review.ledger import is_authentic, is_sealed
from wagtail_disclosure.review.ledger_entry import LedgerEntry, LedgerHead

__all__ = ["Chain"]

CHUNK = 200


@dataclass(slots=True)
class Chain:
    """Reads the entries one after the other; how far it came is in ``count`` and ``hash``."""

    count: int = 0
    number: int = 0
    hash: str = ""

    def read(self) -> Iterator[LedgerEntry | Problem]:
        """Every entry, after the problems with it; at last the problems with the end."""
        entries = LedgerEntry.objects.order_by("sequence", "pk").iterator(chunk_size=CHUNK)
        while True:
            try:
                entry = next(entries)
            except StopIteration:
                break
            except (DatabaseError, ValueError):  # a value that its field cannot hold
                message = _("The ledger cannot be read beyond entry %(number)s.")
                yield Problem(ProblemKind.UNREADABLE, message % {"number": self.number})
                return
            yield from self._problems(entry)
            yield entry
            self.count += 1
            self.number, self.hash = entry.sequence, entry.hash
        yield from self._end()

    def _problems(self, entry: LedgerEntry) -> Iterator[Problem]:
        if not is_authentic(entry):
            message = _("Entry %(number)s is not as it was written.")
            yield _about(entry, ProblemKind.CHANGED, message)
        if entry.sequence != self.number + 1:
            message = _("Entry %(number)s follows entry %(before)s: what was between is missing.")
            yield _about(entry, ProblemKind.MISSING, message, before=self.number)
        elif entry.previous_hash != self.hash:
            message = _("Entry %(number)s was not written after the entry before it.")
            yield _about(entry, ProblemKind.CHAIN, message)

    def _end(self) -> Iterator[Problem]:
        heads = list(LedgerHead.objects.order_by("pk")[:2])
        if not heads and not self.count:
            return
        if len(heads) != 1 or heads[0].pk != 1:
            yield Problem(ProblemKind.HEAD, _("The record of the last entry is missing or double."))
        elif heads[0].sequence != self.number:
            message = _("The ledger ends with entry %(number)s, its head says %(head)s.")
            values = {"number": self.number, "head": heads[0].sequence}
            yield Problem(ProblemKind.HEAD, message % values)
        elif not is_sealed(heads[0], self.hash):
            message = _("The record of the last entry is not as it was written.")
            yield Problem(ProblemKind.HEAD, message)


def _about(entry: LedgerEntry, kind: ProblemKind, message: str, **values: object) -> Problem:
    text = message % {"number": entry.sequence, **values}
    return Problem(kind, text, entry.sequence, entry.page_id)
