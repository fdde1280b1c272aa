"""Proof afterwards: the ledger, the revisions it speaks of and the public pages, compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from wagtail_disclosure.base.agency import Agency
from wagtail_disclosure.review.audit.chain import Chain
from wagtail_disclosure.review.audit.evidence import revision_problems
from wagtail_disclosure.review.audit.problems import Problem
from wagtail_disclosure.review.audit.public_pages import (
    listed_without_page,
    problem_of,
    public_pages,
    public_without_type,
)
from wagtail_disclosure.review.ledger_entry import LedgerEntry

__all__ = ["Verification", "verify"]

# Revisions and pages are held in memory this many at a time.
BATCH = 50


@dataclass(slots=True)
class Verification:
    """Compares all of the ledger, which is one chain, and the pages of one agency or of all."""

    agency: Agency | None = None
    pages: int = 0
    chain: Chain = field(default_factory=Chain)

    def problems(self) -> Iterator[Problem]:
        """Every problem, as it is found. The counts are right when all have been taken."""
        yield from self._ledger()
        for page in public_pages(self.agency).iterator(chunk_size=BATCH):
            self.pages += 1
            if problem := problem_of(page):
                yield problem
        yield from public_without_type(self.agency)
        yield from listed_without_page(self.agency)

    def to_json(self, problems: Iterable[Problem]) -> dict[str, Any]:
        """The result, with ``problems`` as they are found."""
        found = [problem.to_json() for problem in problems]
        return {
            "entries": self.chain.count,
            "head": self.chain.hash,
            "pages": self.pages,
            "problems": found,
        }

    def _ledger(self) -> Iterator[Problem]:
        batch: list[LedgerEntry] = []
        for item in self.chain.read():
            if isinstance(item, Problem):
                yield item
            elif self.agency is None or item.agency_id == self.agency.pk:
                batch.append(item)
            if len(batch) == BATCH:
                yield from revision_problems(batch)
                batch = []
        yield from revision_problems(batch)


def verify(agency: Agency | None = None) -> list[Problem]:
    """Everything that is wrong; empty when the ledger and the public pages agree."""
    return list(Verification(agency).problems())
