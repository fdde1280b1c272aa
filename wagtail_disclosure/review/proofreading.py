"""The three proofreadings (三校): rounds by different people on the same content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _

from wagtail_disclosure.conf import get_settings
from wagtail_disclosure.review import ledger
from wagtail_disclosure.review.content import content_digest
from wagtail_disclosure.review.ledger_entry import Act, LedgerEntry
from wagtail_disclosure.review.proof.access import may_proofread
from wagtail_disclosure.review.proof.findings import MachineFinding
from wagtail_disclosure.review.proof.machine_checks import check_page, personal_data_of
from wagtail_disclosure.review.proof.settling import (
    KeepFinding,
    SettleFinding,
    earlier_open_findings,
    entries_for,
    kept_keys,
    new_finding,
)
from wagtail_disclosure.review.proofreading_models import (
    Finding,
    FindingSource,
    FindingStatus,
    ProofreadingRound,
    Severity,
)

__all__ = [
    "AddFinding",
    "CompleteRound",
    "KeepFinding",
    "SettleFinding",
    "StartRound",
    "TakeOverRound",
    "open_personal_data",
    "rounds_missing",
    "rounds_of",
]


def rounds_of(page_id: int, digest: str) -> QuerySet[ProofreadingRound]:
    """The rounds on this content, in their order."""
    rounds = ProofreadingRound.objects.filter(page_id=page_id, content_digest=digest)
    return rounds.select_related("user").order_by("number")


def rounds_missing(page_id: int, digest: str) -> int:
    """How many completed proofreadings this content still needs."""
    completed = rounds_of(page_id, digest).exclude(completed_at=None).count()
    return max(0, get_settings().PROOFREADING_ROUNDS - completed)


def open_personal_data(page: Any) -> list[MachineFinding]:
    """Personal data in the text or the files of ``page`` that nobody has given a reason for."""
    found = personal_data_of(page)
    kept = kept_keys(page.pk) if found and page.pk else {}
    return [one for one in found if one.key not in kept]


@dataclass(slots=True)
class StartRound:
    """Begin the next reading of ``revision``, the page's latest. Round 1 starts with what the
    machine finds. Raises PermissionDenied, or ValidationError saying why it cannot begin.
    """

    page: Any
    revision: Any
    user: Any

    def execute(self) -> ProofreadingRound:
        if not may_proofread(self.user, self.page):
            raise PermissionDenied
        content = self.revision.as_object()
        digest = content_digest(content)
        number = self._number(digest)
        try:
            with transaction.atomic():
                reading = ProofreadingRound.objects.create(
                    page_id=self.page.pk,
                    revision=self.revision,
                    content_digest=digest,
                    number=number,
                    user=self.user,
                )
                if number == 1:
                    self._add_machine_findings(reading, content)
                return reading
        except IntegrityError as error:
            message = _("Somebody else has just begun this proofreading.")
            raise ValidationError(message, code="taken") from error

    def _number(self, digest: str) -> int:
        if self.page.latest_revision_id != self.revision.pk:
            raise ValidationError(_("The text has been edited in the meantime; look at it again."))
        rounds = list(rounds_of(self.page.pk, digest))
        if any(reading.user_id == self.user.pk for reading in rounds):
            raise ValidationError(_("You have read this text: each round is by somebody else."))
        if running := [reading for reading in rounds if reading.completed_at is None]:
            message = _("Round %(number)d is not finished: %(name)s is reading.")
            raise ValidationError(message % _number_and_reader(running[0]))
        if len(rounds) >= get_settings().PROOFREADING_ROUNDS:
            raise ValidationError(_("This text needs no further proofreading."))
        return len(rounds) + 1

    def _add_machine_findings(self, reading: ProofreadingRound, content: Any) -> None:
        kept = kept_keys(self.page.pk)
        found = [new_finding(reading, one, kept.get(one.key)) for one in check_page(content)]
        Finding.objects.bulk_create(found)


@dataclass(slots=True)
class TakeOverRound:
    """Go on with a round that its reader does not finish; what was found stays."""

    round: ProofreadingRound
    user: Any

    def execute(self) -> ProofreadingRound:
        if not may_proofread(self.user, self.round.page):
            raise PermissionDenied
        with transaction.atomic():
            reading = locked(self.round)
            others = rounds_of(reading.page_id, reading.content_digest).exclude(pk=reading.pk)
            if others.filter(user=self.user).exists():
                raise ValidationError(_("You have read this text: each round is by somebody else."))
            reading.user = self.user
            reading.save(update_fields=["user"])
            return reading


@dataclass(slots=True)
class AddFinding:
    """Write down what the reader of a running round has found."""

    round: ProofreadingRound
    user: Any
    place: str
    quote: str = ""
    suggestion: str = ""

    @transaction.atomic
    def execute(self) -> Finding:
        reading = own_running(self.round, self.user)
        found = Finding(
            round=reading,
            source=FindingSource.PERSON,
            severity=Severity.ORDINARY,
            place=self.place.strip(),
            quote=self.quote.strip(),
            suggestion=self.suggestion.strip(),
        )
        written = {"place", "quote", "suggestion"}
        found.clean_fields(exclude={field.name for field in found._meta.fields} - written)
        found.save()
        return found


@dataclass(slots=True)
class CompleteRound:
    """Finish a round: nothing is open, and the text is still the one that was read."""

    round: ProofreadingRound
    user: Any

    @transaction.atomic
    def execute(self) -> LedgerEntry:
        reading = own_running(self.round, self.user)
        earlier = list(earlier_open_findings(reading.page_id, reading.content_digest))
        if earlier or reading.findings.filter(status=FindingStatus.OPEN).exists():
            raise ValidationError(_("Every finding has to be settled first."), code="open")
        reading.completed_at = timezone.now()
        reading.save(update_fields=["completed_at"])
        return ledger.record(
            Act.PROOFREAD,
            reading.page,
            user=self.user,
            revision=reading.revision,
            digest=reading.content_digest,
            data={"round": reading.number, "findings": entries_for(reading)},
        )


def own_running(reading: ProofreadingRound, user: Any) -> ProofreadingRound:
    """The round, locked. Raises unless ``user`` is still reading exactly this text."""
    if not may_proofread(user, reading.page):
        raise PermissionDenied
    reading = locked(reading)
    if reading.user_id != user.pk:
        raise ValidationError(_("Somebody else has taken over this round."), code="taken_over")
    latest = reading.page.specific.get_latest_revision_as_object()
    if content_digest(latest) != reading.content_digest:
        raise ValidationError(
            _("The text has been edited: the proofreading begins anew."), code="edited"
        )
    return reading


def locked(reading: ProofreadingRound) -> ProofreadingRound:
    """The round as stored, until the transaction ends. Raises where it is finished."""
    reading = ProofreadingRound.objects.select_for_update().get(pk=reading.pk)
    if reading.completed_at is not None:
        raise ValidationError(_("This round is finished."), code="finished")
    return reading


def _number_and_reader(reading: ProofreadingRound) -> dict[str, Any]:
    name = reading.user.get_full_name() or reading.user.get_username() if reading.user else "?"
    return {"number": reading.number, "name": name}
