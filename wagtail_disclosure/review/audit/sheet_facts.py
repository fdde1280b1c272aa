"""What the record sheet says, gathered from the ledger first and from the stored revision."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Any

from django.utils import timezone
from wagtail.models import Revision

from wagtail_disclosure.review.audit.access import RecordedPage
from wagtail_disclosure.review.audit.entry_data import data_of
from wagtail_disclosure.review.audit.rounds import Round
from wagtail_disclosure.review.audit.sheet_fields import Label
from wagtail_disclosure.review.content import revision_digest
from wagtail_disclosure.review.ledger import is_authentic
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry

__all__ = ["Facts", "day_of", "moment_of"]


@dataclass
class Facts:
    """One publication of a page, or the one in progress."""

    recorded: RecordedPage
    round: Round

    @cached_property
    def revision(self) -> Any:
        """The revision as it is stored; None when it no longer is."""
        subject = self.round.subject
        return Revision.objects.filter(pk=subject.revision_id).first() if subject else None

    @cached_property
    def content(self) -> Any:
        """The page as it was reviewed; as it is now where the ledger names no revision."""
        if self.round.subject is None:
            return self.recorded.page
        # A revision of a page that is gone cannot be read as one.
        return self.revision.as_object() if self.revision and self.recorded.page else None

    @property
    def digest(self) -> str:
        subject = self.round.subject or self.round.clearing
        return subject.content_digest if subject else ""

    @property
    def title(self) -> str:
        entry = self.round.subject or (self.round.entries[-1] if self.round.entries else None)
        return entry.page_title if entry else self.recorded.title

    @property
    def agency(self) -> str:
        return self.round.entries[-1].agency_name if self.round.entries else ""

    @property
    def drafter(self) -> str:
        subject = self.round.subject
        author = data_of(subject).get("author", {}).get("name", "") if subject else ""
        return author or (self.round.submission.user_name if self.round.submission else "")

    @property
    def is_major(self) -> tuple[bool, str]:
        """The last word on it, and its reason."""
        classified = self.round.last({Act.CLASSIFY})
        if classified is not None:
            return bool(data_of(classified).get("is_major")), classified.reason
        data = data_of(self.round.submission) if self.round.submission else {}
        return bool(data.get("is_major")), str(data.get("major_reason", ""))

    def value(self, name: str) -> str:
        """A field of the reviewed content, where its type has it."""
        if self.content is None:
            return Label.NOT_STORED
        return str(getattr(self.content, name, "") or "")

    def approval_of(self, tier: str) -> LedgerEntry | None:
        """The approval that the clearance counted, else the last one in this round."""
        clearing = self.round.clearing
        counted = data_of(clearing).get("approvals", {}) if clearing else {}
        if tier in counted:
            numbers = {entry.sequence: entry for entry in self.recorded.entries}
            return numbers.get(counted[tier])
        return self._last_at(Act.APPROVE, tier)

    def skip_of(self, tier: str) -> LedgerEntry | None:
        return self._last_at(Act.SKIP, tier)

    def of_this_content(self, act: Act) -> list[LedgerEntry]:
        """Entries on exactly this content, from whichever round."""
        entries = self.recorded.entries
        return [e for e in entries if e.act == act and e.content_digest == self.digest]

    def notes(self) -> list[str]:
        """What a reader of the sheet must know about it."""
        notes = []
        subject = self.round.subject
        if subject is None:
            notes.append(Label.FROM_PAGE)
        elif self.revision and revision_digest(self.revision) != subject.revision_digest:
            notes.append(Label.REVISION_DIFFERS)
        wrong = [str(e.sequence) for e in self.round.entries if not is_authentic(e)]
        if wrong:
            notes.append(Label.ENTRIES_DIFFER.format(numbers="、".join(wrong)))
        return [*notes, Label.HASH_NOTE]

    def _last_at(self, act: Act, tier: str) -> LedgerEntry | None:
        """The last entry at ``tier`` unless the text was edited or called back since."""
        found = None
        for entry in self.round.entries:
            if entry.act in (Act.RESTART, Act.CANCEL):
                found = None
            elif entry.act == act and entry.tier == tier:
                found = entry
        return found


def day_of(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d}" if at else ""


def moment_of(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%Y-%m-%d %H:%M}" if at else ""
